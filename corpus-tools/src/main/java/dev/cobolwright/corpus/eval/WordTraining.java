package dev.cobolwright.corpus.eval;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.model.words.CommonWords;
import dev.cobolwright.model.words.Lexicon;
import dev.cobolwright.model.words.LineCursor;
import dev.cobolwright.model.words.NameRoles;
import dev.cobolwright.model.words.Skeleton;
import dev.cobolwright.model.words.WordFeatures;
import dev.cobolwright.model.words.WordQuery;
import dev.cobolwright.model.words.WordScorer;
import dev.cobolwright.model.words.WordStream;
import dev.cobolwright.model.words.WordWorkspace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Learns what the word ranker ships, from training repositories only: the common words, the skeleton and the scorer. The scorer
 * never sees the skeleton's counts of its own repository: repositories are dealt into folds, and each is judged with the
 * skeleton of the other folds.
 */
public final class WordTraining {
    private static final int FOLDS = 4;
    private static final int COMMON_IN = 4;
    private static final int LEAST = 4;

    private final List<Repository> repositories = new ArrayList<>();
    private final PrintStream progress;
    private CommonWords common;

    private record Repository(String name, CodeBase base, int fold) {}

    /** One position: features of the candidates, the right one first. */
    record Example(String repository, float[][] candidates) {}

    /** @param root a folder with one folder a repository */
    public WordTraining(Path root, PrintStream progress) throws IOException {
        this.progress = progress;
        List<Path> folders;
        try (Stream<Path> list = Files.list(root)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        }
        for (Path folder : folders) {
            repositories.add(new Repository(
                    folder.getFileName().toString(), CodeBase.read(folder), repositories.size() % FOLDS));
        }
        common = new CommonWords(commonWords());
        progress.println(
                repositories.size() + " repositories, " + common.words().size() + " common words");
    }

    /** Writes {@code common-words.txt}, {@code skeleton.bin} {@code word-scorer.json} and {@code line-scorer.json}. */
    public void run(Path out, int perRepository, int epochs) throws IOException {
        Files.createDirectories(out);
        Files.write(out.resolve("common-words.txt"), common.words());
        Skeleton all = skeleton(-1);
        try (OutputStream to = Files.newOutputStream(out.resolve("skeleton.bin"))) {
            all.write(to);
        }
        progress.println("skeleton: " + Files.size(out.resolve("skeleton.bin")) + " bytes");
        List<Example> words = new ArrayList<>();
        List<Example> symbols = new ArrayList<>();
        examples(perRepository, words, symbols);
        WordScorer scorer = new ScorerTraining(words, progress).train(epochs);
        Files.writeString(out.resolve("word-scorer.json"), scorer.toJson().toString());
        WordScorer lines = new ScorerTraining(symbols, progress).train(epochs);
        Files.writeString(out.resolve("line-scorer.json"), lines.toJson().toString());
    }

    private void examples(int perRepository, List<Example> words, List<Example> symbols) {
        Random random = new Random(7);
        for (int fold = 0; fold < FOLDS; fold++) {
            Skeleton skeleton = skeleton(fold);
            for (Repository repository : repositories) {
                if (repository.fold() == fold) {
                    examples(repository, skeleton, perRepository, random, words, symbols);
                }
            }
            progress.println("fold " + fold + ": " + words.size() + " words, " + symbols.size() + " symbols");
        }
    }

    private void examples(
            Repository repository,
            Skeleton skeleton,
            int most,
            Random random,
            List<Example> words,
            List<Example> symbols) {
        WordWorkspace workspace = workspace(repository.base(), new Lexicon(common));
        int missed = 0;
        int found = 0;
        for (Position position : PositionMaker.make(repository.base(), most, 60, 11)) {
            int letters = random.nextInt(4) == 0 ? 1 : 0;
            var task = CompletionTask.of(repository.base(), position.typed(letters));
            if (task.isEmpty()) {
                continue;
            }
            WordFeatures features = new WordFeatures(query(task.get()), workspace, skeleton);
            float[][] candidates = NegativeSampling.of(features, position.truth(), random);
            if (candidates == null) {
                missed++;
            } else {
                found++;
                words.add(new Example(repository.name(), candidates));
            }
            line(repository, position, workspace, skeleton, random, symbols);
        }
        if (found + missed > 100) {
            progress.println(repository.name() + ": " + found + " found, " + missed + " not among the candidates");
        }
    }

    /** One of the symbols of the true line, or its end. */
    private void line(
            Repository repository,
            Position position,
            WordWorkspace workspace,
            Skeleton skeleton,
            Random random,
            List<Example> out) {
        CompletionTask task = CompletionTask.of(repository.base(), position).orElseThrow();
        List<String> truth = new ArrayList<>(LineCursor.symbols(truthLine(position)));
        truth.add(CommonWords.LINE_END);
        int picked = random.nextInt(truth.size());
        LineCursor cursor = LineCursor.of(query(task), workspace, skeleton);
        for (int i = 0; i < truth.size(); i++) {
            if (i == picked || i == truth.size() - 1 - picked) {
                float[][] candidates = NegativeSampling.of(cursor.features(), truth.get(i), random);
                if (candidates != null) {
                    out.add(new Example(repository.name(), candidates));
                }
            }
            if (i < truth.size() - 1) {
                cursor = cursor.plus(truth.get(i));
            }
        }
    }

    /** The true rest of the line in the form models see. */
    static String truthLine(Position position) {
        return CodeText.line(position.truthLine(), SourceFormat.FREE);
    }

    static WordQuery query(CompletionTask task) {
        return new WordQuery(task.position().file(), task.before(), task.after(), Set.of());
    }

    static WordWorkspace workspace(CodeBase base, Lexicon lexicon) {
        WordWorkspace workspace = new WordWorkspace(lexicon);
        base.files().forEach((name, source) -> workspace.add(name, CodeText.of(source)));
        return workspace;
    }

    private Skeleton skeleton(int withoutFold) {
        Skeleton skeleton = Skeleton.empty(common);
        List<Skeleton.Learned> texts = new ArrayList<>();
        Lexicon lexicon = new Lexicon(common);
        for (Repository repository : repositories) {
            if (repository.fold() == withoutFold) {
                continue;
            }
            NameRoles roles = new NameRoles();
            List<WordStream> streams = new ArrayList<>();
            repository.base().files().values().forEach(source -> {
                WordStream stream = WordStream.of(CodeText.of(source), 0, lexicon);
                roles.read(stream, lexicon);
                streams.add(stream);
            });
            for (WordStream stream : streams) {
                texts.add(new Skeleton.Learned(stream, lexicon, roles));
            }
        }
        texts.forEach(skeleton::learn);
        return skeleton.pruned(texts, LEAST);
    }

    /** Words that at least {@link #COMMON_IN} repositories use and hardly any declares. */
    private List<String> commonWords() {
        Lexicon plain = new Lexicon(new CommonWords(List.of()));
        Map<String, Integer> used = new HashMap<>();
        Map<String, Integer> declared = new HashMap<>();
        for (Repository repository : repositories) {
            Set<Integer> words = new HashSet<>();
            NameRoles roles = new NameRoles();
            repository.base().files().values().forEach(source -> {
                WordStream stream = WordStream.of(CodeText.of(source), 0, plain);
                roles.read(stream, plain);
                for (int i = 0; i < stream.size(); i++) {
                    words.add(stream.symbol(i));
                }
            });
            words.stream().filter(plain::isName).forEach(w -> used.merge(plain.text(w), 1, Integer::sum));
            roles.all().keySet().forEach(w -> declared.merge(plain.text(w), 1, Integer::sum));
        }
        Map<String, Integer> kept = new TreeMap<>(used);
        kept.entrySet()
                .removeIf(e -> e.getValue() < COMMON_IN || declared.getOrDefault(e.getKey(), 0) * 3 > e.getValue());
        return List.copyOf(kept.keySet());
    }
}

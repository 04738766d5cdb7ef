package dev.cobolwright.corpus.eval;

import dev.cobolwright.assist.completion.CompletionEngine;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.assist.completion.Judgement;
import dev.cobolwright.assist.completion.LineJudge;
import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.assist.completion.Part;
import dev.cobolwright.assist.completion.Route.Decision;
import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.assist.completion.TokenEvidence;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.IndexedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The product as a user gets it: the completion engine with workspace, index, validity check and router. Keeps the engine of the
 * code base asked last.
 */
public final class EngineModel implements CompletionModel, AutoCloseable {
    private static final int WORDS = 20;
    /** For what nobody waits for. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String id;
    private final Models models;
    private final boolean retrieval;
    private final Duration time;
    private final Set<Part> without;
    private CodeBase base;
    private CompletionEngine engine;
    private Copybooks copybooks;
    private CodeIndex index;
    private Path indexFolder;

    /**
     * @param retrieval whether similar code is looked for
     * @param time for which models search at most, at one position
     */
    public EngineModel(String id, Models models, boolean retrieval, Duration time) {
        this(id, models, retrieval, Set.of(), time);
    }

    /** @param without parts of completion that are left out */
    public EngineModel(String id, Models models, boolean retrieval, Set<Part> without, Duration time) {
        this.without = without;
        this.id = id;
        this.models = models;
        this.retrieval = retrieval;
        this.time = time;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Word> words(CompletionTask task) {
        return ask(task, Kind.WORD).candidates().stream()
                .limit(WORDS)
                .map(s -> new Word(s.text(), s.confidence()))
                .toList();
    }

    @Override
    public Optional<Line> line(CompletionTask task) {
        Judgement judged = ask(task, Kind.LINE);
        if (judged.candidates().isEmpty()) {
            return Optional.empty();
        }
        Suggestion best = judged.candidates().getFirst();
        boolean shown = judged.route().decision() != Decision.SILENT;
        return Optional.of(new Line(
                task.position().prefix() + best.text(), best.confidence(), shown, validity(task, best.text())));
    }

    @Override
    public OptionalDouble bits(CompletionTask task) {
        open(task.base());
        Parse parse = Cobol.parse(task.edited(), copybooks, Dialect.IBM);
        var request = new CompletionRequest(parse, task.offset(), Kind.LINE, 1, true, PATIENCE);
        OptionalDouble log = engine.logProbability(request, WordTraining.truthLine(task.position()));
        return log.isEmpty() || Double.isInfinite(log.getAsDouble())
                ? OptionalDouble.empty()
                : OptionalDouble.of(-log.getAsDouble() / Math.log(2));
    }

    /** What specialist and cache make of the true rest of the line and the next line's indentation. */
    List<TokenEvidence> evidence(CompletionTask task) {
        open(task.base());
        Parse parse = Cobol.parse(task.edited(), copybooks, Dialect.IBM);
        int indentation = task.after().length() - task.after().stripLeading().length();
        String truth = WordTraining.truthLine(task.position()) + "\n" + " ".repeat(Math.max(0, indentation));
        return engine.evidence(new CompletionRequest(parse, task.offset(), Kind.LINE, 1, true, PATIENCE), truth);
    }

    /** Parsed from scratch, without what the engine knows: the suggestion may add no error to the file with or without its line. */
    private Validity validity(CompletionTask task, String text) {
        SourceText edited = task.edited();
        int line = edited.lineOf(task.offset());
        String before = edited.text().substring(0, task.offset());
        String after = edited.text().substring(edited.lineEnd(line));
        String withoutLine = edited.text().substring(0, edited.lineStart(line)) + after;
        long without = Math.min(errors(edited), errors(edited.withText(withoutLine)));
        return errors(edited.withText(before + text + after)) <= without ? Validity.VALID : Validity.INVALID;
    }

    private long errors(SourceText text) {
        return Cobol.parse(text, copybooks, Dialect.IBM).problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .count();
    }

    /** All valid lines of a position and what speaks for them. */
    public Judgement lines(CompletionTask task) {
        return ask(task, Kind.LINE);
    }

    /** What is shown where the rest of the line and the lines after it are asked for. */
    public List<Suggestion> further(CompletionTask task) {
        open(task.base());
        Parse parse = Cobol.parse(task.edited(), copybooks, Dialect.IBM);
        return engine.complete(
                        new CompletionRequest(parse, task.offset(), Kind.LINES, 1, true, time), Cancellation.NEVER)
                .suggestions();
    }

    /** What each model of the library makes of a position; empty where no code can stand. */
    public Optional<LineJudge> judge(CompletionTask task) {
        open(task.base());
        Parse parse = Cobol.parse(task.edited(), copybooks, Dialect.IBM);
        return engine.judgeEach(new CompletionRequest(parse, task.offset(), Kind.LINE, 1, true, time));
    }

    private Judgement ask(CompletionTask task, Kind kind) {
        open(task.base());
        Parse parse = Cobol.parse(task.edited(), copybooks, Dialect.IBM);
        return engine.judge(new CompletionRequest(parse, task.offset(), kind, WORDS, true, time), Cancellation.NEVER);
    }

    private void open(CodeBase wanted) {
        if (wanted == base) {
            return;
        }
        close();
        base = wanted;
        copybooks = copybooks(wanted);
        try {
            Optional<CodeIndex> opened = retrieval ? Optional.of(index(wanted)) : Optional.empty();
            engine = new CompletionEngine(models, opened, Filter.NONE, without);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        wanted.files().values().forEach(engine::learn);
    }

    private CodeIndex index(CodeBase code) throws IOException {
        indexFolder = Files.createTempDirectory("cobolwright-eval");
        index = CodeIndex.open(indexFolder);
        for (Map.Entry<String, SourceText> file : code.files().entrySet()) {
            index.update(IndexedFile.of(file.getKey(), "1"), Chunker.read(file.getValue()));
        }
        index.commit();
        index.refresh();
        return index;
    }

    private static Copybooks copybooks(CodeBase code) {
        Map<String, SourceText> byName = new HashMap<>();
        code.files().forEach((path, text) -> {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            byName.putIfAbsent(name, text);
            if (!CodeBase.isProgram(path)) {
                byName.put(name.replaceFirst("\\.[^.]*$", ""), text);
            } else {
                byName.putIfAbsent(name.replaceFirst("\\.[^.]*$", ""), text);
            }
        });
        return (name, library, from) ->
                Optional.ofNullable(byName.get(name.replaceAll("[\"']", "").toLowerCase(Locale.ROOT)));
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
        if (index != null) {
            try {
                index.close();
                try (var files = Files.list(indexFolder)) {
                    for (Path file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(indexFolder);
            } catch (IOException left) {
                System.getLogger(EngineModel.class.getName())
                        .log(System.Logger.Level.WARNING, "left behind: " + indexFolder);
            }
            index = null;
        }
    }
}

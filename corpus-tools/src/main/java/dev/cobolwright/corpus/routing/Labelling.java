package dev.cobolwright.corpus.routing;

import com.sun.management.OperatingSystemMXBean;
import dev.cobolwright.assist.completion.LineJudge;
import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.CompletionTask;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.eval.Position;
import dev.cobolwright.corpus.eval.Similarity;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.router.Outcome;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks every model of the library for every position, and notes which of them are right. */
public final class Labelling {
    private final List<LibraryEntry> models;
    private final EngineModel engine;
    private final PrintStream progress;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<Outcome> outcomes = new ArrayList<>();

    public Labelling(List<LibraryEntry> models, EngineModel engine, PrintStream progress) {
        this.models = List.copyOf(models);
        this.engine = engine;
        this.progress = progress;
    }

    public void add(CodeBase base, List<Position> positions) {
        String group = base.root().toAbsolutePath().normalize().getFileName().toString();
        int before = outcomes.size();
        for (Position position : positions) {
            CompletionTask.of(base, position).ifPresent(task -> outcomes.add(outcome(group, task)));
        }
        progress.printf("%s: %d of %d positions%n", group, outcomes.size() - before, positions.size());
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    private Outcome outcome(String group, CompletionTask task) {
        Map<String, Integer> texts = new HashMap<>();
        Map<String, Outcome.Answer> answers = new LinkedHashMap<>();
        Optional<LineJudge> judge = engine.judge(task);
        for (LibraryEntry model : models) {
            long start = system.getProcessCpuTime();
            Optional<LineJudge.Line> line = judge.flatMap(j -> j.best(model));
            double millis = (system.getProcessCpuTime() - start) / 1e6;
            answers.put(
                    model.id(),
                    line.map(l -> answer(task.position(), l, texts, millis))
                            .orElse(new Outcome.Answer(-1, false, false, 0, Map.of(), millis)));
        }
        return new Outcome(group, judge.map(LineJudge::features).orElse(Map.of()), answers);
    }

    private static Outcome.Answer answer(
            Position position, LineJudge.Line proposed, Map<String, Integer> texts, double millis) {
        String line = Similarity.normalised(position.prefix() + proposed.text());
        return new Outcome.Answer(
                texts.computeIfAbsent(line, l -> texts.size()),
                line.equals(Similarity.normalised(position.truthLine())),
                beginsWith(line, position.truth().toUpperCase(Locale.ROOT)),
                0,
                proposed.signals().features(),
                millis);
    }

    private static boolean beginsWith(String line, String word) {
        return line.startsWith(word)
                && (line.length() == word.length() || " .,;:()".indexOf(line.charAt(word.length())) >= 0);
    }
}

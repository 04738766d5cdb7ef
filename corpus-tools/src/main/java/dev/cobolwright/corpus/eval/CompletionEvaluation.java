package dev.cobolwright.corpus.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Runs models over positions and reports what they got right ({@code eval completion}). */
public final class CompletionEvaluation {
    private static final int[] TYPED = {0, 1, 3};
    private static final String PRODUCT = "mixture";

    private final List<CompletionTask> tasks = new ArrayList<>();
    private final PrintStream progress;
    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    private int skipped;

    /** @param progress where to say how far it is, such as stderr */
    public CompletionEvaluation(PrintStream progress) {
        this.progress = progress;
    }

    /** Adds positions of one root; those whose file or text is not there are left out and counted. */
    public void add(CodeBase base, List<Position> positions) {
        for (Position position : positions) {
            CompletionTask.of(base, position).ifPresentOrElse(tasks::add, () -> skipped++);
        }
        if (skipped > 0) {
            progress.println(skipped + " positions left out: no such file, or another text stands there");
        }
    }

    public int positions() {
        return tasks.size();
    }

    /** Runs one model over all positions. */
    public void run(CompletionModel model) {
        List<Outcome> all = new ArrayList<>();
        for (CompletionTask task : tasks) {
            all.add(outcome(model, task));
            if (all.size() % 100 == 0 || all.size() == tasks.size()) {
                long right = all.stream().filter(Outcome::firstWordIsRight).count();
                progress.printf(
                        "%s %d/%d, first word right %.1f%%%n",
                        model.id(), all.size(), tasks.size(), 100.0 * right / all.size());
            }
        }
        outcomes.put(model.id(), all);
    }

    /** The report as in the design, with intervals, letters typed, kinds and repositories added. */
    public ObjectNode report() {
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("positions", tasks.size()).put("skipped", skipped);
        List<String> kinds = tasks.stream().map(t -> t.position().kind()).toList();
        List<String> repositories = tasks.stream()
                .map(t -> t.base().root().toAbsolutePath().getFileName().toString())
                .toList();
        ModelReport write = new ModelReport(kinds, repositories, outcomes.get("floor"));
        ObjectNode models = report.putObject("models");
        outcomes.forEach((id, all) -> models.set(id, write.of(all)));
        gains(report.putObject("gains"));
        return report;
    }

    /** What the product gains over itself without a part, or with another one. */
    private void gains(ObjectNode node) {
        List<Outcome> whole = outcomes.get(PRODUCT);
        if (whole != null) {
            outcomes.forEach((id, all) -> {
                if (id.startsWith(PRODUCT) && !id.equals(PRODUCT)) {
                    new PairedGain(whole, all).putAll(node.putObject(id));
                }
            });
        }
    }

    private Outcome outcome(CompletionModel model, CompletionTask task) {
        long start = System.nanoTime();
        List<CompletionModel.Word> words = model.words(task);
        var line = model.line(task);
        double millis = (System.nanoTime() - start) / 1e6;
        int rank = rank(words, task.position().truth());
        int[] ranks = new int[TYPED.length];
        for (int i = 0; i < TYPED.length; i++) {
            ranks[i] = task.position().prefix().length() == TYPED[i] ? rank : rank(model, task, TYPED[i]);
        }
        String truth = Similarity.normalised(task.position().truthLine());
        String proposed = line.map(l -> Similarity.normalised(l.text())).orElse("");
        OptionalDouble bits = model.bits(task);
        return new Outcome(
                rank,
                ranks,
                words.isEmpty() ? 0 : words.getFirst().probability(),
                line.isPresent(),
                line.isPresent() && proposed.equals(truth),
                line.isPresent() ? Similarity.of(proposed, truth) : 0,
                line.map(CompletionModel.Line::confidence).orElse(Double.NaN),
                line.map(CompletionModel.Line::shown).orElse(false),
                line.map(CompletionModel.Line::validity).orElse(CompletionModel.Validity.UNKNOWN),
                bits.orElse(Double.NaN),
                task.position().truthLine().getBytes(StandardCharsets.UTF_8).length + 1,
                millis);
    }

    private static int rank(CompletionModel model, CompletionTask task, int letters) {
        Position typed = task.position().typed(letters);
        return CompletionTask.of(task.base(), typed)
                .map(t -> rank(model.words(t), typed.truth()))
                .orElse(0);
    }

    private static int rank(List<CompletionModel.Word> words, String truth) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).text().equalsIgnoreCase(truth)) {
                return i + 1;
            }
        }
        return 0;
    }
}

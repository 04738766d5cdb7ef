package dev.cobolwright.corpus.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Suggestions of several lines against what stood there: the rest of the line and the lines after it are taken out of the file. */
public final class FurtherLinesEvaluation {
    /** Lines taken out after the cursor's. */
    private static final int LINES = 7;

    private final List<Cut> cuts = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final PrintStream progress;

    /** @param truth the lines taken out, normalised, without blank ones and comments */
    private record Cut(CompletionTask task, List<String> truth) {}

    /** @param right lines of the suggestion, from its first on, that stood there */
    private record Outcome(int lines, int right, double confidence) {
        boolean several() {
            return lines > 1;
        }

        boolean allRight() {
            return right == lines;
        }
    }

    public FurtherLinesEvaluation(PrintStream progress) {
        this.progress = progress;
    }

    public void add(CodeBase base, List<Position> positions) {
        positions.forEach(position -> cut(base, position).ifPresent(cuts::add));
    }

    public int positions() {
        return cuts.size();
    }

    /** @param model what is shown at a place, best first */
    public void run(Function<CompletionTask, List<Suggestion>> model) {
        for (Cut cut : cuts) {
            Optional<Suggestion> shown = model.apply(cut.task()).stream().findFirst();
            outcomes.add(shown.map(suggestion -> outcome(suggestion, cut)).orElse(new Outcome(0, 0, Double.NaN)));
            if (outcomes.size() % 50 == 0) {
                progress.println(outcomes.size() + " of " + cuts.size());
            }
        }
    }

    /** Positions; of the suggestions with several lines how many there are, their lines, how many are right, wholly or line by line. */
    public ObjectNode report() {
        List<Outcome> several = outcomes.stream().filter(Outcome::several).toList();
        int lines = several.stream().mapToInt(Outcome::lines).sum();
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("positions", outcomes.size());
        report.put("shown", outcomes.stream().filter(o -> o.lines() > 0).count());
        report.put("several", several.size());
        report.put("lines", lines);
        report.put("linesRight", several.stream().mapToInt(Outcome::right).sum());
        report.put("allRight", several.stream().filter(Outcome::allRight).count());
        if (!several.isEmpty()) {
            double[] right =
                    several.stream().mapToDouble(o -> o.allRight() ? 1 : 0).toArray();
            double confidence =
                    several.stream().mapToDouble(Outcome::confidence).average().orElseThrow();
            report.put("meanConfidence", ModelReport.round(confidence));
            ModelReport.interval(report.putObject("intervals95"), "allRight", right);
        }
        return report;
    }

    private static Optional<Cut> cut(CodeBase base, Position position) {
        return CompletionTask.of(base, position).map(task -> {
            SourceText edited = task.edited();
            int last = Math.min(position.line() + LINES, edited.lineCount() - 1);
            List<String> truth = new ArrayList<>(List.of(Similarity.normalised(position.truthLine())));
            for (int line = position.line() + 1; line <= last; line++) {
                String code = CodeText.of(edited, line, line + 1);
                if (!code.isBlank() && !code.startsWith("*")) {
                    truth.add(Similarity.normalised(code));
                }
            }
            String text =
                    edited.text().substring(0, task.offset()) + edited.text().substring(edited.lineEnd(last));
            SourceText shorter = SourceText.of(edited.path(), text, edited.format());
            return new Cut(new CompletionTask(base, position, shorter, task.offset()), List.copyOf(truth));
        });
    }

    private static Outcome outcome(Suggestion suggestion, Cut cut) {
        List<String> lines = suggestion
                .text()
                .lines()
                .map(line -> Similarity.normalised(CodeText.line(line, SourceFormat.FREE)))
                .toList();
        int right = 0;
        while (right < lines.size()
                && right < cut.truth().size()
                && lines.get(right).equals(cut.truth().get(right))) {
            right++;
        }
        return new Outcome(lines.size(), right, suggestion.confidence());
    }
}

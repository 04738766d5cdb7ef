package dev.cobolwright.assist.codebase;

import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which program a step of a job runs, where it does not say so by {@code EXEC PGM=}. */
public final class JobSteps {
    private static final Pattern EXEC = Pattern.compile("//\\S*\\s+EXEC\\s.*", Pattern.CASE_INSENSITIVE);

    private JobSteps() {}

    /**
     * Where a step names a program for what it runs: as {@code EXEC PGM=}, as {@code PGM=} of a procedure, or in its in-stream data as
     * {@code RUN PROGRAM(...)}.
     */
    public static Optional<Place> runs(CodeBase code, JobFacts.Step step, String program) {
        if (step.runs().equalsIgnoreCase(program)) {
            return Optional.of(step.place());
        }
        SourceText text = code.text(step.place().file()).orElse(null);
        Pattern named = Pattern.compile(
                "(PGM=|PROGRAM ?\\( ?|PROG\\( ?)" + Pattern.quote(program) + "\\b", Pattern.CASE_INSENSITIVE);
        for (int i = step.place().first() - 1; text != null && i < text.lineCount(); i++) {
            if (i >= step.place().first() && EXEC.matcher(text.line(i)).matches()) {
                break;
            }
            if (named.matcher(text.line(i)).find()) {
                return Optional.of(new Place(step.place().file(), i + 1, i + 1));
            }
        }
        return Optional.empty();
    }
}

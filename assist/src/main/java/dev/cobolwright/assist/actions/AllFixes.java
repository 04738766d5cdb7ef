package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.model.Cancellation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All fixes of a file that leave no choice: those of errors that have exactly one, declarations left out. Each is made in what the one before left, and read
 * again, as any action is.
 */
public final class AllFixes {
    private static final int MOST = 200;

    private AllFixes() {}

    /** @return one change of what differs in the end; empty where nothing can be fixed without a choice */
    public static Optional<Action> of(Snapshot snapshot, Cancellation cancellation) {
        Parse before = snapshot.parse();
        Parse now = before;
        int fixed = 0;
        int from = 0;
        for (Optional<Fix> next = next(now, from, cancellation);
                next.isPresent() && fixed < MOST;
                next = next(now, from, cancellation)) {
            SourceText source = now.source();
            now = Cobol.reparse(
                    now,
                    source.withText(
                            Edit.apply(source.text(), next.get().action().edits())));
            from = next.get().at();
            fixed++;
        }
        return fixed == 0
                ? Optional.empty()
                : Optional.of(new Action(
                        "Fix all that leaves no choice (" + fixed + ")",
                        Action.Kind.FIX_ALL,
                        "",
                        List.of(difference(before.source().text(), now.source().text()))));
    }

    private record Fix(Action action, int at) {}

    /** @param from an offset that has nothing to fix before it */
    private static Optional<Fix> next(Parse parse, int from, Cancellation cancellation) {
        List<Span> errors = parse.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Problem::span)
                .filter(span -> !span.isCopied() && span.source() == parse.source() && span.start() >= from)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        for (Span span : errors) {
            cancellation.check();
            List<Action> fixes = Actions.mending(parse, span, cancellation);
            if (fixes.size() == 1) {
                return Optional.of(new Fix(fixes.getFirst(), span.start()));
            }
        }
        return Optional.empty();
    }

    private static Edit difference(String before, String after) {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new Edit(start, before.length() - end, after.substring(start, after.length() - end));
    }
}

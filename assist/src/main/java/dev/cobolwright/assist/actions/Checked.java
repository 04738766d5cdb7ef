package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Columns;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what an action would leave behind. */
final class Checked {
    private Checked() {}

    static boolean isGood(Action action, Parse before) {
        SourceText changed = before.source().withText(Edit.apply(before.source().text(), action.edits()));
        if (!Columns.fit(before.source(), changed)) {
            return false;
        }
        Parse after = Cobol.reparse(before, changed);
        Map<String, Long> was = errors(before);
        Map<String, Long> is = errors(after);
        if (!was.keySet().containsAll(is.keySet())
                || is.entrySet().stream().anyMatch(e -> e.getValue() > was.get(e.getKey()))) {
            return false;
        }
        return action.fixes().isEmpty() || count(is) < count(was);
    }

    /** How often each error is said; what a problem says names the words it is about. */
    private static Map<String, Long> errors(Parse parse) {
        return parse.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(Problem::message, HashMap::new, Collectors.counting()));
    }

    private static long count(Map<String, Long> errors) {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }
}

package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what an action would leave behind. */
final class Checked {
    private static final int AREA_END = 72;

    private Checked() {}

    static boolean isGood(Action action, Parse before) {
        SourceText changed = before.source().withText(Edit.apply(before.source().text(), action.edits()));
        if (!fitsItsColumns(before.source(), changed)) {
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

    private static boolean fitsItsColumns(SourceText before, SourceText after) {
        if (before.format() != SourceFormat.FIXED) {
            return true;
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i < before.lineCount(); i++) {
            known.add(before.line(i));
        }
        for (int i = 0; i < after.lineCount(); i++) {
            String line = after.line(i);
            if (line.length() > AREA_END && !known.contains(line)) {
                return false;
            }
        }
        return true;
    }
}

package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;

/** WHEN OTHER for an EVALUATE that has none. */
final class WhenOther {
    private WhenOther() {}

    static List<Action> at(Place place) {
        return place.around.reversed().stream()
                .map(Place.Nested::statement)
                .filter(s -> s.verb().equals("EVALUATE") && !s.branches().isEmpty() && s.whole())
                .limit(1)
                .filter(s -> s.branches().stream().noneMatch(WhenOther::isOther))
                .filter(s -> place.isWritten(s.branches().getLast().head()))
                .map(s -> action(place, s))
                .toList();
    }

    private static boolean isOther(Branch branch) {
        return branch.head().text().toUpperCase(Locale.ROOT).matches("(?s)WHEN\\s+OTHER\\b.*");
    }

    private static Action action(Place place, Statement evaluate) {
        int column = place.indentOf(evaluate.branches().getLast().head().start());
        int at = place.endOfWords(evaluate);
        if (place.lastWord(evaluate).equals("END-EVALUATE")) {
            at = place.lexemes.end(place.lexemeBefore(at) - 1);
        }
        String text = place.newLine(column) + "WHEN OTHER" + place.newLine(column + 4) + "CONTINUE";
        return Action.refactoring("Add WHEN OTHER", Action.Kind.REWRITE, new Edit(at, at, text));
    }
}

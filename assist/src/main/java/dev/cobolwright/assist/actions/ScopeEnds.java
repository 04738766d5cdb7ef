package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** END-IF and its like for a statement that only a period ends. */
final class ScopeEnds {
    private ScopeEnds() {}

    static List<Action> at(Place place) {
        List<Action> actions = new ArrayList<>();
        for (Place.Nested nested : place.around.reversed()) {
            Statement statement = nested.statement();
            String end = "END-" + statement.verb();
            boolean holds = !statement.branches().isEmpty();
            if (holds && !place.lastWord(statement).equals(end)) {
                int at = place.endOfWords(statement);
                Edit edit = new Edit(
                        at, at, place.newLine(place.indentOf(statement.span().start())) + end);
                List<Problem> problems = place.problems();
                actions.add(Action.refactoring("Add " + end, Action.Kind.REWRITE, edit));
                problems.stream()
                        .filter(p -> p.message().contains(end))
                        .findFirst()
                        .ifPresent(p -> actions.add(Action.fix("Add the missing " + end, p.code(), edit)));
            }
        }
        return actions;
    }
}

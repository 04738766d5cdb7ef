package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import java.util.ArrayList;
import java.util.List;

/** A period after the word before the line with the error, or at the end of the statement it is in. */
final class MissingPeriods {
    private MissingPeriods() {}

    static List<Action> at(Place place) {
        List<Action> actions = new ArrayList<>();
        for (Problem problem : place.problems()) {
            if (problem.severity() == Severity.ERROR) {
                int line = place.source.lineStart(
                        place.source.lineOf(problem.span().start()));
                add(place, problem, place.lexemeBefore(line), actions);
                int last =
                        place.source.lineEnd(place.source.lineOf(problem.span().end()));
                add(place, problem, place.lexemeBefore(last), actions);
            }
        }
        return actions.stream().distinct().toList();
    }

    private static void add(Place place, Problem problem, int lexeme, List<Action> actions) {
        if (lexeme >= 0 && place.lexemes.kind(lexeme) != Lexemes.Kind.PERIOD) {
            int end = place.lexemes.end(lexeme);
            actions.add(Action.fix("Add the missing period", problem.code(), new Edit(end, end, ".")));
        }
    }
}

package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CONTINUE for NEXT SENTENCE, where both lead to the same place: nothing follows before the period, and no loop goes on. */
final class NextSentence {
    private NextSentence() {}

    static List<Action> at(Place place) {
        if (place.around.isEmpty() || !place.statement().orElseThrow().verb().equals("NEXT SENTENCE")) {
            return List.of();
        }
        Statement outermost = place.around.getFirst().statement();
        boolean same = outermost.endsSentence()
                && place.around.stream().noneMatch(n -> n.statement().verb().equals("PERFORM"))
                && place.around.stream().skip(1).limit(place.around.size() - 2L).allMatch(Place.Nested::isLast)
                && place.around.getLast().isLast();
        Statement statement = place.statement().orElseThrow();
        return same
                ? List.of(Action.refactoring(
                        "Change to CONTINUE",
                        Action.Kind.REWRITE,
                        new Edit(statement.span().start(), place.endOfWords(statement), "CONTINUE")))
                : List.of();
    }
}

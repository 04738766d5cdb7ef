package dev.cobolwright.assist.actions;

import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;

/** Whether statements mean the same in another paragraph: nothing in them depends on where they stand. */
final class Movable {
    private Movable() {}

    static boolean all(List<Statement> statements) {
        return statements.stream().allMatch(Movable::is);
    }

    private static boolean is(Statement statement) {
        String verb = statement.verb();
        boolean placed = verb.equals("GO TO")
                || verb.equals("NEXT SENTENCE")
                || verb.equals("ALTER")
                || verb.equals("ENTRY")
                || verb.equals("USE")
                || verb.equals("EXIT")
                        && !statement.span().text().toUpperCase(Locale.ROOT).contains("PERFORM");
        return !placed && statement.whole() && !statement.span().isCopied() && all(statement.nested());
    }

    /** Whether each statement ends by itself, so that what follows is not drawn into it when a period goes. */
    static boolean endThemselves(List<Statement> statements, Place place) {
        return statements.stream()
                .allMatch(s -> s.branches().isEmpty() || place.lastWord(s).equals("END-" + s.verb()));
    }

    /** Whether control never goes on behind a statement. */
    static boolean leaves(Statement statement) {
        String text = statement.span().text().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        return statement.whole()
                && switch (statement.verb()) {
                    case "GOBACK" -> true;
                    case "STOP" -> text.startsWith("STOP RUN");
                    case "GO TO" -> !text.contains("DEPENDING");
                    default -> false;
                };
    }
}

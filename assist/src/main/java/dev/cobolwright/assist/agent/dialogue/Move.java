package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.assist.agent.tools.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a reply that means something: {@code CALL tool | name=value | ...}, {@code SAY sentence | file:first-last, ...} or
 * {@code UNKNOWN why}. Everything else a model writes is thinking aloud.
 */
sealed interface Move {
    record Call(String tool, Map<String, String> arguments) implements Move {
        Arguments given() {
            return new Arguments(arguments);
        }
    }

    /** @param cited as written */
    record Say(String sentence, String cited) implements Move {}

    record Unknown(String why) implements Move {}

    int MOST_LINES = 400;
    int LONGEST_LINE = 3_000;
    Pattern LINE = Pattern.compile("[\\s>*`\\d.-]*(CALL|SAY|UNKNOWN)\\b:?\\s*(.*)");

    /** In order; at most the first {@value #MOST_LINES} lines are looked at, and none that is longer than {@value #LONGEST_LINE}. */
    static List<Move> in(String reply) {
        List<Move> moves = new ArrayList<>();
        reply.lines().limit(MOST_LINES).filter(l -> l.length() <= LONGEST_LINE).forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String rest = matcher.group(2).strip();
                moves.add(
                        switch (matcher.group(1)) {
                            case "CALL" -> call(rest);
                            case "SAY" -> say(rest);
                            default -> new Unknown(rest);
                        });
            }
        });
        return moves;
    }

    private static Call call(String rest) {
        String[] parts = rest.split("\\s*\\|\\s*");
        Map<String, String> arguments = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
            String value = equals < 0 ? "" : parts[i].substring(equals + 1);
            arguments.put(name.strip(), value.strip().replaceAll("^[\"'`]|[\"'`]$", ""));
        }
        return new Call(parts[0].strip(), arguments);
    }

    private static Say say(String rest) {
        int bar = rest.lastIndexOf('|');
        return bar < 0
                ? new Say(rest, "")
                : new Say(
                        rest.substring(0, bar).strip(), rest.substring(bar + 1).strip());
    }
}

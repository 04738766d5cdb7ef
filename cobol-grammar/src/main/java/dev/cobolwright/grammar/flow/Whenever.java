package dev.cobolwright.grammar.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What EXEC SQL WHENEVER says, as of one place in the text: it holds for all SQL statements that follow in the text, wherever control
 * comes from (Db2 for z/OS SQL Reference, WHENEVER).
 */
final class Whenever {
    private static final Set<String> NOT_EXECUTABLE = Set.of("DECLARE", "INCLUDE", "WHENEVER", "BEGIN", "END");

    private final Map<String, Action> actions = new HashMap<>();

    /** @param perform control comes back */
    record Action(String label, boolean perform) {}

    /** Whether a statement only declares something: {@code BEGIN DECLARE SECTION}, a cursor, WHENEVER itself. */
    static boolean isDeclaration(String text) {
        List<String> words = words(text);
        return words.isEmpty() || NOT_EXECUTABLE.contains(words.getFirst());
    }

    /** Takes note of a statement, and gives what may happen after it. */
    List<Action> read(String text) {
        List<String> words = words(text);
        if (words.isEmpty() || !NOT_EXECUTABLE.contains(words.getFirst())) {
            return List.copyOf(actions.values());
        }
        if (words.getFirst().equals("WHENEVER") && words.size() > 2) {
            boolean notFound = words.get(1).equals("NOT");
            set(notFound ? "NOT FOUND" : words.get(1), words.subList(notFound ? 3 : 2, words.size()));
        }
        return List.of();
    }

    private void set(String condition, List<String> action) {
        actions.remove(condition);
        boolean perform = action.contains("PERFORM");
        if (perform || action.contains("GOTO") || action.contains("GO")) {
            actions.put(condition, new Action(action.getLast(), perform));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length() && words.size() < 12; i++) {
            boolean part = i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '_');
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(text.substring(start, i).toUpperCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}

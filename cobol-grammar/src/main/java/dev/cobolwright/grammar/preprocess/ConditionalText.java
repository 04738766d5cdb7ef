package dev.cobolwright.grammar.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Conditional compilation (COBOL 2002, 7.2; Micro Focus {@code $IF}): the constants that are defined and the branches that are
 * open. Conditions are {@code name [IS] [NOT] DEFINED} or {@code name [NOT] =, <, > value}; one that cannot be read is false.
 */
final class ConditionalText {
    /** An open {@code >>IF} or {@code >>EVALUATE}: whether this branch counts, whether one did before, and what is evaluated. */
    private record Branch(boolean active, boolean taken, boolean outer, String subject) {}

    private final Deque<Branch> open = new ArrayDeque<>();
    private final Map<String, String> constants = new HashMap<>();

    boolean isActive() {
        return open.isEmpty() || open.peek().active;
    }

    int depth() {
        return open.size();
    }

    /** Closes what a file opened and did not close. */
    void endFile(int depth) {
        while (open.size() > depth) {
            open.pop();
        }
    }

    void accept(Directive directive) {
        switch (directive.word(0)) {
            case "DEFINE" -> define(directive.words());
            case "SET" -> constant(directive.words());
            case "IF" -> {
                boolean value = condition(directive.words(), 1);
                open.push(new Branch(isActive() && value, value, isActive(), ""));
            }
            case "EVALUATE" -> open.push(new Branch(false, false, isActive(), directive.word(1)));
            case "ELIF", "ELSE-IF" -> next(condition(directive.words(), 1));
            case "ELSE" -> next(!directive.word(1).equals("IF") || condition(directive.words(), 2));
            case "WHEN" -> next(when(directive));
            case "END-IF", "END-EVALUATE", "END" -> open.poll();
            default -> {}
        }
    }

    private void next(boolean value) {
        Branch last = open.poll();
        if (last != null) {
            open.push(new Branch(last.outer && !last.taken && value, last.taken || value, last.outer, last.subject));
        }
    }

    /** DEFINE name [AS] value | OFF | PARAMETER [OVERRIDE]. */
    private void define(List<String> words) {
        if (!isActive() || words.size() < 2) {
            return;
        }
        int at = words.size() > 2 && words.get(2).equals("AS") ? 3 : 2;
        String value = at < words.size() ? words.get(at) : "";
        if (value.equals("OFF")) {
            constants.remove(words.get(1));
        } else if (!value.equals("PARAMETER")) {
            constants.put(words.get(1), value);
        }
    }

    /** SET CONSTANT name value. */
    private void constant(List<String> words) {
        int at = words.indexOf("CONSTANT");
        if (isActive() && at > 0 && at + 2 < words.size()) {
            constants.put(words.get(at + 1), words.get(at + 2));
        }
    }

    private boolean when(Directive directive) {
        String subject = open.isEmpty() ? "" : open.peek().subject;
        if (directive.word(1).equals("OTHER")) {
            return true;
        }
        return subject.equals("TRUE")
                ? condition(directive.words(), 1)
                : value(subject).equals(value(directive.word(1)));
    }

    private boolean condition(List<String> words, int from) {
        if (from >= words.size()) {
            return false;
        }
        String name = words.get(from);
        int at = from + 1;
        if (name.equals("NOT")) {
            return !condition(words, from + 1);
        }
        at += word(words, at).equals("IS") ? 1 : 0;
        boolean not = word(words, at).equals("NOT");
        at += not ? 1 : 0;
        return not
                != (switch (word(words, at)) {
                    case "DEFINED", "SET" -> constants.containsKey(name);
                    case "=", "EQUAL" -> compare(name, words, at) == 0;
                    case "<", "LESS" -> compare(name, words, at) < 0;
                    case ">", "GREATER" -> compare(name, words, at) > 0;
                    default ->
                        constants.containsKey(name) && !constants.get(name).equals("0");
                });
    }

    private int compare(String name, List<String> words, int at) {
        int operand = word(words, at + 1).equals("TO") || word(words, at + 1).equals("THAN") ? at + 2 : at + 1;
        String left = value(name);
        String right = value(word(words, operand));
        if (isInteger(left) && isInteger(right)) {
            return Long.compare(Long.parseLong(left), Long.parseLong(right));
        }
        return left.compareTo(right);
    }

    private static boolean isInteger(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String value(String word) {
        return constants.getOrDefault(word.toUpperCase(Locale.ROOT), word);
    }

    private static String word(List<String> words, int i) {
        return i < words.size() ? words.get(i) : "";
    }
}

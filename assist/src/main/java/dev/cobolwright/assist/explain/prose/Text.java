package dev.cobolwright.assist.explain.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Prose that names things of the code. A reference is kept inside the string, between characters of the private use area that no
 * source text can bring in ({@link #clean}), so that prose is put together like any text and each output writes references its own way.
 */
public final class Text {
    private static final char OPEN = '\uE000';
    private static final char BETWEEN = '\uE001';
    private static final char CLOSE = '\uE002';

    /** What a reference names. */
    public enum Ref {
        PROGRAM,
        PARAGRAPH,
        DATA,
        FILE,
        TABLE,
        COPYBOOK,
        JOB,
        /** Words of the program that have no page or place of their own. */
        CODE
    }

    /**
     * A piece of prose.
     *
     * @param kind null for plain words
     * @param name as in the code; empty for plain words
     * @param shown what a reader sees; the name itself, or words made of it
     */
    public record Run(Ref kind, String name, String shown) {
        public boolean isReference() {
            return kind != null;
        }
    }

    private Text() {}

    public static String ref(Ref kind, String name) {
        return ref(kind, name, name);
    }

    /** @param shown words that stand for the name */
    public static String ref(Ref kind, String name, String shown) {
        return OPEN + String.valueOf((char) ('A' + kind.ordinal())) + clean(name) + BETWEEN + clean(shown) + CLOSE;
    }

    public static String code(String text) {
        return ref(Ref.CODE, text);
    }

    /** Text of others without the characters that mean something here, and without control characters. */
    public static String clean(String untrusted) {
        StringBuilder out = new StringBuilder(untrusted.length());
        for (int i = 0; i < untrusted.length(); i++) {
            char c = untrusted.charAt(i);
            out.append(c >= OPEN && c <= CLOSE ? '?' : c < ' ' || c == 0x7f ? ' ' : c);
        }
        return out.toString();
    }

    public static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            int between = open < 0 ? -1 : text.indexOf(BETWEEN, open);
            int close = between < 0 ? -1 : text.indexOf(CLOSE, between);
            if (close < 0) {
                runs.add(new Run(null, "", text.substring(at)));
                break;
            }
            if (open > at) {
                runs.add(new Run(null, "", text.substring(at, open)));
            }
            Ref kind = Ref.values()[text.charAt(open + 1) - 'A'];
            runs.add(new Run(kind, text.substring(open + 2, between), text.substring(between + 1, close)));
            at = close + 1;
        }
        return runs;
    }

    /** For people, without any mark-up: what is shown, followed by the name where that is another. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (Run run : runs(text)) {
            out.append(run.shown);
            if (run.isReference() && !run.shown.equals(run.name)) {
                out.append(" (").append(run.name).append(')');
            }
        }
        return out.toString();
    }

    /** What is shown alone. */
    public static String shown(String text) {
        StringBuilder out = new StringBuilder();
        runs(text).forEach(run -> out.append(run.shown));
        return out.toString();
    }

    public static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        if (text.charAt(0) != OPEN) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
        int between = text.indexOf(BETWEEN);
        String name = text.substring(2, between);
        boolean isName = text.startsWith(name, between + 1);
        return isName
                ? text
                : text.substring(0, between + 1)
                        + Character.toUpperCase(text.charAt(between + 1))
                        + text.substring(between + 2);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> parts) {
        return list(parts, "and");
    }

    public static String list(List<String> parts, String conjunction) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + conjunction + " " + parts.getLast();
    }

    /** As {@link #list}, but at most so many, and how many more there are. */
    public static String list(List<String> parts, int most) {
        if (parts.size() <= most + 1) {
            return list(parts);
        }
        List<String> some = new ArrayList<>(parts.subList(0, most));
        some.add((parts.size() - most) + " more");
        return list(some);
    }

    /** {@code 1 record}, {@code 2 records}, {@code no records}. */
    public static String count(long n, String one) {
        return count(
                n,
                one,
                one.endsWith("y") && !one.endsWith("ey") ? one.substring(0, one.length() - 1) + "ies" : one + "s");
    }

    public static String count(long n, String one, String many) {
        return (n == 0 ? "no" : Long.toString(n)) + " " + (n == 1 ? one : many);
    }
}

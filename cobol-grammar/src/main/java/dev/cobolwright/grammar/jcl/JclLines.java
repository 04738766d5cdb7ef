package dev.cobolwright.grammar.jcl;

import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into statements and data in the stream. */
final class JclLines {
    private static final int LAST_COLUMN = 71;

    private static final Pattern THEN = Pattern.compile("(?i)\\bTHEN\\b");

    private final SourceText source;
    private int line;

    JclLines(SourceText source) {
        this.source = source;
    }

    private String text(int at) {
        String text = source.line(at).stripTrailing();
        return text.length() > LAST_COLUMN ? text.substring(0, LAST_COLUMN).stripTrailing() : text;
    }

    private boolean more() {
        return line < source.lineCount();
    }

    /** The next statement; null at the end. */
    JclStatement next() {
        while (more() && (!text(line).startsWith("//") || text(line).startsWith("//*"))) {
            line++;
        }
        if (!more()) {
            return null;
        }
        int first = line;
        String text = text(line++);
        int nameEnd = blankAfter(text, 2);
        int operation = wordAfter(text, nameEnd);
        int operationEnd = blankAfter(text, operation);
        int operands = wordAfter(text, operationEnd);
        if (text.substring(operation, operationEnd).equalsIgnoreCase("IF")) {
            return condition(first, text.substring(2, nameEnd), text.substring(operands));
        }
        StringBuilder field = new StringBuilder();
        boolean open = take(text, operands, field, false);
        int last = first;
        while (more() && (open || field.length() > 0 && field.charAt(field.length() - 1) == ',')) {
            String continued = text(line);
            if (continued.startsWith("//*")) {
                line++;
                continue;
            }
            if (!continued.startsWith("// ")) {
                break;
            }
            last = line++;
            open = take(continued, wordAfter(continued, 2), field, open);
        }
        return new JclStatement(
                text.substring(2, nameEnd).toUpperCase(Locale.ROOT),
                text.substring(operation, operationEnd).toUpperCase(Locale.ROOT),
                field.toString(),
                first,
                last);
    }

    /** IF goes on to the line that has THEN, blanks and all. */
    private JclStatement condition(int first, String name, String beginning) {
        StringBuilder field = new StringBuilder(beginning);
        int last = first;
        while (more() && !THEN.matcher(field).find() && text(line).startsWith("// ")) {
            field.append(' ').append(text(line).substring(2).strip());
            last = line++;
        }
        String whole = field.toString().strip().replaceAll("\\s+", " ");
        Matcher then = THEN.matcher(whole);
        return new JclStatement(
                name.toUpperCase(Locale.ROOT), "IF", then.find() ? whole.substring(0, then.end()) : whole, first, last);
    }

    /**
     * Adds an operand field up to the blank behind it.
     *
     * @return whether it ends within quotes
     */
    private static boolean take(String text, int from, StringBuilder field, boolean inQuotes) {
        boolean quoted = inQuotes;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' && !quoted) {
                return false;
            }
            quoted ^= c == '\'';
            field.append(c);
        }
        return quoted;
    }

    private static int blankAfter(String text, int from) {
        int i = Math.min(from, text.length());
        while (i < text.length() && text.charAt(i) != ' ') {
            i++;
        }
        return i;
    }

    private static int wordAfter(String text, int from) {
        int i = Math.min(from, text.length());
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Data in the stream up to its delimiter, which is passed too if it is no statement. */
    String data(String delimiter, boolean statementsEndIt) {
        List<String> data = new ArrayList<>();
        while (more()) {
            String text = source.line(line);
            if (text.startsWith(delimiter)) {
                line++;
                break;
            }
            if (statementsEndIt && text.startsWith("//")) {
                break;
            }
            data.add(text.stripTrailing());
            line++;
        }
        return String.join("\n", data);
    }
}

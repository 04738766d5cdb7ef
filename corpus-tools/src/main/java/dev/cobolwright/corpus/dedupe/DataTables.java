package dev.cobolwright.corpus.dedupe;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts data tables short. Lines that differ only in literals and numbers have one shape; a shape with a literal or number in
 * it, of a data description or a bare literal, is kept {@value #CAP} times a file.
 */
final class DataTables {
    static final int CAP = 60;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|'[^']*'?");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z0-9-])[+-]?[0-9][0-9.]*(?![A-Z0-9-])");
    private static final Pattern NUMBERED_NAME = Pattern.compile("(?<=[A-Z-])[0-9]+(?![A-Z0-9-])");
    private static final Pattern DATA = Pattern.compile("^(\\d\\d?\\s|VALUES?\\b|['\"+-]|[0-9.]+$|PIC\\b|-)");

    private DataTables() {}

    /** The text without the lines beyond the cap. */
    static String cut(String text) {
        Map<String, Integer> seen = new HashMap<>();
        StringBuilder out = new StringBuilder(text.length());
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!isTableLine(line) || seen.merge(shape(line), 1, Integer::sum) <= CAP) {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static boolean isTableLine(String line) {
        return Shingles.isCode(line) && DATA.matcher(line.stripLeading()).find();
    }

    private static String shape(String line) {
        String shape = LITERAL.matcher(Shingles.squeezed(line)).replaceAll("S");
        return NUMBERED_NAME.matcher(NUMBER.matcher(shape).replaceAll("0")).replaceAll("0");
    }
}

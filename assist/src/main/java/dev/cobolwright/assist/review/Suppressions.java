package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comments of one file say about findings that are accepted: {@code cobolwright: ignore CW1001 CW1002 reason} for the line, or for the next line
 * with program text where the comment has a line to itself; {@code cobolwright: ignore-file CW1001}; {@code NOSONAR}; {@code cobol-lint CLnnn
 * name}. Without a code of ours all rules are meant.
 *
 * @param lines from 1
 */
public record Suppressions(String path, List<Line> lines) {
    private static final Pattern OWN = Pattern.compile(
            "COBOLWRIGHT\\s*:\\s*(IGNORE-FILE|IGNORE)\\b((?:[\\s,]+CW\\d{4})*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS =
            Pattern.compile("\\bNOSONAR\\b|\\bCOBOL-LINT\\s+CL\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("CW\\d{4}");
    /** A line number that stands for the whole file. */
    private static final int FILE = 0;

    /** @param codes upper case; empty for all rules */
    public record Line(int line, List<String> codes) {
        boolean covers(int number, String code) {
            return (line == FILE || line == number) && (codes.isEmpty() || codes.contains(code));
        }
    }

    public static Suppressions in(SourceText source) {
        List<Line> found = new ArrayList<>();
        String text = source.text();
        if (mentions(text)) {
            for (int i = 0; i < source.lineCount(); i++) {
                add(source, i, found);
            }
        }
        return new Suppressions(source.path(), List.copyOf(found));
    }

    private static boolean mentions(String text) {
        return OWN.matcher(text).find() || OTHERS.matcher(text).find();
    }

    private static void add(SourceText source, int i, List<Line> found) {
        String comment = comment(source, i);
        Matcher own = OWN.matcher(comment);
        if (own.find()) {
            boolean file = own.group(1).equalsIgnoreCase("IGNORE-FILE");
            List<String> codes = CODE.matcher(own.group(2).toUpperCase(Locale.ROOT))
                    .results()
                    .map(r -> r.group())
                    .toList();
            found.add(new Line(file ? FILE : covered(source, i), codes));
        } else if (OTHERS.matcher(comment).find()) {
            found.add(new Line(covered(source, i), List.of()));
        }
    }

    /** The line itself, or the next with program text where this one has none; from 1. */
    private static int covered(SourceText source, int i) {
        int line = i;
        while (line < source.lineCount() && isComment(source, line)) {
            line++;
        }
        return line + 1;
    }

    private static boolean isComment(SourceText source, int i) {
        String line = source.line(i);
        String text = line.strip();
        boolean indicator = source.format() != SourceFormat.FREE
                && line.length() > 6
                && (line.charAt(6) == '*' || line.charAt(6) == '/');
        return text.isEmpty() || text.startsWith("*>") || indicator || line.startsWith("//*");
    }

    /** What of a line is no program text: a comment, or the identification area. */
    private static String comment(SourceText source, int i) {
        String line = source.line(i);
        if (isComment(source, i)) {
            return line;
        }
        int inline = line.indexOf("*>");
        String area = source.format() == SourceFormat.FIXED && line.length() > 72 ? line.substring(72) : "";
        return inline < 0 ? area : line.substring(inline);
    }

    boolean cover(Place place, String code) {
        return place.path().equals(path) && lines.stream().anyMatch(l -> l.covers(place.startLine(), code));
    }
}

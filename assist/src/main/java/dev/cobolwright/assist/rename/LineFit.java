package dev.cobolwright.assist.rename;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes changes of words fit the columns of fixed format: blanks that align what follows a word take up its change of length,
 * columns 73-80 stay where they are, and a line that gets too long goes on in a line of its own.
 */
final class LineFit {
    private static final int CODE_START = 7;
    private static final int AREA_B = 11;
    private static final int CODE_END = 72;
    private static final int INDENT = 4;

    private LineFit() {}

    /** @param words changes of words in one file, none of which runs over a line break */
    static List<Change> fit(SourceText source, List<Change> words) throws NotSafe {
        if (source.format() != SourceFormat.FIXED) {
            return words;
        }
        Map<Integer, List<Change>> byLine = new TreeMap<>();
        words.stream()
                .sorted(Comparator.comparingInt(Change::start))
                .forEach(c -> byLine.computeIfAbsent(source.lineOf(c.start()), l -> new ArrayList<>(1))
                        .add(c));
        List<Change> out = new ArrayList<>();
        for (Map.Entry<Integer, List<Change>> line : byLine.entrySet()) {
            boolean tabs = source.line(line.getKey()).indexOf('\t') >= 0;
            out.addAll(tabs ? line.getValue() : fitLine(source, line.getKey(), line.getValue()));
        }
        return out;
    }

    private static List<Change> fitLine(SourceText source, int line, List<Change> words) throws NotSafe {
        String text = source.line(line);
        int lineStart = source.lineStart(line);
        String code = text.substring(0, Math.min(CODE_END, text.length()));
        int codeEnd = code.stripTrailing().length();
        boolean marked = text.length() > CODE_END && !text.substring(CODE_END).isBlank();
        List<Change> out = new ArrayList<>();
        int growth = 0;
        for (Change word : words) {
            Change aligned = aligned(word, code, lineStart, codeEnd);
            out.add(aligned);
            growth += aligned.text().length() - (aligned.end() - aligned.start());
        }
        if (growth != 0 && literalRunsOn(code)) {
            throw new NotSafe(at(source, line) + " has a literal that goes on in the next line and would change.");
        }
        if (codeEnd + growth > CODE_END) {
            return onTwoLines(source, line, out, marked);
        }
        Change first = words.getFirst();
        if (marked && growth > 0) {
            out.add(new Change(source, lineStart + CODE_END - growth, lineStart + CODE_END, "", first.doubt()));
        } else if (marked && growth < 0) {
            int at = lineStart + CODE_END;
            out.add(new Change(source, at, at, " ".repeat(-growth), first.doubt()));
        }
        return out;
    }

    /** Keeps what is aligned behind a word by two or more blanks in its column, as far as the blanks go. */
    private static Change aligned(Change word, String code, int lineStart, int codeEnd) {
        int end = word.end() - lineStart;
        int blanks = 0;
        while (end + blanks < codeEnd && code.charAt(end + blanks) == ' ') {
            blanks++;
        }
        int growth = word.text().length() - (word.end() - word.start());
        if (blanks < 2 || end + blanks >= codeEnd) {
            return word;
        }
        return growth > 0
                ? new Change(
                        word.source(),
                        word.start(),
                        word.end() + Math.min(growth, blanks - 1),
                        word.text(),
                        word.doubt())
                : new Change(word.source(), word.start(), word.end(), word.text() + " ".repeat(-growth), word.doubt());
    }

    /** Breaks the changed line before the last word that begins in time. */
    private static List<Change> onTwoLines(SourceText source, int line, List<Change> words, boolean marked)
            throws NotSafe {
        int lineStart = source.lineStart(line);
        String text = source.line(line);
        int end = Math.min(CODE_END, text.length());
        SourceText code = source.withText(text.substring(0, end));
        String changed = Change.apply(
                        code,
                        words.stream()
                                .map(w -> new Change(code, w.start() - lineStart, w.end() - lineStart, w.text()))
                                .toList())
                .stripTrailing();
        int cut = lastBreak(changed);
        int indent = Math.max(AREA_B, firstCode(changed) + INDENT);
        String rest = cut < 0 ? "" : changed.substring(cut).strip();
        if (cut < 0
                || indent + rest.length() > CODE_END
                || source.line(line + 1).startsWith("-", CODE_START - 1)) {
            throw new NotSafe(at(source, line) + " would run past column 72.");
        }
        String first = changed.substring(CODE_START, cut).stripTrailing();
        String padded = marked ? first + " ".repeat(CODE_END - CODE_START - first.length()) : first;
        String lineBreak = source.text().contains("\r\n") ? "\r\n" : "\n";
        int lineEnd = source.lineEnd(line);
        String added = lineBreak + " ".repeat(indent) + rest;
        Change whole = new Change(
                source,
                lineStart + CODE_START,
                lineStart + end,
                end == lineEnd - lineStart ? padded + added : padded,
                words.getFirst().doubt());
        return end == lineEnd - lineStart
                ? List.of(whole)
                : List.of(
                        whole,
                        new Change(
                                source,
                                lineEnd,
                                lineEnd,
                                added,
                                words.getFirst().doubt()));
    }

    /** The last blank outside of literals that the line can be broken at; -1 for none. */
    private static int lastBreak(String line) {
        int found = -1;
        char quote = 0;
        int first = firstCode(line);
        for (int i = CODE_START; i < line.length() && i <= CODE_END; i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ' ' && i > first) {
                found = i;
            }
        }
        return found;
    }

    private static int firstCode(String line) {
        int first = CODE_START;
        while (first < line.length() && line.charAt(first) == ' ') {
            first++;
        }
        return first;
    }

    private static boolean literalRunsOn(String code) {
        char quote = 0;
        for (int i = CODE_START; i < code.length(); i++) {
            char c = code.charAt(i);
            quote = quote != 0 ? c == quote ? 0 : quote : c == '\'' || c == '"' ? c : 0;
        }
        return quote != 0;
    }

    private static String at(SourceText source, int line) {
        return "Line " + (line + 1) + " of " + Rename.shortName(source.path());
    }
}

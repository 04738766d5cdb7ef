package dev.cobolwright.assist.review.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of an SQL statement, with the depth of parentheses they stand at. Comments are left out. */
public final class SqlText {
    /**
     * @param text upper case; strings with their quotes as written; a host variable with its colon
     * @param start in the text of the block, inclusive
     * @param end exclusive
     * @param depth parentheses that are open before it
     */
    public record Word(String text, int start, int end, int depth) {
        public boolean is(String word) {
            return text.equals(word);
        }
    }

    /**
     * A column of a query.
     *
     * @param words what is between its commas
     */
    public record Column(List<Word> words) {
        /** The column's name where it is nothing but that, without qualifier. */
        public Optional<String> name() {
            boolean renamed = words.size() == 3 && words.get(1).is("AS");
            String text = words.isEmpty() ? "" : words.getFirst().text();
            return (words.size() == 1 || renamed) && text.matches("[A-Z_#@$][A-Z0-9_#@$.]*")
                    ? Optional.of(text.substring(text.lastIndexOf('.') + 1))
                    : Optional.empty();
        }

        /** A function over many rows whose result is null where there is no row, by its name. */
        public Optional<String> aggregate() {
            boolean call = words.size() > 2
                    && words.get(1).is("(")
                    && words.getLast().is(")")
                    && words.subList(2, words.size() - 1).stream()
                            .noneMatch(w ->
                                    w.is(")") && w.depth() == words.getFirst().depth());
            return call
                            && List.of("MAX", "MIN", "SUM", "AVG")
                                    .contains(words.getFirst().text())
                    ? Optional.of(words.getFirst().text())
                    : Optional.empty();
        }
    }

    private final List<Word> words = new ArrayList<>();

    private SqlText(String text) {
        int at = 0;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '-' && text.startsWith("--", at)) {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line;
                continue;
            }
            if (c == '\'' || c == '"') {
                int close = text.indexOf(c, at + 1);
                end = close < 0 ? text.length() : close + 1;
            } else if (c == ':') {
                end = hostEnd(text, at + 1);
            } else if (isWord(c)) {
                while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '.')) {
                    end++;
                }
            }
            if (c > ' ') {
                depth -= c == ')' && depth > 0 ? 1 : 0;
                boolean quoted = c == '\'' || c == '"';
                String word = text.substring(at, end);
                words.add(new Word(quoted ? word : word.toUpperCase(Locale.ROOT), at, end, depth));
                depth += c == '(' ? 1 : 0;
            }
            at = end;
        }
    }

    /** @param text of an EXEC SQL block */
    public static SqlText of(String text) {
        return new SqlText(text);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '#' || c == '@' || c == '$';
    }

    private static int hostEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        while (end < text.length()
                && (isWord(text.charAt(end))
                        || text.charAt(end) == '.'
                        || text.charAt(end) == '-' && end + 1 < text.length() && isWord(text.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    public List<Word> words() {
        return words;
    }

    /** The index of a word outside parentheses, from an index on; -1 where it does not stand. */
    public int find(String word, int from) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).is(word) && words.get(i).depth() == 0) {
                return i;
            }
        }
        return -1;
    }

    public boolean has(String word) {
        return words.stream().anyMatch(w -> w.is(word));
    }

    /** The columns of the outermost SELECT; empty where there is none, or several. */
    public List<Column> selectList() {
        int select = find("SELECT", 0);
        if (select < 0 || find("SELECT", select + 1) >= 0) {
            return List.of();
        }
        int first = select + 1;
        if (first < words.size()
                && (words.get(first).is("DISTINCT") || words.get(first).is("ALL"))) {
            first++;
        }
        int into = find("INTO", first);
        int from = find("FROM", first);
        int end = into >= 0 && (from < 0 || into < from) ? into : from;
        return end < 0 ? List.of() : split(first, end);
    }

    private List<Column> split(int first, int end) {
        List<Column> columns = new ArrayList<>();
        int start = first;
        for (int i = first; i <= end; i++) {
            if (i == end || words.get(i).is(",") && words.get(i).depth() == 0) {
                columns.add(new Column(List.copyOf(words.subList(start, i))));
                start = i + 1;
            }
        }
        return columns;
    }
}

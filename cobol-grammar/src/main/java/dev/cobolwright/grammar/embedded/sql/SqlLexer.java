package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.BlockProblem;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Cuts the text of an EXEC SQL block into tokens (Db2 for z/OS SQL Reference, "Tokens"; host variables as in "Host variables in COBOL").
 * A string that is continued by a hyphen in column 7 goes on behind the quotation mark of the next line; one without end ends with its line.
 */
final class SqlLexer {
    /** Words that may touch the colon of a host variable behind them; any other word there is a label. */
    private static final Set<String> BEFORE_HOST = Set.of(
            "INTO",
            "FROM",
            "WHERE",
            "AND",
            "OR",
            "NOT",
            "SET",
            "USING",
            "IN",
            "BY",
            "LIKE",
            "BETWEEN",
            "VALUES",
            "THEN",
            "ELSE",
            "WHEN",
            "IMMEDIATE",
            "DESCRIPTOR",
            "INDICATOR",
            "TO",
            "FOR",
            "ABSOLUTE",
            "RELATIVE",
            "CALL",
            "AS",
            "ON",
            "SELECT",
            "DISTINCT",
            "CASE",
            "CONCAT",
            "ESCAPE",
            "LIMIT",
            "OFFSET",
            "USER",
            "FIRST",
            "NEXT",
            "AT");

    private final String text;
    private final IntPredicate continues;
    private final List<SqlToken> tokens = new ArrayList<>(32);
    private final List<BlockProblem> problems;
    private int at;

    private SqlLexer(String text, IntPredicate continues, List<BlockProblem> problems) {
        this.text = text;
        this.continues = continues;
        this.problems = problems;
    }

    /**
     * All tokens, the last of kind END.
     *
     * @param continues whether the line that an offset is in continues a string or word of the line before
     */
    static List<SqlToken> read(String text, IntPredicate continues, List<BlockProblem> problems) {
        SqlLexer lexer = new SqlLexer(text, continues, problems);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ') {
                at++;
            } else if (c == '\'') {
                quoted(at, Kind.STRING);
            } else if (c == '"') {
                quoted(at, Kind.DELIMITED);
            } else if (c == ':') {
                colon();
            } else if (c == '-' && text.startsWith("--", at) || c == '*' && text.startsWith("*>", at)) {
                skipLine();
            } else if (c == '/' && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (isDigit(c)
                    || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)) && !afterName()) {
                number();
            } else if (isWord(c)) {
                word();
            } else {
                sign(c);
            }
        }
        tokens.add(new SqlToken(Kind.END, "", text.length(), text.length()));
    }

    private boolean afterName() {
        return !tokens.isEmpty()
                && tokens.getLast().isName()
                && tokens.getLast().end() == at;
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** A string or delimited identifier; doubled quotation marks belong to it. */
    private void quoted(int start, Kind kind) {
        char quote = text.charAt(at);
        StringBuilder value = new StringBuilder();
        int p = at + 1;
        while (p < text.length()) {
            char c = text.charAt(p);
            if (c == quote) {
                if (p + 1 < text.length() && text.charAt(p + 1) == quote) {
                    p++;
                } else {
                    at = p + 1;
                    tokens.add(new SqlToken(kind, value.toString(), start, at));
                    return;
                }
            } else if (c == '\n' || c == '\r') {
                int next = nextCode(p);
                if (next < text.length() && text.charAt(next) == quote && continues.test(next)) {
                    p = next + 1;
                    continue;
                }
            }
            value.append(c);
            p++;
        }
        int end = lineEnd(start);
        if (problems.isEmpty()) {
            String message = kind == Kind.STRING ? "This string has no end" : "This quoted name has no end";
            problems.add(new BlockProblem(Severity.ERROR, "CW0401", message, new TextRange(start, end)));
        }
        tokens.add(new SqlToken(kind, text.substring(Math.min(at + 1, end), end), start, end));
        at = end;
    }

    private int lineEnd(int from) {
        int p = from;
        while (p < text.length() && text.charAt(p) != '\n' && text.charAt(p) != '\r') {
            p++;
        }
        return p;
    }

    private int nextCode(int from) {
        int p = from;
        while (p < text.length() && text.charAt(p) <= ' ') {
            p++;
        }
        return p;
    }

    private void colon() {
        int colon = at;
        if (text.startsWith("::", at)) {
            at += 2;
            tokens.add(new SqlToken(Kind.SIGN, "::", colon, at));
            return;
        }
        int name = nextCode(at + 1);
        boolean apart = name > at + 1;
        int end = hostEnd(name);
        if (end == name || apart && isLabel()) {
            sign(':');
            return;
        }
        StringBuilder path = new StringBuilder(text.substring(name, end));
        while (end < text.length() && text.charAt(end) == '.' && hostEnd(end + 1) > end + 1) {
            int part = hostEnd(end + 1);
            path.append(text, end, part);
            end = part;
        }
        at = end;
        tokens.add(new SqlToken(Kind.HOST, path.toString().toUpperCase(Locale.ROOT), colon, end));
    }

    /** Whether the colon at hand ends a label of a compound statement. */
    private boolean isLabel() {
        if (tokens.isEmpty()) {
            return false;
        }
        SqlToken before = tokens.getLast();
        return before.kind() == Kind.WORD && before.end() == at && !BEFORE_HOST.contains(before.text());
    }

    /** After a COBOL name; a hyphen at its end, or two that begin a comment, are not part of it. */
    private int hostEnd(int start) {
        int p = start;
        while (p < text.length() && isHost(text.charAt(p))) {
            if (text.startsWith("--", p) && !(p + 2 < text.length() && isWord(text.charAt(p + 2)))) {
                break;
            }
            p++;
        }
        while (p > start && text.charAt(p - 1) == '-') {
            p--;
        }
        return p;
    }

    private void number() {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean exponentSign = (c == '+' || c == '-') && (text.charAt(at - 1) | 0x20) == 'e' && at > start;
            if (!isDigit(c) && c != '.' && (c | 0x20) != 'e' && !exponentSign) {
                break;
            }
            at++;
        }
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        tokens.add(new SqlToken(Kind.NUMBER, text.substring(start, at), start, at));
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\'' && isStringPrefix(start)) {
            quoted(start, Kind.STRING);
            return;
        }
        String word = text.substring(start, at).toUpperCase(Locale.ROOT);
        tokens.add(new SqlToken(Kind.WORD, word, start, at));
    }

    private boolean isStringPrefix(int start) {
        String prefix = text.substring(start, at).toUpperCase(Locale.ROOT);
        return switch (prefix) {
            case "X", "G", "N", "BX", "GX", "UX", "U" -> true;
            default -> false;
        };
    }

    private void sign(char c) {
        String both = at + 1 < text.length() ? text.substring(at, at + 2) : "";
        int length = switch (both) {
            case "<>", "<=", ">=", "!=", "||", "=>", "->", "**" -> 2;
            default -> 1;
        };
        tokens.add(new SqlToken(Kind.SIGN, length == 2 ? both : String.valueOf(c), at, at + length));
        at += length;
    }

    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || isDigit(c)
                || c == '_'
                || c == '$'
                || c == '#'
                || c == '@'
                || c > 127 && Character.isLetterOrDigit(c);
    }

    private static boolean isHost(char c) {
        return isWord(c) || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

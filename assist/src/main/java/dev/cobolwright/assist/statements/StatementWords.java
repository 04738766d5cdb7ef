package dev.cobolwright.assist.statements;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts the text of a statement into words; text of nested statements is one word of kind NESTED. */
final class StatementWords {
    private static final int LONGEST = 20_000;

    private final SourceText source;
    private final List<Word> words = new ArrayList<>();

    private StatementWords(SourceText source) {
        this.source = source;
    }

    /** Empty where the statement comes from a copybook, has continuation lines or is very long: no rule looks at it then. */
    static List<Word> of(Statement statement) {
        if (statement.span().isCopied()
                || statement.span().end() - statement.span().start() > LONGEST) {
            return List.of();
        }
        StatementWords reader = new StatementWords(statement.span().source());
        int at = statement.span().start();
        for (Statement nested : statement.nested()) {
            if (nested.span().isCopied() || nested.span().start() < at) {
                return List.of();
            }
            if (!reader.read(at, nested.span().start())) {
                return List.of();
            }
            reader.words.add(new Word(Word.Kind.NESTED, "", nested.span().start()));
            at = nested.span().end();
        }
        return reader.read(at, statement.span().end()) ? reader.words : List.of();
    }

    /** @return false at a continuation line */
    private boolean read(int from, int to) {
        for (int line = source.lineOf(from); line < source.lineCount() && source.lineStart(line) < to; line++) {
            int start = source.lineStart(line);
            int end = Math.min(to, source.lineEnd(line));
            int code = start;
            if (source.format() != SourceFormat.FREE) {
                char indicator =
                        start + 6 < source.lineEnd(line) ? source.text().charAt(start + 6) : ' ';
                if (indicator == '-') {
                    return false;
                }
                if (indicator == '*' || indicator == '/') {
                    continue;
                }
                code = start + 7;
                end = source.format() == SourceFormat.FIXED ? Math.min(end, start + 72) : end;
            }
            line(Math.max(from, code), end);
        }
        return true;
    }

    private void line(int from, int to) {
        String text = source.text();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c == '*' && text.startsWith("*>", i)) {
                return;
            }
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                end = close < 0 || close >= to ? to : close + 1;
                words.add(new Word(Word.Kind.LITERAL, text.substring(i, end), i));
            } else if (isWord(c)) {
                while (end < to && (isWord(text.charAt(end)) || (isNumber(text, i, end) && isPoint(text, end, to)))) {
                    end++;
                }
                String word = text.substring(i, end).toUpperCase(Locale.ROOT);
                words.add(new Word(isNumber(text, i, end) ? Word.Kind.NUMBER : Word.Kind.WORD, word, i));
            } else if (c > ' ' && c != ',' && c != ';') {
                words.add(new Word(Word.Kind.SYMBOL, String.valueOf(c), i));
            }
            i = end;
        }
    }

    private static boolean isPoint(String text, int at, int to) {
        return (text.charAt(at) == '.' || text.charAt(at) == ',')
                && at + 1 < to
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c) && c != '.' && c != ',') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}

package dev.cobolwright.assist.files;

import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text as they are compared between two versions of it: upper case but for literals and the text of EXEC blocks. Blanks,
 * comments, sequence numbers and columns 73-80 are not in them, inside EXEC blocks neither.
 */
public final class WrittenWords {
    private WrittenWords() {}

    /** All of a text, a blank after each. */
    public static String of(SourceText text) {
        Lexemes lexemes = Lexemes.read(text);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < lexemes.size(); i++) {
            words.append(word(lexemes, i)).append(' ');
        }
        return words.toString();
    }

    public static String word(Lexemes lexemes, int i) {
        return switch (lexemes.kind(i)) {
            case LITERAL -> lexemes.text(i);
            case EXEC_TEXT -> block(lexemes, i);
            default -> lexemes.text(i).toUpperCase(Locale.ROOT);
        };
    }

    private static String block(Lexemes lexemes, int i) {
        SourceText source = lexemes.source();
        int first = source.lineOf(lexemes.start(i));
        List<Lexemes.Line> lines = lexemes.lines(first, source.lineOf(lexemes.end(i)) + 1);
        StringBuilder words = new StringBuilder();
        for (Lexemes.Line line : lines) {
            int start = Math.max(line.first(), lexemes.start(i));
            int end = Math.min(line.codeEnd(), lexemes.end(i));
            if (line.kind() != Lexemes.LineKind.COMMENT && start < end) {
                words.append(words.isEmpty() ? "" : " ").append(source.text(), start, end);
            }
        }
        return words.toString().strip().replaceAll("\\s+", " ");
    }
}

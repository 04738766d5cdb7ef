package dev.cobolwright.assist.review.metrics;

import dev.cobolwright.grammar.preprocess.Lexemes;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a piece of a program without its names: each name is replaced by the number of its first use, so that two pieces that differ in names
 * alone have one shape.
 *
 * @param words how many there are
 */
public record Shape(String text, int words) {
    /** Of the program text between two offsets of the file itself. */
    public static Shape of(Lexemes lexemes, int from, int to) {
        Map<String, Integer> names = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int i = lexemes.from(from); i < lexemes.size() && lexemes.end(i) <= to; i++) {
            String word = lexemes.word(i);
            boolean isName = lexemes.kind(i) == Lexemes.Kind.WORD;
            text.append(isName ? "#" + names.computeIfAbsent(word, w -> names.size()) : word)
                    .append(' ');
            count++;
        }
        return new Shape(text.toString(), count);
    }
}

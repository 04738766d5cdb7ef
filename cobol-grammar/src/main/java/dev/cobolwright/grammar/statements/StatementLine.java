package dev.cobolwright.grammar.statements;

import dev.cobolwright.grammar.source.Span;
import java.util.List;

/**
 * One step of a paragraph as the parser reads it: a statement without those nested in it, or the phrase that begins a branch, such as
 * {@code ELSE} or {@code AT END}. Periods and scope terminators are not kept, {@code depth} says what they do.
 *
 * @param depth how many statements it is nested in
 * @param words after COPY and REPLACE; upper case but for literals; the text of an EXEC block is one, with single blanks
 */
public record StatementLine(int depth, List<String> words, Span span) {
    /** On one line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String word : words) {
            boolean touches = before.equals("(") || word.equals(")") || word.equals("(") && isName(before);
            text.append(text.isEmpty() || touches ? "" : " ").append(word);
            before = word;
        }
        return text.toString();
    }

    private static boolean isName(String word) {
        return word.indexOf('-') > 0 && Character.isLetterOrDigit(word.charAt(0));
    }
}

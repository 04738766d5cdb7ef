package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.decode.Constraint;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps decoding to words that exist: keywords, declared names, words the file uses, numbers. What stands in a literal is free.
 * Words are compared in the normalised (upper-case) form.
 */
final class WordMask implements Constraint {
    private static final Set<String> KEYWORDS = Set.copyOf(Keywords.words());

    private final TreeSet<String> words = new TreeSet<>(KEYWORDS);

    /** @param declared names in scope */
    WordMask(SourceText source, Declared declared) {
        words.addAll(declared.names());
        addWords(CodeText.of(source));
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    @Override
    public boolean allows(byte[] soFar, int length) {
        return check(soFar, length, false);
    }

    @Override
    public boolean mayEnd(byte[] soFar, int length) {
        return check(soFar, length, true);
    }

    private boolean check(byte[] text, int length, boolean ended) {
        int i = 0;
        while (i < length) {
            int c = text[i];
            if (c == '\'' || c == '"') {
                int close = i + 1;
                while (close < length && text[close] != c) {
                    close++;
                }
                i = close + 1;
            } else if (isWord(c)) {
                int from = i;
                while (i < length && isWord(text[i])) {
                    i++;
                }
                if (!allowsWord(
                        new String(text, from, i - from, java.nio.charset.StandardCharsets.ISO_8859_1),
                        i < length || ended)) {
                    return false;
                }
            } else {
                i++;
            }
        }
        return true;
    }

    private boolean allowsWord(String word, boolean whole) {
        if (Character.isDigit(word.charAt(0)) && word.chars().allMatch(Character::isDigit)) {
            return true;
        }
        if (whole) {
            return words.contains(word);
        }
        String next = words.ceiling(word);
        return next != null && next.startsWith(word);
    }

    private void addWords(String code) {
        int from = -1;
        for (int i = 0; i <= code.length(); i++) {
            boolean word = i < code.length() && Cursor.isWord(code.charAt(i));
            if (word && from < 0) {
                from = i;
            } else if (!word && from >= 0) {
                words.add(code.substring(from, i));
                from = -1;
            }
        }
    }

    private static boolean isWord(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    }
}

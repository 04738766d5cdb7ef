package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.source.SourceText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How a file writes its words: models speak upper case, the file may not. Immutable after construction. */
final class Spelling {
    private final Map<String, String> spelled = new HashMap<>();
    private final boolean lower;

    private Spelling(boolean lower) {
        this.lower = lower;
    }

    /** Learns from all words of a file; the first spelling of a word counts. */
    static Spelling of(SourceText source) {
        String text = source.text();
        int lowerCase = 0;
        int upperCase = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lowerCase += c >= 'a' && c <= 'z' ? 1 : 0;
            upperCase += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        Spelling spelling = new Spelling(false);
        if (lowerCase > 0) {
            spelling = new Spelling(lowerCase > upperCase);
            spelling.learn(source);
        }
        return spelling;
    }

    private void learn(SourceText source) {
        int start = Cursor.codeStart(source.format());
        for (int line = 0; line < source.lineCount(); line++) {
            String text = source.line(line);
            if (text.length() > 6 && start > 0 && (text.charAt(6) == '*' || text.charAt(6) == '/')) {
                continue;
            }
            eachWord(text, start, (from, to) -> {
                String word = text.substring(from, to);
                spelled.putIfAbsent(word.toUpperCase(Locale.ROOT), word);
            });
        }
    }

    /** Normalised text in the spelling of the file; literals and comments stay. */
    String apply(String normalised) {
        if (spelled.isEmpty()) {
            return normalised;
        }
        StringBuilder out = new StringBuilder(normalised);
        eachWord(normalised, 0, (from, to) -> {
            String word = normalised.substring(from, to);
            String known = spelled.get(word);
            out.replace(from, to, known != null ? known : lower ? word.toLowerCase(Locale.ROOT) : word);
        });
        return out.toString();
    }

    private interface Words {
        void word(int from, int to);
    }

    private static void eachWord(String text, int start, Words words) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (text.startsWith("*>", i)) {
                return;
            } else if (Cursor.isWord(c)) {
                int from = i;
                while (i < text.length() && Cursor.isWord(text.charAt(i))) {
                    i++;
                }
                words.word(from, i--);
            }
        }
    }
}

package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A compiler directive, split into upper-case words: {@code >>SOURCE FORMAT IS FREE}, {@code $SET SOURCEFORMAT"FREE"},
 * {@code >>IF A = 1}, {@code ++INCLUDE CUSTREC}. Quotes and parentheses separate words; literals keep their case and lose their quotes.
 */
record Directive(List<String> words) {
    private static final List<String> DOLLAR =
            List.of("SET", "IF", "ELSE", "ELIF", "END", "DISPLAY", "REGION", "END-REGION");

    static Directive of(CharSequence text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int from = i;
            if (c == '"' || c == '\'') {
                i = closing(text, i, c);
                words.add(text.subSequence(from + 1, i).toString());
                i++;
            } else if (isWord(c)) {
                while (i < text.length() && isWord(text.charAt(i))) {
                    i++;
                }
                words.add(text.subSequence(from, i).toString().toUpperCase(Locale.ROOT));
            } else {
                i++;
                if (c == '*' && i < text.length() && text.charAt(i) == '>') {
                    break;
                }
                if (c == '=' || c == '<' || c == '>' && from > 1) {
                    words.add(String.valueOf(c));
                }
            }
        }
        return new Directive(List.copyOf(words));
    }

    private static int closing(CharSequence text, int open, char quote) {
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i++;
        }
        return i;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '+';
    }

    /** Whether {@code ++INCLUDE} of the Panvalet library system starts at an offset. */
    static boolean isPanvaletInclude(char[] text, int at, int end) {
        return at + 10 < end && new String(text, at, 10).equalsIgnoreCase("++INCLUDE ");
    }

    /** Whether {@code -INC} of the Librarian library system starts at an offset. */
    static boolean isLibrarianInclude(char[] text, int at, int end) {
        return at + 5 < end && new String(text, at, 5).equalsIgnoreCase("-INC ");
    }

    /** Whether {@code *CBL} or {@code *CONTROL} starts at an offset. */
    static boolean isListingControl(char[] text, int at, int end) {
        for (String word : List.of("*CBL", "*CONTROL")) {
            int after = at + word.length();
            if (after <= end
                    && new String(text, at, word.length()).equalsIgnoreCase(word)
                    && (after == end || Characters.isBlank(text[after]))) {
                return true;
            }
        }
        return false;
    }

    /** The copybook that a library system's directive asks for, which is all that it says. */
    Optional<String> included() {
        return word(0).equals("++INCLUDE") || word(0).equals("-INC") ? Optional.of(word(1)) : Optional.empty();
    }

    /** Whether {@code $} in {@code text[at]} starts a directive, as against a name or a currency sign. */
    static boolean isDollarDirective(char[] text, int at, int end) {
        int from = at + 1;
        while (from < end && text[from] == ' ') {
            from++;
        }
        int to = from;
        while (to < end && Characters.wordCharacter(text[to]) != 0) {
            to++;
        }
        return to - from > 1
                && to - from < 11
                && DOLLAR.contains(new String(text, from, to - from).toUpperCase(Locale.ROOT));
    }

    String word(int i) {
        return i < words.size() ? words.get(i) : "";
    }

    /** The format that this directive switches to for the lines after it. */
    Optional<SourceFormat> format() {
        int at = word(0).equals("SOURCE") ? 0 : word(0).equals("SET") ? words.indexOf("SOURCEFORMAT") : -1;
        if (at < 0) {
            return Optional.empty();
        }
        for (int i = at + 1; i < words.size(); i++) {
            switch (words.get(i).toUpperCase(Locale.ROOT)) {
                case "FREE" -> {
                    return Optional.of(SourceFormat.FREE);
                }
                case "FIXED" -> {
                    return Optional.of(SourceFormat.FIXED);
                }
                case "VARIABLE" -> {
                    return Optional.of(SourceFormat.VARIABLE);
                }
                case "FORMAT", "IS" -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}

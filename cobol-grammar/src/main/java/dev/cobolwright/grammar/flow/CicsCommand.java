package dev.cobolwright.grammar.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of an EXEC CICS command with their arguments, as far as control flow needs them.
 *
 * @param words upper case, in order, each with what stands in parentheses behind it
 */
record CicsCommand(List<Word> words) {
    /**
     * @param argument without blanks around it, as written
     * @param argumentStart where it begins in the command's text
     */
    record Word(String name, Optional<String> argument, int argumentStart) {}

    static CicsCommand of(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!isWordPart(text.charAt(i))) {
                i = text.charAt(i) == '(' ? closing(text, i) + 1 : i + 1;
                continue;
            }
            int start = i;
            while (i < text.length() && isWordPart(text.charAt(i))) {
                i++;
            }
            String name = text.substring(start, i).toUpperCase(Locale.ROOT);
            int open = i;
            while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
                open++;
            }
            if (open < text.length() && text.charAt(open) == '(') {
                int close = closing(text, open);
                String argument = text.substring(open + 1, close);
                int blanks = argument.length() - argument.stripLeading().length();
                words.add(new Word(name, Optional.of(argument.strip()), open + 1 + blanks));
                i = Math.min(text.length(), close + 1);
            } else {
                words.add(new Word(name, Optional.empty(), 0));
            }
        }
        return new CicsCommand(List.copyOf(words));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    /** The parenthesis that closes one, or the end of the text. */
    private static int closing(String text, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    boolean starts(String... names) {
        if (words.size() < names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!words.get(i).name().equals(names[i])) {
                return false;
            }
        }
        return true;
    }

    Optional<Word> option(String name) {
        return words.stream().skip(1).filter(w -> w.name().equals(name)).findFirst();
    }

    /** Control does not come back, unless the command fails and the program looks at that itself. */
    boolean ends() {
        return starts("RETURN") || starts("XCTL") || starts("ABEND");
    }

    /** An error is no reason to leave the program. */
    boolean asksForErrors() {
        return words.stream().anyMatch(w -> w.name().equals("RESP") || w.name().equals("NOHANDLE"));
    }

    /** The procedures that HANDLE CONDITION, AID or ABEND names, upper case. */
    List<String> labels() {
        if (starts("HANDLE", "ABEND")) {
            return option("LABEL")
                    .flatMap(Word::argument)
                    .map(l -> List.of(l.toUpperCase(Locale.ROOT)))
                    .orElse(List.of());
        }
        return starts("HANDLE", "CONDITION") || starts("HANDLE", "AID")
                ? words.stream()
                        .flatMap(w -> w.argument().stream())
                        .map(l -> l.toUpperCase(Locale.ROOT))
                        .toList()
                : List.of();
    }
}

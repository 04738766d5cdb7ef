package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A host variable of an EXEC SQL block: {@code :NAME}, {@code :GROUP.NAME}, with its indicator {@code :NAME:IND} or {@code :NAME
 * INDICATOR :IND} (Db2 for z/OS, "Host variables in COBOL").
 *
 * @param name upper case
 * @param group the structure before the point, upper case
 * @param span the name without colon and group
 * @param indicator the indicator variable
 */
public record HostVariable(String name, Optional<String> group, Span span, Optional<HostVariable> indicator) {

    /** The host variables in the EXEC_TEXT token {@code i}, in order; those of a replaced text have the span of all of it. */
    public static List<HostVariable> of(Tokens tokens, int i) {
        String text = tokens.bodyText(i);
        Span span = tokens.span(i);
        List<HostVariable> found = new ArrayList<>();
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '-' && text.startsWith("--", at)) {
                at = lineEnd(text, at);
            } else if (c == ':') {
                int start = skipBlanks(text, at + 1);
                int end = wordEnd(text, start);
                if (end > start) {
                    HostVariable variable = variable(text, start, end, span, tokens.isReplaced(i));
                    end = end < text.length() && text.charAt(end) == '.' ? wordEnd(text, end + 1) : end;
                    if (!found.isEmpty() && isIndicator(text, at)) {
                        HostVariable main = found.removeLast();
                        variable = new HostVariable(main.name, main.group, main.span, Optional.of(variable));
                    }
                    found.add(variable);
                    at = end - 1;
                }
            }
        }
        return found;
    }

    private static HostVariable variable(String text, int start, int end, Span span, boolean replaced) {
        Optional<String> group = Optional.empty();
        int from = start;
        int to = end;
        if (end < text.length() && text.charAt(end) == '.' && wordEnd(text, end + 1) > end + 1) {
            group = Optional.of(text.substring(start, end).toUpperCase(Locale.ROOT));
            from = end + 1;
            to = wordEnd(text, from);
        }
        Span at = replaced ? span : new Span(span.source(), span.start() + from, span.start() + to, span.copiedBy());
        return new HostVariable(text.substring(from, to).toUpperCase(Locale.ROOT), group, at, Optional.empty());
    }

    /** Whether a colon follows another host variable directly, or after the word INDICATOR. */
    private static boolean isIndicator(String text, int colon) {
        int at = colon;
        while (at > 0 && Characters.isBlank(text.charAt(at - 1))) {
            at--;
        }
        int word = at;
        while (word > 0 && Characters.wordCharacter(text.charAt(word - 1)) != 0) {
            word--;
        }
        if (text.substring(word, at).equalsIgnoreCase("INDICATOR")) {
            return true;
        }
        while (word > 1 && text.charAt(word - 1) == '.') {
            word--;
            while (word > 0 && Characters.wordCharacter(text.charAt(word - 1)) != 0) {
                word--;
            }
        }
        while (word > 0 && text.charAt(word - 1) == ' ') {
            word--;
        }
        return word > 0 && at > word && text.charAt(word - 1) == ':' && at == colon;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Characters.wordCharacter(text.charAt(at)) != 0) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}

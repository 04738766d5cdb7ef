package dev.cobolwright.assist.review.opinion;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model says is wrong in a line, held to the code it was shown.
 *
 * @param kind one of {@link #KINDS}
 * @param line of the file, from 0
 * @param sentence the model's words
 */
record Claim(String kind, int line, String sentence) {
    static final Set<String> KINDS = Set.of("condition", "value", "order", "loop", "unchecked", "missing");

    private static final int LONGEST = 300;
    private static final Pattern NAME = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)+");

    /**
     * The claims of an answer, one a line as {@code kind | line of code | sentence}. Dropped are those whose line of code is not in the
     * part, or is there twice, and those whose sentence names something that was not shown.
     *
     * @param shown all code the model was shown
     */
    static List<Claim> in(String answer, Part part, String shown) {
        List<Claim> claims = new ArrayList<>();
        for (String text : answer.lines().toList()) {
            String[] fields = text.split("\\|", 3);
            if (fields.length == 3) {
                String kind = fields[0].strip().toLowerCase(Locale.ROOT);
                String sentence = fields[2].strip();
                part.lineOf(fields[1])
                        .filter(line -> KINDS.contains(kind) && isSupported(sentence, shown))
                        .ifPresent(line -> claims.add(new Claim(kind, line, sentence)));
            }
        }
        return claims;
    }

    boolean agrees(Claim other) {
        return line == other.line && kind.equals(other.kind);
    }

    private static boolean isSupported(String sentence, String shown) {
        if (sentence.isBlank() || sentence.length() > LONGEST) {
            return false;
        }
        Matcher names = NAME.matcher(sentence);
        Set<String> known = Set.copyOf(NAME.matcher(shown.toUpperCase(Locale.ROOT))
                .results()
                .map(m -> m.group())
                .distinct()
                .toList());
        return names.results().allMatch(m -> known.contains(m.group()));
    }

    /**
     * Consecutive lines of a file.
     *
     * @param from from 0, inclusive
     * @param to exclusive
     */
    record Part(SourceText source, int from, int to) {
        String code() {
            return CodeText.of(source, from, to);
        }

        /** The one line with these words; empty where there is none or there are several. */
        Optional<Integer> lineOf(String quoted) {
            String wanted = words(quoted);
            List<Integer> found = new ArrayList<>();
            for (int line = from; line < to && !wanted.isEmpty(); line++) {
                if (words(CodeText.line(source.line(line), source.format())).equals(wanted)) {
                    found.add(line);
                }
            }
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }

        private static String words(String code) {
            return code.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        }
    }
}

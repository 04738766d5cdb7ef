package dev.cobolwright.model.endpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides in code what must not leave, and restores names in the answer. One instance serves one request: the same name is hidden
 * the same way in all its texts. Not safe for use by several threads.
 */
public final class Redaction {
    /** What happens to comments, which may hold anything, also text that means to instruct a model. */
    public enum Comments {
        DROPPED,
        /** Sent, without secrets; the prompt says that they are data. */
        KEPT
    }

    /**
     * What is hidden besides secrets, which always are.
     *
     * @param names words that are no keywords, behind neutral names
     * @param literals contents of literals
     */
    public record Policy(Comments comments, boolean names, boolean literals) {
        /** As much as possible. */
        public static final Policy STRICT = new Policy(Comments.DROPPED, true, true);
    }

    private static final String NAME = "NAME-";
    private static final String LITERAL = "TEXT-";
    private static final String SECRET = "HIDDEN-";
    private static final Pattern MASK = Pattern.compile(
            "(?<![A-Za-z0-9_-])(NAME|TEXT|HIDDEN)-(\\d{1,6})(?![A-Za-z0-9_-])", Pattern.CASE_INSENSITIVE);
    /** Around a mask while the rest is still being worked on: private-use characters, removed from the input. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    private final Policy policy;
    private final Language language;
    private final Map<String, String> maskOfName = new HashMap<>();
    private final Map<String, String> maskOfLiteral = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private int secrets;
    private int count;

    public Redaction(Policy policy, Language language) {
        this.policy = policy;
        this.language = language;
    }

    /** What may be sent of a text. */
    public String mask(String code) {
        String clean = code.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
        String withoutComments = policy.comments() == Comments.DROPPED ? withoutCommentLines(clean) : clean;
        String withoutSecrets = withoutSecrets(withoutComments);
        StringBuilder out = new StringBuilder(withoutSecrets.length());
        for (String line : withoutSecrets.split("\n", -1)) {
            boolean comment = language.commentLine().test(line);
            out.append(comment ? unmarked(line) : line(line)).append('\n');
        }
        out.setLength(out.length() - 1);
        return out.toString();
    }

    /** How many stretches of text were hidden so far. */
    public int count() {
        return count;
    }

    /** An answer with the names and literals behind its masks. */
    public String unmask(String answer) {
        return MASK.matcher(answer)
                .replaceAll(m -> Matcher.quoteReplacement(original(m.group(1), m.group(2), m.group())));
    }

    /** Whether a text holds a mask that stands for nothing known, or for a secret. */
    public static boolean isMasked(String text) {
        return MASK.matcher(text).find();
    }

    private String original(String kind, String number, String mask) {
        List<String> originals = switch (kind.toUpperCase(Locale.ROOT)) {
            case "NAME" -> names;
            case "TEXT" -> literals;
            default -> List.of();
        };
        int i = Integer.parseInt(number) - 1;
        return i >= 0 && i < originals.size() ? originals.get(i) : mask;
    }

    private String withoutCommentLines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (language.commentLine().test(lines[i])) {
                count++;
            } else {
                out.append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
            }
        }
        return out.toString();
    }

    private String withoutSecrets(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (Secrets.Found secret : Secrets.in(text)) {
            out.append(text, at, secret.start());
            out.append(OPEN).append(SECRET).append(++secrets).append(CLOSE);
            at = secret.end();
            count++;
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String unmarked(String text) {
        return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    private String line(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int end;
            if (c == OPEN) {
                end = line.indexOf(CLOSE, i) + 1;
                out.append(line, i + 1, end - 1);
            } else if (c == '\'' || c == '"') {
                end = literalEnd(line, i);
                out.append(literal(line.substring(i, end)));
            } else if (isWordCharacter(c)) {
                end = i + 1;
                while (end < line.length() && isWordCharacter(line.charAt(end))) {
                    end++;
                }
                out.append(word(line.substring(i, end)));
            } else if (startsComment(line, i)) {
                end = line.length();
                if (policy.comments() == Comments.DROPPED) {
                    count++;
                } else {
                    out.append(unmarked(line.substring(i)));
                }
            } else {
                end = i + 1;
                out.append(c);
            }
            i = end;
        }
        return out.toString();
    }

    private boolean startsComment(String line, int at) {
        return !language.inlineComment().isEmpty() && line.startsWith(language.inlineComment(), at);
    }

    private static int literalEnd(String line, int start) {
        int end = line.indexOf(line.charAt(start), start + 1);
        return end < 0 ? line.length() : end + 1;
    }

    private String literal(String literal) {
        String content = literal.replaceAll("^['\"]|['\"]$", "");
        if (!policy.literals() || content.isBlank() || content.indexOf(OPEN) >= 0) {
            return unmarked(literal);
        }
        char quote = literal.charAt(0);
        String mask = maskOfLiteral.computeIfAbsent(content, text -> {
            literals.add(text);
            return LITERAL + literals.size();
        });
        count++;
        return quote + mask + (literal.length() > 1 && literal.endsWith(String.valueOf(quote)) ? quote : "");
    }

    private String word(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        boolean number = word.chars().noneMatch(Character::isLetter);
        if (!policy.names() || number || language.keptWord().test(upper)) {
            return word;
        }
        count++;
        return maskOfName.computeIfAbsent(upper, name -> {
            names.add(word);
            return NAME + names.size();
        });
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}

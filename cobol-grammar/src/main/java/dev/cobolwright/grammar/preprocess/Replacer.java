package dev.cobolwright.grammar.preprocess;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out replacements over a stretch of tokens. Text that is put in and touches words on either side, as in {@code
 * :TAG:-NAME}, becomes one word with them.
 */
final class Replacer {
    private final List<Origin> origins;
    private final TokenBuffer in;
    private final TokenBuffer out;
    private List<Replacement> replacements;

    /** Where in {@link #out} a run of touching words starts, and whether something was put into it; -1 where there is no run. */
    private int run = -1;

    private boolean runReplaced;
    private final Map<Long, Integer> originsOfReplaced = new HashMap<>();
    private final Map<Replacement, Integer> ids = new java.util.IdentityHashMap<>();

    Replacer(List<Origin> origins, TokenBuffer in, TokenBuffer out, List<Replacement> replacements) {
        this.origins = origins;
        this.in = in;
        this.out = out;
        this.replacements = replacements;
    }

    /** Replacements for the tokens that are read from now on. */
    void use(List<Replacement> newReplacements) {
        endRun();
        replacements = newReplacements;
    }

    /** Moves tokens {@code [from, to)} over, replaced. */
    void move(int from, int to) {
        if (replacements.isEmpty()) {
            out.append(in, from, to);
            return;
        }
        int i = from;
        boolean gapless = false;
        while (i < to) {
            boolean joins = gapless && in.isAdjacent(i);
            gapless = true;
            int matched = 0;
            for (int r = 0; r < replacements.size() && matched == 0; r++) {
                matched = match(replacements.get(r), i, to);
                if (matched > 0) {
                    gapless = put(replacements.get(r), i, matched, joins);
                }
            }
            if (matched == 0) {
                keep(i, joins);
                matched = 1;
            }
            i += matched;
        }
        endRun();
    }

    private void keep(int i, boolean joins) {
        boolean wordish = isWordish(in.kinds[i]);
        if (!(joins && wordish)) {
            endRun();
        }
        out.append(in, i, i + 1);
        if (wordish && run < 0) {
            run = out.size - 1;
            runReplaced = false;
        }
    }

    // Matching

    private int match(Replacement replacement, int i, int to) {
        int kind = in.kinds[i];
        if (kind < 0) {
            return 0;
        }
        if (kind == PICTURE_STRING || kind == EXEC_TEXT) {
            return matchesInside(replacement, i) ? 1 : 0;
        }
        if (replacement.kind() != Replacement.Kind.WHOLE) {
            return isWord(kind) && matchesPart(replacement, i) ? 1 : 0;
        }
        String[] pattern = replacement.pattern();
        if (i + pattern.length > to) {
            return 0;
        }
        for (int k = 0; k < pattern.length; k++) {
            if (!matches(pattern[k], i + k)) {
                return 0;
            }
        }
        return pattern.length;
    }

    private boolean matches(String pattern, int i) {
        if (in.kinds[i] < 0) {
            return false;
        }
        if ((in.flags[i] & (Tokens.REPLACED | Tokens.CONTINUED)) != 0) {
            String text = in.text(i);
            return isLiteral(in.kinds[i]) ? text.equals(pattern) : text.equalsIgnoreCase(pattern);
        }
        int length = in.ends[i] - in.starts[i];
        return length == pattern.length()
                && in.source(i).text().regionMatches(!isLiteral(in.kinds[i]), in.starts[i], pattern, 0, length);
    }

    private boolean matchesPart(Replacement replacement, int i) {
        String text = in.text(i);
        String part = replacement.patternText();
        int at = replacement.kind() == Replacement.Kind.LEADING ? 0 : text.length() - part.length();
        return at >= 0 && text.regionMatches(true, at, part, 0, part.length());
    }

    private boolean matchesInside(Replacement replacement, int i) {
        if (replacement.isTag()) {
            return indexOf(in.text(i), replacement.patternText(), 0) >= 0;
        }
        return replacement.kind() == Replacement.Kind.WHOLE
                && in.kinds[i] == PICTURE_STRING
                && in.text(i).equalsIgnoreCase(replacement.patternText());
    }

    private static int indexOf(String text, String part, int from) {
        for (int i = from; i + part.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return i;
            }
        }
        return -1;
    }

    // Putting in

    /** Returns false where nothing was put in, so that what follows directly does not touch what precedes. */
    private boolean put(Replacement replacement, int i, int count, boolean joins) {
        int origin = origin(in.originOf[i], replacement);
        int start = in.starts[i];
        int last = i + count - 1;
        int end = in.source(last) == in.source(i) ? Math.max(in.ends[last], start) : in.ends[i];
        int flags = in.flags[i] & ~Tokens.CONTINUED;
        if (in.kinds[i] == PICTURE_STRING || in.kinds[i] == EXEC_TEXT) {
            endRun();
            putInside(replacement, i, origin);
            return true;
        }
        if (replacement.kind() != Replacement.Kind.WHOLE) {
            putPart(replacement, i, origin, joins);
            return true;
        }
        FileTokens by = replacement.file();
        if (replacement.byFrom() == replacement.byTo()) {
            if (joins && run >= 0) {
                runReplaced = true;
            } else {
                endRun();
            }
            return joins;
        }
        for (int k = replacement.byFrom(); k < replacement.byTo(); k++) {
            boolean adjacent = k == replacement.byFrom() ? joins : by.starts[k] == by.ends[k - 1];
            boolean wordish = isWordish(by.kinds[k]);
            if (!(adjacent && wordish)) {
                endRun();
            }
            out.addText(
                    levelOrInteger(by.kinds[k], by.text(k)),
                    by.text(k),
                    start,
                    end,
                    k == replacement.byFrom() ? flags : 0,
                    origin);
            if (wordish) {
                run = run < 0 ? out.size - 1 : run;
                runReplaced = true;
            }
        }
        return true;
    }

    private void putInside(Replacement replacement, int i, int origin) {
        String text = in.text(i);
        StringBuilder changed = new StringBuilder();
        int from = 0;
        int at;
        String part = replacement.patternText();
        while ((at = indexOf(text, part, from)) >= 0) {
            changed.append(text, from, at).append(replacement.byText());
            from = at + part.length();
        }
        changed.append(text, from, text.length());
        if (!changed.toString().isBlank()) {
            out.addText(in.kinds[i], changed.toString(), in.starts[i], in.ends[i], in.flags[i], origin);
        }
    }

    private void putPart(Replacement replacement, int i, int origin, boolean joins) {
        String text = in.text(i);
        int length = replacement.patternText().length();
        String changed = replacement.kind() == Replacement.Kind.LEADING
                ? replacement.byText() + text.substring(length)
                : text.substring(0, text.length() - length) + replacement.byText();
        if (!joins) {
            endRun();
        }
        if (!changed.isEmpty()) {
            int kind = kindOfWord(changed);
            out.addText(
                    kind < 0 ? UNKNOWN_CHARACTER : levelOrInteger(kind, changed),
                    changed,
                    in.starts[i],
                    in.ends[i],
                    in.flags[i] & ~Tokens.CONTINUED,
                    origin);
            run = run < 0 ? out.size - 1 : run;
            runReplaced = true;
        }
    }

    /** Makes one word, or what else they are together, of the touching words that end the output. */
    private void endRun() {
        int from = run;
        run = -1;
        boolean single = from == out.size - 1;
        if (from < 0 || !runReplaced || single && out.kinds[from] != UNKNOWN_CHARACTER) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < out.size; i++) {
            joined.append(out.text(i));
        }
        int start = out.starts[from];
        int end = out.ends[out.size - 1];
        int flags = out.flags[from];
        int origin = out.originOf[from];
        for (int i = from; i < out.size; i++) {
            // The origin with the replacement says more than that of a word that was there.
            origin = (out.flags[i] & Tokens.REPLACED) != 0 ? out.originOf[i] : origin;
        }
        out.truncate(from);
        String word = joined.toString();
        int kind = kindOfWord(word);
        if (kind >= 0) {
            out.addText(levelOrInteger(kind, word), word, start, Math.max(start, end), flags, origin);
            return;
        }
        FileTokens words =
                Lexer.read(SourceText.of("", word, SourceFormat.FREE), new LexerState(SourceFormat.FREE, false, false));
        for (int i = 0; i < words.size; i++) {
            String text = words.text(i);
            out.addText(
                    levelOrInteger(words.kinds[i], text),
                    text,
                    start,
                    Math.max(start, end),
                    i == 0 ? flags : 0,
                    origin);
        }
    }

    /** The kind of an integer follows from what precedes it where it is put in. */
    private int levelOrInteger(int kind, String text) {
        if (kind != INTEGER && (kind < LEVEL_NUMBER || kind > LEVEL_88)) {
            return kind;
        }
        return Lexer.integerKind(out.kind(out.size - 1), text);
    }

    private int origin(int base, Replacement replacement) {
        int id = ids.computeIfAbsent(replacement, r -> ids.size());
        return originsOfReplaced.computeIfAbsent((long) base << 32 | id, key -> {
            Origin origin = origins.get(base);
            origins.add(new Origin(origin.source(), origin.copiedBy(), Optional.of(replacement.bySpan())));
            return origins.size() - 1;
        });
    }

    /** The kind of a text that is one word or unsigned integer, or -1. */
    private static int kindOfWord(String text) {
        boolean digits = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.wordCharacter(c) == 0) {
                return -1;
            }
            digits &= c >= '0' && c <= '9';
        }
        if (text.isEmpty() || text.startsWith("-") || text.endsWith("-")) {
            return -1;
        }
        return digits ? INTEGER : Keywords.kindOf(text);
    }

    private static boolean isWordish(int kind) {
        return kind == MINUS_SIGN || isWord(kind);
    }

    private static boolean isWord(int kind) {
        return kind == IDENTIFIER
                || kind == INTEGER
                || kind >= LEVEL_NUMBER && kind <= LEVEL_88
                || Keywords.isKeyword(kind);
    }

    static boolean isLiteral(int kind) {
        return kind == ALPHANUMERIC_LITERAL || kind == NATIONAL_LITERAL || kind == BOOLEAN_LITERAL;
    }

    /** A token's text as patterns hold it. */
    static String patternText(int kind, String text) {
        return isLiteral(kind) ? text : text.toUpperCase(Locale.ROOT);
    }
}

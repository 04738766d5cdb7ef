package dev.cobolwright.assist.words;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The EXEC block that a cursor is in, or behind where END-EXEC is still missing.
 *
 * @param language CICS, SQL or another, upper case
 * @param before its text up to the cursor, without the language's name
 * @param after its text from the cursor to END-EXEC; empty where END-EXEC is missing, since what follows may be COBOL again
 * @param closed whether it has its END-EXEC
 */
public record BlockAtCursor(String language, String before, String after, boolean closed) {
    private static final String END = "END-EXEC";
    private static final Set<String> LANGUAGES = Set.of("CICS", "SQL");

    /** @param open whether the last word has an open parenthesis @param string whether a string is open */
    private record Words(List<String> words, boolean open, boolean string) {}

    public static Optional<BlockAtCursor> of(Snapshot snapshot, int offset) {
        return snapshot.parse().embedded().blocks().stream()
                .flatMap(b -> of(b, snapshot, offset).stream())
                .findFirst()
                .or(() -> begun(snapshot, offset));
    }

    private static Optional<BlockAtCursor> of(EmbeddedBlock block, Snapshot snapshot, int offset) {
        Span whole = block.span();
        Span body = block.span(new TextRange(0, block.text().length()));
        if (whole.isCopied() || body.source() != snapshot.parse().source() || offset <= body.start()) {
            return Optional.empty();
        }
        String text = snapshot.source().text();
        boolean closed = endsBlock(text.substring(whole.start(), whole.end()));
        boolean outside = closed
                ? offset > whole.end() - END.length()
                : offset > body.end() && !text.substring(body.end(), offset).isBlank();
        if (outside) {
            return Optional.empty();
        }
        String own = block.text();
        int at = Math.min(offset - body.start(), own.length());
        String blank = offset > body.end() ? " " : "";
        return Optional.of(new BlockAtCursor(
                block.language(), own.substring(0, at) + blank, closed ? own.substring(at) : "", closed));
    }

    /** EXEC and a language with nothing behind them yet. */
    private static Optional<BlockAtCursor> begun(Snapshot snapshot, int offset) {
        Lexemes lexemes = Cobol.lexemes(snapshot.parse());
        int language = lexemes.from(offset) - 1;
        return language > 0
                        && lexemes.end(language) < offset
                        && LANGUAGES.contains(lexemes.word(language))
                        && lexemes.word(language - 1).startsWith("EXEC")
                ? Optional.of(new BlockAtCursor(
                        lexemes.word(language),
                        "",
                        "",
                        language + 1 < lexemes.size()
                                && lexemes.word(language + 1).equals(END)))
                : Optional.empty();
    }

    private static boolean endsBlock(String text) {
        return text.toUpperCase(Locale.ROOT).endsWith(END);
    }

    /** The words outside of parentheses before the cursor, upper case; the one that is being typed is not among them. */
    public List<String> wordsBefore() {
        return read(before.substring(0, before.length() - begun())).words();
    }

    /** The option whose parentheses the cursor stands in, upper case. */
    public Optional<String> openOption() {
        Words read = read(before);
        return read.open() && !read.string() && !read.words().isEmpty()
                ? Optional.of(read.words().getLast())
                : Optional.empty();
    }

    /** Whether the cursor stands in a string. */
    public boolean isInString() {
        return read(before).string();
    }

    /** All of its text but the word that is being typed. */
    public String without() {
        return before.substring(0, before.length() - begun()) + " " + after;
    }

    private int begun() {
        int start = before.length();
        while (start > 0 && isWord(before.charAt(start - 1))) {
            start--;
        }
        return before.length() - start;
    }

    private static Words read(String text) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (i < text.length() && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '(' || c == ')') {
                depth = Math.max(0, depth + (c == '(' ? 1 : -1));
            }
            boolean inWord = quote == 0 && depth == 0 && isWord(c);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, i).toUpperCase(Locale.ROOT));
                start = -1;
            }
        }
        return new Words(words, depth > 0, quote != 0);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}

package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.Span;
import java.util.Locale;

/** An EXEC block with its place: what its statement says by ranges of its text is found in the file by {@link #span(TextRange)}. */
public final class EmbeddedBlock {
    private final Tokens tokens;
    private final int token;
    private final EmbeddedStatement statement;
    private final BlockText text;

    EmbeddedBlock(Tokens tokens, int token, EmbeddedStatement statement) {
        this.tokens = tokens;
        this.token = token;
        this.statement = statement;
        this.text = new BlockText(tokens, token);
    }

    /** SQL, CICS, DLI or what else follows EXEC; upper case. */
    public String language() {
        return tokens.text(token - 1).toUpperCase(Locale.ROOT);
    }

    /** The index of EXEC among the tokens of the whole text. */
    int first() {
        return token - 2;
    }

    public EmbeddedStatement statement() {
        return statement;
    }

    /** From EXEC to END-EXEC, or to the end of its text where END-EXEC is missing. */
    public Span span() {
        int last = tokens.kind(token + 1) == CobolTokens.END_EXEC ? token + 1 : token;
        return tokens.span(Math.max(0, token - 2), last);
    }

    /** What stands between the language's name and END-EXEC, in one text; comment lines and the areas beside program text are blanks. */
    public String text() {
        return text.text();
    }

    /** Where a piece of {@link #text} is written; for text that REPLACING put in, what it took the place of. */
    public Span span(TextRange range) {
        return text.span(range);
    }

    /** The piece of {@link #text} that a range means. */
    public String text(TextRange range) {
        return text().substring(range.start(), range.end());
    }

    @Override
    public String toString() {
        return "EXEC " + language() + " " + statement.title() + " at " + span();
    }
}

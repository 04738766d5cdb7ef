package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.Span;
import java.util.Optional;

/** The text of an EXEC block as its language sees it (areas, comment lines and indicators are blanks), and where it was written. */
final class BlockText {
    private final Tokens tokens;
    private final int token;
    private final String text;
    private Optional<ReplacedText> replaced = Optional.empty();

    /** @param token index of an EXEC_TEXT token */
    BlockText(Tokens tokens, int token) {
        this.tokens = tokens;
        this.token = token;
        this.text = tokens.bodyText(token);
    }

    String text() {
        return text;
    }

    /** Whether the line that an offset is in continues the word or string of the line before. */
    boolean isContinued(int offset) {
        return tokens.isContinued(token, offset);
    }

    /** Where a piece of the text is written; for a word that REPLACING put in, the word whose place it took. */
    Span span(TextRange range) {
        Span whole = tokens.span(token);
        int start = range.start();
        int end = range.end();
        if (tokens.isReplaced(token)) {
            if (replaced.isEmpty()) {
                replaced = Optional.of(new ReplacedText(whole.text(), text));
            }
            start = replaced.get().startOf(range.start());
            end = Math.max(start, replaced.get().endOf(range.end()));
        }
        int last = whole.end() - whole.start();
        start = Math.clamp(start, 0, last);
        end = Math.clamp(end, start, last);
        return new Span(whole.source(), whole.start() + start, whole.start() + end, whole.copiedBy());
    }
}

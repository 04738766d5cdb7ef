package dev.cobolwright.corpus.eval;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Locale;
import java.util.Optional;

/**
 * One position as a model gets it.
 *
 * @param edited the file with the rest of the cursor's line taken out
 * @param offset of the cursor in {@code edited}
 */
public record CompletionTask(CodeBase base, Position position, SourceText edited, int offset) {
    /** The task of a position; empty if the file is not there or something else stands at the position. */
    public static Optional<CompletionTask> of(CodeBase base, Position position) {
        SourceText whole = base.files().get(position.file());
        if (whole == null || position.line() >= whole.lineCount()) {
            return Optional.empty();
        }
        int start = whole.lineStart(position.line());
        int cursor = start + position.character();
        int end = whole.lineEnd(position.line());
        if (cursor > end || !whole.text().startsWith(position.truth(), start + position.wordStart())) {
            return Optional.empty();
        }
        String text = whole.text().substring(0, cursor) + whole.text().substring(end);
        return Optional.of(
                new CompletionTask(base, position, SourceText.of(whole.path(), text, whole.format()), cursor));
    }

    /** The text before the cursor in the form models see; ends in the middle of the cursor's line. */
    public String before() {
        return CodeText.of(edited, 0, position.line())
                + CodeText.beforeCursor(edited.line(position.line()), position.character(), edited.format());
    }

    /** The lines after the cursor's line in the form models see. */
    public String after() {
        return CodeText.of(edited, position.line() + 1, edited.lineCount());
    }

    /** The word typed so far, upper case. */
    public String prefix() {
        return position.prefix().toUpperCase(Locale.ROOT);
    }
}

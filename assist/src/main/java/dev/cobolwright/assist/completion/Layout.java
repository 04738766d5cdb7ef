package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.source.SourceFormat;
import java.util.Optional;

/** The layout pass: keeps a suggestion within the columns where code may stand. */
final class Layout {
    private static final int AREA_END = 72;
    private static final int STEP = 4;

    private Layout() {}

    /**
     * Fits a one-line continuation into the columns after the cursor; what does not fit goes to a next line, indented one step
     * more than the line it continues.
     *
     * @return the text to insert, possibly with a line break; empty where it cannot be fitted
     */
    static Optional<String> fit(String continuation, Cursor cursor) {
        String text = continuation.stripTrailing();
        if (cursor.source().format() != SourceFormat.FIXED || cursor.column() + text.length() <= AREA_END) {
            return Optional.of(text);
        }
        int room = AREA_END - cursor.column();
        int cut = lastBreak(text, room);
        if (cut <= 0) {
            return Optional.empty();
        }
        String tail = text.substring(cut).strip();
        String head = cursor.source().line(cursor.line());
        int indent = Math.max(11, firstCode(head)) + STEP;
        if (indent + tail.length() > AREA_END) {
            return Optional.empty();
        }
        return Optional.of(text.substring(0, cut).stripTrailing() + "\n" + " ".repeat(indent) + tail);
    }

    /** The last blank outside a literal before a column, or -1. */
    private static int lastBreak(String text, int room) {
        char quote = 0;
        int found = -1;
        for (int i = 0; i < Math.min(text.length(), room + 1); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ' ') {
                found = i;
            }
        }
        return found;
    }

    private static int firstCode(String line) {
        for (int i = 7; i < line.length(); i++) {
            if (line.charAt(i) != ' ') {
                return i;
            }
        }
        return 11;
    }
}

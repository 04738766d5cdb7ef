package dev.cobolwright.lsp;

import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.grammar.source.SourceText;
import java.util.function.Supplier;

/**
 * Finds out what became of ghost text: kept where the client says so, or where the text stands there when the next is asked for
 * elsewhere; not kept where another text does. Each place counts once. Safe for use by several threads.
 */
public final class KeptLines {
    private final Supplier<Assistant> assistant;
    private LastSuggestions open;

    KeptLines(Supplier<Assistant> assistant) {
        this.assistant = assistant;
    }

    /** Other ghost text is asked for, at a cursor of a text as it is now. */
    public synchronized void asked(SourceText now, int offset) {
        if (open == null || !open.source().path().equals(now.path())) {
            // what became of a line in another document is not known any more
            open = null;
            return;
        }
        int start = open.offset();
        String text = shown().text().substring(shown().replaces());
        String there = now.text().substring(Math.min(start, now.length()));
        boolean kept = there.startsWith(text);
        boolean stillTyping = !kept
                && offset >= start
                && offset <= now.length()
                && text.startsWith(now.text().substring(start, offset))
                && now.lineOf(start) == now.lineOf(offset);
        if (!stillTyping) {
            tell(kept);
        }
    }

    /** Ghost text is shown. */
    public synchronized void shown(LastSuggestions suggestions) {
        open = suggestions.answer().suggestions().isEmpty() ? null : suggestions;
    }

    /** The client says that the user took it. */
    public synchronized void accepted() {
        if (open != null) {
            tell(true);
        }
    }

    private Suggestion shown() {
        return open.answer().suggestions().getFirst();
    }

    private void tell(boolean kept) {
        assistant.get().outcome(open.answer().route().model(), shown().confidence(), kept);
        open = null;
    }
}

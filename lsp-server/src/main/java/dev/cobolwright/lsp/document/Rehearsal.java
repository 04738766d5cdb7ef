package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.words.MoreWords;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Session;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks for words at places all over the first document that is opened, once, while it is being read: what a list runs through is machine code
 * when someone types, and the first lists take no longer than later ones. Takes half a second of a processor, in the largest files two.
 */
final class Rehearsal {
    private static final int PLACES = 30;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Session session;
    private final AtomicBoolean begun = new AtomicBoolean();

    Rehearsal(Session session) {
        this.session = session;
    }

    /** A document was opened; nothing happens where another one was before. */
    void opened(String path) {
        if (begun.compareAndSet(false, true)) {
            session.loadedAssistant().thenRun(() -> session.work().atLeisure(() -> rehearse(path)));
        }
    }

    private void rehearse(String path) {
        try {
            long end = System.nanoTime() + MOST_NANOS;
            for (int i = 0; i < PLACES && System.nanoTime() < end; i++) {
                int place = i;
                session.work().awaitLeisure();
                session.workspace().snapshot(path).ifPresent(snapshot -> words(snapshot, place));
            }
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(Rehearsal.class.getName()).log(Level.DEBUG, "Words were not rehearsed", e);
        }
    }

    private void words(Snapshot snapshot, int place) {
        SourceText source = snapshot.source();
        int line = (int) ((place + 1L) * source.lineCount() / (PLACES + 1));
        int offset = source.lineEnd(line);
        while (offset > source.lineStart(line) && source.text().charAt(offset - 1) != ' ') {
            offset--;
        }
        MoreWords.withWords(snapshot, offset, TextDocumentCompletion.MOST_OFFERS);
        session.assistant()
                .ready(new CompletionRequest(
                        snapshot.parse(),
                        offset,
                        CompletionRequest.Kind.WORD,
                        TextDocumentCompletion.SUGGESTIONS,
                        true));
    }
}

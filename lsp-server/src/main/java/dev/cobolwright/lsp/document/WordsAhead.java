package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Session;
import java.util.concurrent.CompletableFuture;

/**
 * Asks the models for the word that is being typed, so that they have an answer when the list is asked for again. One word at a time; given
 * up where the text before it changes, and done after ghost text that is asked for meanwhile. It begins where nothing else is asked for a moment,
 * so that it takes no processor from lists that follow each other.
 */
final class WordsAhead {
    private final Session session;
    private Asked asked;

    private record Asked(CompletionRequest request, int wordStart, CompletableFuture<CompletionAnswer> answer) {
        String path() {
            return request.parse().source().path();
        }
    }

    WordsAhead(Session session) {
        this.session = session;
    }

    /** Unless the same word is being asked for already; another word is given up. */
    synchronized void ask(CompletionRequest request) {
        if (asked != null && !asked.answer.isDone()) {
            if (isSameWord(request)) {
                return;
            }
            asked.answer.cancel(true);
        }
        submit(request, wordStart(request));
    }

    private boolean isSameWord(CompletionRequest request) {
        return asked.path().equals(request.parse().source().path())
                && asked.wordStart == wordStart(request)
                && !isStale(asked.request);
    }

    private static int wordStart(CompletionRequest request) {
        return request.offset()
                - Word.begun(request.parse().source(), request.offset()).length();
    }

    /** A list is asked for: what is done for another word is given up. */
    synchronized void giveUpUnless(CompletionRequest request) {
        if (asked != null && !isSameWord(request)) {
            asked.answer.cancel(true);
        }
    }

    /** Lets what was given to the models since go first. */
    synchronized void giveWay() {
        if (asked != null && !asked.answer.isDone()) {
            asked.answer.cancel(true);
            submit(asked.request, asked.wordStart);
        }
    }

    private void submit(CompletionRequest request, int wordStart) {
        asked = new Asked(request, wordStart, session.work().onModelAfterAPause(cancellation -> {
            return session.assistant().complete(request, () -> cancellation.isCancelled() || isStale(request));
        }));
    }

    private boolean isStale(CompletionRequest request) {
        SourceText then = request.parse().source();
        return session.workspace()
                .text(then.path())
                .filter(now -> now.text().regionMatches(0, then.text(), 0, request.offset()))
                .isEmpty();
    }
}

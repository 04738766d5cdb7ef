package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Session;
import java.util.concurrent.CompletableFuture;

/** Asks the models for the word that is being typed, so that they have an answer when the list is asked for again. One word at a time. */
final class WordsAhead {
    private final Session session;
    private Asked asked = new Asked("", 0, CompletableFuture.completedFuture(null));

    private record Asked(String path, int wordStart, CompletableFuture<CompletionAnswer> answer) {}

    WordsAhead(Session session) {
        this.session = session;
    }

    /** Unless the same word is being asked for already; another word is given up. */
    synchronized void ask(CompletionRequest request) {
        SourceText source = request.parse().source();
        int wordStart = request.offset() - Word.begun(source, request.offset()).length();
        boolean same = asked.path.equals(source.path()) && asked.wordStart == wordStart;
        if (same && !asked.answer.isDone()) {
            return;
        }
        asked.answer.cancel(true);
        asked = new Asked(
                source.path(),
                wordStart,
                session.work().onModel(cancellation -> session.assistant().complete(request, cancellation)));
    }
}

package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.LastSuggestions;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.workspace.WorkspaceExecuteCommand;
import dev.cobolwright.model.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.InlineCompletionItem;
import org.eclipse.lsp4j.InlineCompletionList;
import org.eclipse.lsp4j.InlineCompletionParams;
import org.eclipse.lsp4j.InlineCompletionTriggerKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/inlineCompletion} (LSP 3.18): the rest of the line as ghost text, and the lines after it where
 * it is asked for by a key once more. A newer request, or a newer version of the
 * document, ends the work on an older one, which is then answered with nothing.
 */
final class TextDocumentInlineCompletion {
    private static final int SUGGESTIONS = 3;

    private final Session session;
    private final WordsAhead ahead;
    private final AtomicLong newest = new AtomicLong();

    TextDocumentInlineCompletion(Session session, WordsAhead ahead) {
        this.session = session;
        this.ahead = ahead;
    }

    CompletableFuture<Either<List<InlineCompletionItem>, InlineCompletionList>> answer(InlineCompletionParams params) {
        Optional<Snapshot> found = session.workspace()
                .snapshot(Documents.path(params.getTextDocument().getUri()));
        if (found.isEmpty() || !session.settings().completion().inline()) {
            return CompletableFuture.completedFuture(Either.forLeft(List.of()));
        }
        Snapshot snapshot = found.get();
        long number = newest.incrementAndGet();
        int offset = session.positions().offset(snapshot.source(), params.getPosition());
        Kind kind = isAskedAgain(params, snapshot, offset) ? Kind.LINES : Kind.LINE;
        session.keptLines().asked(snapshot.source(), offset);
        CompletableFuture<Either<List<InlineCompletionItem>, InlineCompletionList>> answer = session.work()
                .onModel(cancellation -> {
                    Cancellation any = () ->
                            cancellation.isCancelled() || newest.get() != number || session.isSuperseded(snapshot);
                    return Either.forLeft(suggest(snapshot, offset, kind, any, cancellation));
                });
        ahead.giveWay();
        return answer;
    }

    /** By a key, where the rest of the line is shown already. */
    private boolean isAskedAgain(InlineCompletionParams params, Snapshot snapshot, int offset) {
        return params.getContext() != null
                && params.getContext().getTriggerKind() == InlineCompletionTriggerKind.Invoked
                && session.lastSuggestions()
                        .filter(last -> last.source() == snapshot.source() && last.offset() == offset)
                        .isPresent();
    }

    private List<InlineCompletionItem> suggest(
            Snapshot snapshot, int offset, Kind kind, Cancellation any, Cancellation byClient) {
        try {
            any.check();
            CompletionAnswer answer = session.assistant()
                    .complete(
                            new CompletionRequest(
                                    snapshot.parse(),
                                    offset,
                                    kind,
                                    SUGGESTIONS,
                                    !session.settings().escalation().enabled()),
                            any);
            session.report(Statuses.of(answer));
            session.remember(new LastSuggestions(snapshot.source(), offset, answer));
            return answer.suggestions().stream()
                    .filter(s -> s.text().length() > s.replaces())
                    .map(s -> item(s, snapshot, offset))
                    .toList();
        } catch (CancellationException e) {
            byClient.check();
            return List.of();
        }
    }

    private InlineCompletionItem item(Suggestion suggestion, Snapshot snapshot, int offset) {
        InlineCompletionItem item = new InlineCompletionItem();
        item.setInsertText(suggestion.text());
        item.setRange(
                session.positions().range(snapshot.source(), Math.max(0, offset - suggestion.replaces()), offset));
        item.setCommand(new Command("", WorkspaceExecuteCommand.ACCEPTED));
        return item;
    }
}

package dev.cobolwright.lsp.document;

import com.google.gson.JsonPrimitive;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.hints.Hint;
import dev.cobolwright.assist.hints.Hints;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/inlayHint} and {@code inlayHint/resolve}, which says the sentence behind the label. */
final class TextDocumentInlayHint {
    private final Session session;

    TextDocumentInlayHint(Session session) {
        this.session = session;
    }

    CompletableFuture<List<InlayHint>> answer(InlayHintParams params) {
        return session.answer(params.getTextDocument(), List.of(), (snapshot, cancellation) -> {
            int from = session.positions()
                    .offset(snapshot.source(), params.getRange().getStart());
            int to = session.positions()
                    .offset(snapshot.source(), params.getRange().getEnd());
            return Hints.in(snapshot, from, to, cancellation).stream()
                    .map(hint -> shown(hint, snapshot))
                    .toList();
        });
    }

    private InlayHint shown(Hint hint, Snapshot snapshot) {
        InlayHint shown = new InlayHint(
                session.positions().position(snapshot.source(), hint.offset()), Either.forLeft(hint.label()));
        shown.setPaddingLeft(true);
        shown.setData(new JsonPrimitive(hint.explanation()));
        return shown;
    }

    CompletableFuture<InlayHint> resolve(InlayHint hint) {
        if (hint.getData() instanceof JsonPrimitive explanation && explanation.isString()) {
            hint.setTooltip(Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, explanation.getAsString())));
        }
        return CompletableFuture.completedFuture(hint);
    }
}

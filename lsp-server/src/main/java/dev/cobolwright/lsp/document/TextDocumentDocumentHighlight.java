package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.highlight.Highlights;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;

/** {@code textDocument/documentHighlight}. */
final class TextDocumentDocumentHighlight {
    private final Session session;

    TextDocumentDocumentHighlight(Session session) {
        this.session = session;
    }

    CompletableFuture<List<? extends DocumentHighlight>> answer(DocumentHighlightParams params) {
        return session.answer(params.getTextDocument(), List.of(), (snapshot, cancellation) -> {
            int offset = session.positions().offset(snapshot.source(), params.getPosition());
            return Highlights.of(snapshot, offset, cancellation).stream()
                    .map(h -> new DocumentHighlight(session.positions().range(h.span()), kind(h.kind())))
                    .toList();
        });
    }

    private static DocumentHighlightKind kind(Highlights.Kind kind) {
        return switch (kind) {
            case READ -> DocumentHighlightKind.Read;
            case WRITE -> DocumentHighlightKind.Write;
            case DECLARATION, NAMED -> DocumentHighlightKind.Text;
        };
    }
}

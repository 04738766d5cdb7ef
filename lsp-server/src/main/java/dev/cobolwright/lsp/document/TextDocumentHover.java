package dev.cobolwright.lsp.document;

import dev.cobolwright.lsp.Session;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** {@code textDocument/hover}. */
final class TextDocumentHover {
    private final Session session;

    TextDocumentHover(Session session) {
        this.session = session;
    }

    CompletableFuture<Hover> answer(HoverParams params) {
        return session.answer(
                params.getTextDocument(),
                null,
                (snapshot, cancellation) -> dev.cobolwright.assist.hover.Hover.of(
                                snapshot, session.positions().offset(snapshot.source(), params.getPosition()))
                        .map(h -> new Hover(
                                new MarkupContent(MarkupKind.MARKDOWN, h.markdown()),
                                session.positions().range(snapshot.source(), h.start(), h.end())))
                        .orElse(null));
    }
}

package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.navigation.Implementation;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/implementation}. */
final class TextDocumentImplementation {
    private final Session session;

    TextDocumentImplementation(Session session) {
        this.session = session;
    }

    CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> answer(
            ImplementationParams params) {
        return Places.answer(session, params, Implementation::of);
    }
}

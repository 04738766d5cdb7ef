package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.navigation.Declaration;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/declaration}. */
final class TextDocumentDeclaration {
    private final Session session;

    TextDocumentDeclaration(Session session) {
        this.session = session;
    }

    CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> answer(DeclarationParams params) {
        return Places.answer(session, params, Declaration::of);
    }
}

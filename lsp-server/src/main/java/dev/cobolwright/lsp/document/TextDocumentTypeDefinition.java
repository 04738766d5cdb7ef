package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.navigation.TypeDefinition;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/typeDefinition}. */
final class TextDocumentTypeDefinition {
    private final Session session;

    TextDocumentTypeDefinition(Session session) {
        this.session = session;
    }

    CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> answer(
            TypeDefinitionParams params) {
        return Places.answer(session, params, TypeDefinition::of);
    }
}

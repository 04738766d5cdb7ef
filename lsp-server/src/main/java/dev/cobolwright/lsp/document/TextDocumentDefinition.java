package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.navigation.Definition;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/definition}. */
final class TextDocumentDefinition {
    private final Session session;

    TextDocumentDefinition(Session session) {
        this.session = session;
    }

    CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> answer(DefinitionParams params) {
        return Places.answer(session, params, Definition::of);
    }
}

package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.references.References;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;

/** {@code textDocument/references}: with progress, and file by file where the client takes parts. */
final class TextDocumentReferences {
    private final Session session;

    TextDocumentReferences(Session session) {
        this.session = session;
    }

    CompletableFuture<List<? extends Location>> answer(ReferenceParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                (snapshot, cancellation) -> session.workDone().follow(params, "References", cancellation, run -> {
                    int offset = session.positions().offset(snapshot.source(), params.getPosition());
                    boolean declarations =
                            params.getContext() == null || params.getContext().isIncludeDeclaration();
                    boolean partly = params.getPartialResultToken() != null;
                    List<Location> all = References.of(
                                    snapshot,
                                    offset,
                                    declarations,
                                    new References.Search(run, run),
                                    spans -> session.workDone()
                                            .partly(
                                                    params,
                                                    spans.stream()
                                                            .map(session::location)
                                                            .toList()))
                            .stream()
                            .map(session::location)
                            .toList();
                    return partly ? List.of() : all;
                }));
    }
}

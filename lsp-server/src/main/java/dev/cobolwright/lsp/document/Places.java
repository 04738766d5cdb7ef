package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Answers a request for the places of a name, from the position of a cursor. */
final class Places {
    private Places() {}

    static CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> answer(
            Session session, TextDocumentPositionParams params, BiFunction<Snapshot, Integer, List<Span>> feature) {
        return session.answer(params.getTextDocument(), Either.forLeft(List.of()), (snapshot, cancellation) -> {
            int offset = session.positions().offset(snapshot.source(), params.getPosition());
            return Either.forLeft(feature.apply(snapshot, offset).stream()
                    .map(session::location)
                    .distinct()
                    .toList());
        });
    }
}

package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.selection.Surroundings;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;

/** {@code textDocument/selectionRange}: one chain for each position asked for. */
final class TextDocumentSelectionRange {
    private final Session session;

    TextDocumentSelectionRange(Session session) {
        this.session = session;
    }

    CompletableFuture<List<SelectionRange>> answer(SelectionRangeParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                (snapshot, cancellation) -> params.getPositions().stream()
                        .map(position -> chain(snapshot, position))
                        .toList());
    }

    private SelectionRange chain(Snapshot snapshot, Position position) {
        int offset = session.positions().offset(snapshot.source(), position);
        SelectionRange outer = null;
        for (Surroundings.Range range : Surroundings.of(snapshot, offset).reversed()) {
            SelectionRange selection = new SelectionRange();
            selection.setRange(session.positions().range(snapshot.source(), range.start(), range.end()));
            selection.setParent(outer);
            outer = selection;
        }
        return outer;
    }
}

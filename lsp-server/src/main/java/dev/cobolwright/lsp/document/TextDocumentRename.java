package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.references.References.Search;
import dev.cobolwright.assist.rename.Rename;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.WorkspaceEdits;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;

/** {@code textDocument/rename}: an edit of all files concerned, or an error that says why not. */
final class TextDocumentRename {
    private final Session session;
    private final WorkspaceEdits edits;

    TextDocumentRename(Session session) {
        this.session = session;
        this.edits = new WorkspaceEdits(session);
    }

    CompletableFuture<WorkspaceEdit> answer(RenameParams params) {
        return session.answer(
                params.getTextDocument(),
                null,
                (snapshot, cancellation) -> session.workDone().follow(params, "Rename", cancellation, run -> {
                    int offset = session.positions().offset(snapshot.source(), params.getPosition());
                    String name = params.getNewName() == null ? "" : params.getNewName();
                    return switch (Rename.of(snapshot, offset, name, new Search(run, run))) {
                        case Rename.Refused refused -> throw Refusals.error(refused.reason());
                        case Rename.Renamed renamed -> {
                            if (renamed.move().isPresent() && !edits.canMoveFiles()) {
                                throw Refusals.error(
                                        "This editor cannot rename the file of the copybook with its COPY statements; rename the file.");
                            }
                            yield edits.of(renamed);
                        }
                    };
                }));
    }
}

package dev.cobolwright.lsp.workspace;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.files.FileKind;
import dev.cobolwright.assist.references.References.Search;
import dev.cobolwright.assist.rename.Change;
import dev.cobolwright.assist.rename.Rename;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.WorkspaceEdits;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * {@code workspace/willRenameFiles} and {@code didRenameFiles}: when a copybook gets another name, so do the COPY statements of all
 * that copy it. Where that is not safe, the user is told why and the statements stay.
 */
final class WorkspaceWillRenameFiles {
    private final Session session;
    private final WorkspaceIndexing indexing;

    WorkspaceWillRenameFiles(Session session, WorkspaceIndexing indexing) {
        this.session = session;
        this.indexing = indexing;
    }

    CompletableFuture<WorkspaceEdit> answer(RenameFilesParams params) {
        return session.work().answer(cancellation -> {
            List<Change> changes = new ArrayList<>();
            for (FileRename file : params.getFiles()) {
                cancellation.check();
                changes.addAll(changes(file, cancellation));
            }
            return changes.isEmpty()
                    ? null
                    : new WorkspaceEdits(session).of(new Rename.Renamed(changes, Optional.empty()));
        });
    }

    void done(RenameFilesParams params) {
        indexing.changed(params.getFiles().stream()
                .flatMap(file -> Stream.of(file.getOldUri(), file.getNewUri()))
                .map(Documents::path)
                .toList());
    }

    private List<Change> changes(FileRename file, Cancellation cancellation) {
        Optional<Path> to = Workspace.asFile(Documents.path(file.getNewUri()));
        Optional<Snapshot> copybook = Workspace.asFile(Documents.path(file.getOldUri()))
                .filter(p -> session.workspace().files().entry(p).stream().anyMatch(e -> e.kind() == FileKind.COPYBOOK))
                .flatMap(p -> session.workspace().snapshot(p.toString()));
        if (to.isEmpty() || copybook.isEmpty()) {
            return List.of();
        }
        Search search = new Search(cancellation, Search.QUIET.progress());
        return switch (Rename.ofCopybook(copybook.get(), to.get(), search)) {
            case Rename.Renamed renamed -> renamed.changes();
            case Rename.Refused refused -> {
                session.client()
                        .showMessage(new MessageParams(
                                MessageType.Warning, "COPY statements were not changed: " + refused.reason()));
                yield List.of();
            }
        };
    }
}

package dev.cobolwright.lsp.workspace;

import dev.cobolwright.assist.Workspace;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;

/** {@code workspace/didChangeWorkspaceFolders}. */
final class WorkspaceDidChangeWorkspaceFolders {
    private final Session session;
    private final WorkspaceIndexing indexing;

    WorkspaceDidChangeWorkspaceFolders(Session session, WorkspaceIndexing indexing) {
        this.session = session;
        this.indexing = indexing;
    }

    void take(DidChangeWorkspaceFoldersParams params) {
        Set<Path> folders = new LinkedHashSet<>(session.configuration().folders());
        paths(params.getEvent().getRemoved()).forEach(folders::remove);
        paths(params.getEvent().getAdded()).forEach(folders::add);
        session.configuration().folders(List.copyOf(folders));
        session.diagnostics().now(session.workspace().openDocuments());
        indexing.start();
    }

    private static Stream<Path> paths(List<WorkspaceFolder> folders) {
        return folders == null
                ? Stream.empty()
                : folders.stream().flatMap(f -> Workspace.asFile(Documents.path(f.getUri())).stream());
    }
}

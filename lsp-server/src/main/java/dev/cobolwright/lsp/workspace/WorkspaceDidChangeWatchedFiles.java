package dev.cobolwright.lsp.workspace;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code workspace/didChangeWatchedFiles}: sources that changed outside the editor. */
final class WorkspaceDidChangeWatchedFiles {
    private final Session session;
    private final WorkspaceIndexing indexing;

    WorkspaceDidChangeWatchedFiles(Session session, WorkspaceIndexing indexing) {
        this.session = session;
        this.indexing = indexing;
    }

    void take(DidChangeWatchedFilesParams params) {
        params.getChanges().forEach(change -> indexing.changed(Documents.path(change.getUri())));
    }

    void register() {
        var workspace = session.capabilities().getWorkspace();
        if (workspace == null
                || workspace.getDidChangeWatchedFiles() == null
                || !Boolean.TRUE.equals(workspace.getDidChangeWatchedFiles().getDynamicRegistration())) {
            return;
        }
        var watchers = new DidChangeWatchedFilesRegistrationOptions(List.of(
                new FileSystemWatcher(Either.forLeft(pattern(session.settings().sources())))));
        session.client()
                .registerCapability(new RegistrationParams(
                        List.of(new Registration("cobolwright-sources", "workspace/didChangeWatchedFiles", watchers))));
    }

    /** Both letter cases, since file systems differ. */
    private static String pattern(Settings.Sources sources) {
        return Stream.concat(sources.programExtensions().stream(), sources.copybookExtensions().stream())
                .filter(e -> !e.isEmpty())
                .flatMap(e -> Stream.of(e.toLowerCase(), e.toUpperCase()))
                .distinct()
                .collect(Collectors.joining(",", "**/*.{", "}"));
    }
}

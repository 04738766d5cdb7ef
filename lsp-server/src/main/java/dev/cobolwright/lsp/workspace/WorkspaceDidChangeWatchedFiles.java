package dev.cobolwright.lsp.workspace;

import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.configuration.ConfigurationFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code workspace/didChangeWatchedFiles}: sources and configuration files that changed outside the editor. */
final class WorkspaceDidChangeWatchedFiles {
    private final Session session;
    private final WorkspaceIndexing indexing;
    private final WorkspaceDidChangeConfiguration configuration;

    WorkspaceDidChangeWatchedFiles(
            Session session, WorkspaceIndexing indexing, WorkspaceDidChangeConfiguration configuration) {
        this.session = session;
        this.indexing = indexing;
        this.configuration = configuration;
    }

    void take(DidChangeWatchedFilesParams params) {
        List<String> paths = params.getChanges().stream()
                .map(change -> Documents.path(change.getUri()))
                .distinct()
                .toList();
        if (paths.stream().flatMap(p -> Workspace.asFile(p).stream()).anyMatch(ConfigurationFiles::isOne)) {
            configuration.filesChanged();
        }
        indexing.changed(paths);
    }

    void register() {
        var workspace = session.capabilities().getWorkspace();
        if (workspace == null
                || workspace.getDidChangeWatchedFiles() == null
                || !Boolean.TRUE.equals(workspace.getDidChangeWatchedFiles().getDynamicRegistration())) {
            return;
        }
        List<String> patterns = new ArrayList<>(ConfigurationFiles.WATCHED);
        patterns.add(pattern(session.workspace().configurations()));
        var watchers = new DidChangeWatchedFilesRegistrationOptions(patterns.stream()
                .map(pattern -> new FileSystemWatcher(Either.forLeft(pattern)))
                .toList());
        session.client()
                .registerCapability(new RegistrationParams(
                        List.of(new Registration("cobolwright-sources", "workspace/didChangeWatchedFiles", watchers))));
    }

    /** Both letter cases, since file systems differ. */
    private static String pattern(Configurations sources) {
        return Stream.concat(sources.programExtensions().stream(), sources.copybookExtensions().stream())
                .filter(e -> !e.isEmpty())
                .flatMap(e -> Stream.of(e.toLowerCase(), e.toUpperCase()))
                .distinct()
                .collect(Collectors.joining(",", "**/*.{", "}"));
    }
}

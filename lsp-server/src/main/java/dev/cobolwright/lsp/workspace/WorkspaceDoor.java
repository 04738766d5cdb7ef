package dev.cobolwright.lsp.workspace;

import dev.cobolwright.lsp.Session;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Hands each {@code workspace/...} message to its class. */
public final class WorkspaceDoor implements WorkspaceService {
    private final WorkspaceDidChangeConfiguration configuration;
    private final WorkspaceDidChangeWatchedFiles watchedFiles;
    private final WorkspaceDidChangeWorkspaceFolders folders;

    public WorkspaceDoor(Session session, WorkspaceIndexing indexing) {
        configuration = new WorkspaceDidChangeConfiguration(session, indexing);
        watchedFiles = new WorkspaceDidChangeWatchedFiles(session, indexing);
        folders = new WorkspaceDidChangeWorkspaceFolders(session, indexing);
    }

    /** Asks the client to tell of changed files, where it can. */
    public void registerWatchers() {
        watchedFiles.register();
    }

    /** Asks the client for its settings, where it can answer. */
    public void pullConfiguration() {
        configuration.pull();
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        configuration.take(params);
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        watchedFiles.take(params);
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        folders.take(params);
    }
}

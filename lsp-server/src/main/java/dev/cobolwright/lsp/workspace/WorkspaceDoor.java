package dev.cobolwright.lsp.workspace;

import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Hands each {@code workspace/...} message to its class. */
public final class WorkspaceDoor implements WorkspaceService {
    private final WorkspaceDidChangeConfiguration configuration;
    private final WorkspaceDidChangeWatchedFiles watchedFiles;
    private final WorkspaceDidChangeWorkspaceFolders folders;
    private final WorkspaceSymbols symbols;
    private final WorkspaceWillRenameFiles renameFiles;
    private final WorkspaceDiagnostic diagnostic;
    private final WorkspaceExecuteCommand commands;

    public WorkspaceDoor(Session session, WorkspaceIndexing indexing) {
        configuration = new WorkspaceDidChangeConfiguration(session, indexing);
        watchedFiles = new WorkspaceDidChangeWatchedFiles(session, indexing, configuration);
        folders = new WorkspaceDidChangeWorkspaceFolders(session, indexing);
        symbols = new WorkspaceSymbols(session);
        renameFiles = new WorkspaceWillRenameFiles(session, indexing);
        diagnostic = new WorkspaceDiagnostic(session);
        commands = new WorkspaceExecuteCommand(session, indexing);
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
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return commands.answer(params);
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

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return symbols.answer(params);
    }

    @Override
    public CompletableFuture<WorkspaceSymbol> resolveWorkspaceSymbol(WorkspaceSymbol symbol) {
        return symbols.resolve(symbol);
    }

    @Override
    public CompletableFuture<WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
        return renameFiles.answer(params);
    }

    @Override
    public void didRenameFiles(RenameFilesParams params) {
        renameFiles.done(params);
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        return diagnostic.answer(params);
    }
}

package dev.cobolwright.lsp;

import dev.cobolwright.lsp.document.TextDocumentDoor;
import dev.cobolwright.lsp.views.ViewsDoor;
import dev.cobolwright.lsp.workspace.WorkspaceDoor;
import dev.cobolwright.lsp.workspace.WorkspaceIndexing;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Takes what the client sends and hands it to the class of the request. */
final class LanguageServerDoor implements LanguageServer, AutoCloseable {
    private final LspServer.Options options;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Session session;
    private final TextDocumentDoor textDocument;
    private final WorkspaceDoor workspace;
    private final WorkspaceIndexing indexing;
    private final ViewsDoor views;
    private volatile boolean shutDown;

    LanguageServerDoor(LspServer.Options options) {
        this.options = options;
        session = new Session(options);
        indexing = new WorkspaceIndexing(session);
        textDocument = new TextDocumentDoor(session, indexing);
        workspace = new WorkspaceDoor(session, indexing);
        views = new ViewsDoor(session);
    }

    void connect(CobolwrightClient client) {
        session.connect(client);
    }

    /** Answers the requests of our own. */
    ViewsDoor views() {
        return views;
    }

    /** Completed when the server should end. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    boolean isShutDown() {
        return shutDown;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        if (params.getProcessId() != null) {
            ProcessHandle.of(params.getProcessId())
                    .ifPresent(client -> client.onExit().thenRun(() -> ended.complete(null)));
        }
        return CompletableFuture.completedFuture(new Initialize(session, options.version()).answer(params));
    }

    @Override
    public void initialized(InitializedParams params) {
        workspace.registerWatchers();
        workspace.pullConfiguration();
        indexing.start();
        session.loadAssistant();
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        indexing.cancel();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.complete(null);
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        indexing.cancel(params.getToken());
        session.workDone().cancel(params.getToken());
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // Nothing is traced; a client may still ask.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return textDocument;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }

    @Override
    public void close() {
        indexing.cancel();
        session.close();
    }
}

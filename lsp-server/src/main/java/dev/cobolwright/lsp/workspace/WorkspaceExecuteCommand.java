package dev.cobolwright.lsp.workspace;

import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** {@code workspace/executeCommand}. */
public final class WorkspaceExecuteCommand {
    /** Reads the workspace again, or goes on where that was cancelled: what was read and did not change is not read again. */
    private static final String READ_WORKSPACE = "cobolwright.readWorkspace";

    /** The user took the ghost text; clients run this command of the item. */
    public static final String ACCEPTED = "cobolwright.accepted";

    public static final List<String> COMMANDS = List.of(READ_WORKSPACE, ACCEPTED);

    private final WorkspaceIndexing indexing;
    private final Session session;

    WorkspaceExecuteCommand(Session session, WorkspaceIndexing indexing) {
        this.session = session;
        this.indexing = indexing;
    }

    CompletableFuture<Object> answer(ExecuteCommandParams params) {
        if (ACCEPTED.equals(params.getCommand())) {
            session.keptLines().accepted();
            return CompletableFuture.completedFuture(null);
        }
        if (!READ_WORKSPACE.equals(params.getCommand())) {
            return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(
                    ResponseErrorCode.InvalidParams,
                    "There is no command " + params.getCommand() + "; known: " + String.join(", ", COMMANDS),
                    null)));
        }
        indexing.start();
        return CompletableFuture.completedFuture(null);
    }
}

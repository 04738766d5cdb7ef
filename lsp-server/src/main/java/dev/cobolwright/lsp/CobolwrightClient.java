package dev.cobolwright.lsp;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that may also show our status; others ignore the notification. */
public interface CobolwrightClient extends LanguageClient {
    @JsonNotification("cobolwright/status")
    void status(Status status);
}

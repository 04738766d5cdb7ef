package dev.cobolwright.lsp;

import com.google.gson.JsonElement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageServer;

/** The server as a client sees it that knows the requests of our own by name only. */
public interface ViewsServer extends LanguageServer {
    @JsonRequest("cobolwright/layout")
    CompletableFuture<JsonElement> layout(Map<String, Object> params);

    @JsonRequest("cobolwright/flow")
    CompletableFuture<JsonElement> flow(Map<String, Object> params);

    @JsonRequest("cobolwright/expanded")
    CompletableFuture<JsonElement> expanded(Map<String, Object> params);

    @JsonRequest("cobolwright/explain")
    CompletableFuture<JsonElement> explain(Map<String, Object> params);

    @JsonRequest("cobolwright/similar")
    CompletableFuture<JsonElement> similar(Map<String, Object> params);

    @JsonRequest("cobolwright/why")
    CompletableFuture<JsonElement> why();
}

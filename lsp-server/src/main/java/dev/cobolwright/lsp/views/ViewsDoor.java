package dev.cobolwright.lsp.views;

import dev.cobolwright.lsp.Session;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Hands each {@code cobolwright/...} request to its class. */
public final class ViewsDoor {
    private final Session session;
    private final CobolwrightLayout layout;
    private final CobolwrightFlow flow;
    private final CobolwrightExpanded expanded;
    private final CobolwrightWhy why;
    private final CobolwrightExplain explain;
    private final CobolwrightSimilar similar;

    public ViewsDoor(Session session) {
        this.session = session;
        layout = new CobolwrightLayout(session);
        flow = new CobolwrightFlow(session);
        expanded = new CobolwrightExpanded(session);
        why = new CobolwrightWhy(session);
        explain = new CobolwrightExplain(session);
        similar = new CobolwrightSimilar(session);
    }

    /** What is asked about: a document, open or of the workspace. */
    public record Params(TextDocumentIdentifier textDocument) {}

    /** A place in a document: an empty range means what is around it. */
    public record Place(TextDocumentIdentifier textDocument, Range range) {}

    @JsonRequest("cobolwright/layout")
    public CompletableFuture<CobolwrightLayout.Answer> layout(Params params) {
        return about(params, layout::answer);
    }

    @JsonRequest("cobolwright/flow")
    public CompletableFuture<CobolwrightFlow.Answer> flow(Params params) {
        return about(params, flow::answer);
    }

    @JsonRequest("cobolwright/expanded")
    public CompletableFuture<CobolwrightExpanded.Answer> expanded(Params params) {
        return about(params, expanded::answer);
    }

    /** Of the last ghost text, in whatever document. */
    @JsonRequest("cobolwright/why")
    public CompletableFuture<CobolwrightWhy.Answer> why() {
        return why.answer();
    }

    @JsonRequest("cobolwright/explain")
    public CompletableFuture<CobolwrightExplain.Answer> explain(CobolwrightExplain.Params params) {
        return about(
                params == null ? null : new Params(params.textDocument()),
                document -> explain.answer(new CobolwrightExplain.Params(document, params.position())));
    }

    /** The user took the last ghost text. */
    @JsonNotification("cobolwright/accepted")
    public void accepted() {
        session.keptLines().accepted();
    }

    @JsonRequest("cobolwright/similar")
    public CompletableFuture<CobolwrightSimilar.Answer> similar(Place place) {
        boolean whole = place != null
                && place.textDocument() != null
                && place.textDocument().getUri() != null
                && place.range() != null
                && place.range().getStart() != null
                && place.range().getEnd() != null;
        return whole ? similar.answer(place) : invalid("The request needs textDocument.uri and range.");
    }

    private static <R> CompletableFuture<R> about(
            Params params, Function<TextDocumentIdentifier, CompletableFuture<R>> request) {
        return Optional.ofNullable(params)
                .map(Params::textDocument)
                .filter(document -> document.getUri() != null)
                .map(request)
                .orElseGet(() -> invalid("The request needs textDocument.uri."));
    }

    private static <R> CompletableFuture<R> invalid(String message) {
        return CompletableFuture.failedFuture(
                new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, message, null)));
    }
}

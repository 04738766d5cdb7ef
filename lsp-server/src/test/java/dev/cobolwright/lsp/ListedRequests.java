package dev.cobolwright.lsp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The requests of the page, for tests that send every one of them. */
public final class ListedRequests {
    /** The requests that others go on from. */
    private static final Map<String, String> AFTER = Map.ofEntries(
            Map.entry("completionItem/resolve", "textDocument/completion"),
            Map.entry("codeAction/resolve", "textDocument/codeAction"),
            Map.entry("codeLens/resolve", "textDocument/codeLens"),
            Map.entry("inlayHint/resolve", "textDocument/inlayHint"),
            Map.entry("documentLink/resolve", "textDocument/documentLink"),
            Map.entry("workspaceSymbol/resolve", "workspace/symbol"),
            Map.entry("callHierarchy/incomingCalls", "textDocument/prepareCallHierarchy"),
            Map.entry("callHierarchy/outgoingCalls", "textDocument/prepareCallHierarchy"),
            Map.entry("typeHierarchy/supertypes", "textDocument/prepareTypeHierarchy"),
            Map.entry("typeHierarchy/subtypes", "textDocument/prepareTypeHierarchy"));

    private ListedRequests() {}

    /** All the page lists, notifications and what the server sends included. */
    public static List<String> table() {
        return Capabilities.TABLE.stream()
                .flatMap(row -> Stream.of(row.methods().split(" ")))
                .toList();
    }

    /** Requests with an answer, in the order of the page. */
    public static List<String> all() {
        return table().stream()
                .filter(method -> !method.contains("/did") && !method.equals("textDocument/publishDiagnostics"))
                .toList();
    }

    /** The request whose answer gives what this one is sent with. */
    public static Optional<String> before(String method) {
        return Optional.ofNullable(AFTER.get(method));
    }

    /** Parameters of a request that goes on from a part of an answer. */
    public static Object params(String method, Object item) {
        return method.endsWith("/resolve") ? item : Map.of("item", item);
    }

    /**
     * Parameters of any other request.
     *
     * @param start a position, as JSON
     * @param resultId of an earlier answer
     */
    public static Object params(
            String method, String uri, Map<String, Object> start, Map<String, Object> end, String resultId) {
        Map<String, Object> document = Map.of("uri", uri);
        Map<String, Object> range = Map.of("start", start, "end", end);
        Map<String, Object> options = Map.of("tabSize", 4, "insertSpaces", true);
        return switch (method) {
            case "textDocument/documentSymbol",
                    "textDocument/foldingRange",
                    "textDocument/codeLens",
                    "textDocument/documentLink",
                    "textDocument/semanticTokens/full",
                    "textDocument/diagnostic" -> Map.of("textDocument", document);
            case "textDocument/semanticTokens/full/delta" ->
                Map.of("textDocument", document, "previousResultId", resultId);
            case "textDocument/semanticTokens/range", "textDocument/inlayHint", "cobolwright/similar" ->
                Map.of("textDocument", document, "range", range);
            case "textDocument/codeAction" ->
                Map.of("textDocument", document, "range", range, "context", Map.of("diagnostics", List.of()));
            case "textDocument/selectionRange" -> Map.of("textDocument", document, "positions", List.of(start, end));
            case "textDocument/formatting" -> Map.of("textDocument", document, "options", options);
            case "textDocument/rangeFormatting" -> Map.of("textDocument", document, "options", options, "range", range);
            case "textDocument/rangesFormatting" ->
                Map.of("textDocument", document, "options", options, "ranges", List.of(range, range));
            case "textDocument/onTypeFormatting" ->
                Map.of(
                        "textDocument", document,
                        "position", start,
                        "options", options,
                        "ch", ".");
            case "textDocument/references" ->
                Map.of("textDocument", document, "position", start, "context", Map.of("includeDeclaration", true));
            case "textDocument/rename" -> Map.of("textDocument", document, "position", start, "newName", "NEW-NAME");
            case "textDocument/inlineCompletion" ->
                Map.of("textDocument", document, "position", start, "context", Map.of("triggerKind", 1));
            case "workspace/symbol" -> Map.of("query", "ac");
            case "workspace/diagnostic" -> Map.of("previousResultIds", List.of(Map.of("uri", uri, "value", "7")));
            case "workspace/executeCommand" -> Map.of("command", "cobolwright.readWorkspace", "arguments", List.of());
            case "workspace/willRenameFiles" ->
                Map.of("files", List.of(Map.of("oldUri", uri, "newUri", uri.replace("CB", "QQ"))));
            default -> Map.of("textDocument", document, "position", start);
        };
    }
}

package dev.cobolwright.lsp.faults;

import dev.cobolwright.lsp.ServerUnderTest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Any request of the page at any place; one that goes on from the answer to another takes an answer that came before, however old. */
final class AnyRequest {
    /** The requests whose answers others go on from. */
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

    private final ServerUnderTest test;
    private final Random random;
    private final Map<String, Object> kept = new HashMap<>();
    private String resultId = "1";

    AnyRequest(ServerUnderTest test, Random random) {
        this.test = test;
        this.random = random;
    }

    /**
     * @param uri any address
     * @param lines how many lines the document has
     * @return the request on its way; null where nothing came yet that it could go on from
     */
    CompletableFuture<Object> send(String method, String uri, int lines) {
        Object params = params(method, uri, lines);
        return params == null ? null : test.endpoint.request(method, params).thenApply(answer -> keep(method, answer));
    }

    private Object params(String method, String uri, int lines) {
        Map<String, Object> document = Map.of("uri", uri);
        String before = AFTER.get(method);
        if (before != null) {
            Object item = last(before);
            return item == null || method.endsWith("/resolve") ? item : Map.of("item", item);
        }
        Map<String, Object> start = position(lines);
        Map<String, Object> end = random.nextBoolean() ? start : position(lines);
        Map<String, Object> range = Map.of("start", start, "end", end);
        Map<String, Object> options = Map.of("tabSize", random.nextInt(9), "insertSpaces", random.nextBoolean());
        return switch (method) {
            case "textDocument/documentSymbol",
                    "textDocument/foldingRange",
                    "textDocument/codeLens",
                    "textDocument/documentLink",
                    "textDocument/semanticTokens/full",
                    "textDocument/diagnostic" -> Map.of("textDocument", document);
            case "textDocument/semanticTokens/full/delta" ->
                Map.of("textDocument", document, "previousResultId", resultId());
            case "textDocument/semanticTokens/range", "textDocument/inlayHint" ->
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
                        "ch", random.nextBoolean() ? "\n" : ".");
            case "textDocument/references" ->
                Map.of("textDocument", document, "position", start, "context", Map.of("includeDeclaration", true));
            case "textDocument/rename" -> Map.of("textDocument", document, "position", start, "newName", "NEW-NAME");
            case "textDocument/inlineCompletion" ->
                Map.of("textDocument", document, "position", start, "context", Map.of("triggerKind", 1));
            case "workspace/symbol" -> Map.of("query", random.nextBoolean() ? "acct" : "");
            case "workspace/diagnostic" -> Map.of("previousResultIds", List.of(Map.of("uri", uri, "value", "7")));
            case "workspace/executeCommand" -> Map.of("command", "cobolwright.readWorkspace", "arguments", List.of());
            case "workspace/willRenameFiles" ->
                Map.of("files", List.of(Map.of("oldUri", uri, "newUri", uri.replace("CB", "QQ"))));
            default -> Map.of("textDocument", document, "position", start);
        };
    }

    /** Mostly in the document, now and then beyond it. */
    private Map<String, Object> position(int lines) {
        return switch (random.nextInt(20)) {
            case 0 -> Map.of("line", lines + random.nextInt(99), "character", random.nextInt(99));
            case 1 -> Map.of("line", Integer.MAX_VALUE, "character", Integer.MAX_VALUE);
            case 2 -> Map.of("line", -1, "character", -1);
            default -> Map.of("line", random.nextInt(lines + 1), "character", random.nextInt(90));
        };
    }

    private synchronized String resultId() {
        return resultId;
    }

    private synchronized Object last(String method) {
        return kept.get(method);
    }

    private synchronized Object keep(String method, Object answer) {
        Object value = answer instanceof Either<?, ?> either ? either.get() : answer;
        if (value instanceof SemanticTokens tokens && tokens.getResultId() != null) {
            resultId = tokens.getResultId();
        } else if (value instanceof SemanticTokensDelta delta) {
            resultId = delta.getResultId();
        }
        Collection<?> items = value instanceof CompletionList list
                ? list.getItems()
                : value instanceof Collection<?> several ? several : List.of();
        items.stream()
                .skip(items.isEmpty() ? 0 : random.nextInt(items.size()))
                .findFirst()
                .ifPresent(item -> kept.put(method, item instanceof Either<?, ?> either ? either.get() : item));
        return answer;
    }
}

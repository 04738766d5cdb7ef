package dev.cobolwright.lsp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.cobolwright.lsp.ListedRequests;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.TestAssistant;
import dev.cobolwright.lsp.contract.Contract.Situation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.InlineCompletionCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/** A server with the workspace of {@code workspace.txt} in one situation, which answers in JSON. */
final class AskedServer implements AutoCloseable {
    private static final String PROGRAM = "cbl/ORDERS.cbl";
    private static final List<String> COPYBOOKS = List.of("copy/ITEM.cpy", "copy/STEPS.cpy");
    private static final Gson GSON = new MessageJsonHandler(Map.of()).getGson();

    private final ServerUnderTest test;
    private final Situation situation;
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    private AskedServer(ServerUnderTest test, Situation situation) {
        this.test = test;
        this.situation = situation;
    }

    static AskedServer start(Path folder, Situation situation) throws Exception {
        String files = Contract.text("workspace.txt");
        ServerUnderTest test = ServerUnderTest.start(
                folder,
                situation == Situation.BROKEN ? broken(files) : files,
                workspace -> TestAssistant.suggesting("WS-AMOUNT", 0, 0.75),
                AskedServer::abilities,
                Map.of("status", true, "showReferences", true, "showExplanation", true));
        test.awaitIndexed();
        AskedServer server = new AskedServer(test, situation);
        server.versions.put(PROGRAM, 1);
        if (situation == Situation.COPYBOOK) {
            COPYBOOKS.forEach(server::open);
        }
        return server;
    }

    private static void abilities(ClientCapabilities capabilities) {
        capabilities.setTextDocument(new TextDocumentClientCapabilities());
        capabilities.getTextDocument().setCodeAction(new CodeActionCapabilities());
        capabilities
                .getTextDocument()
                .getCodeAction()
                .setResolveSupport(new CodeActionResolveSupportCapabilities(List.of("edit")));
        capabilities.getTextDocument().setInlineCompletion(new InlineCompletionCapabilities());
    }

    private static String broken(String files) {
        return files.replace(
                        "       LINKAGE SECTION.\n       01  LK-LIMIT",
                        "       01  WS-BAD                  PIC VALUE.\n       LINKAGE SECTION.\n       01  LK-LIMIT")
                .replace("       MAIN-LINE.\n", """
                       MAIN-LINE.
                           MOVE TO .
                           IF WS-AMOUNT > ( THEN
                           DISPLAY 'no end
                """);
    }

    private void open(String file) {
        test.open(file, test.read(file));
        versions.put(file, 1);
    }

    /** The answer; of a notification, what the server then shows. */
    String ask(Contract contract) throws Exception {
        String file = file(contract.place());
        String text = test.read(file);
        int at = at(text, contract.place());
        Map<String, Object> start = position(text, at);
        Map<String, Object> end = position(text, Math.max(at, text.indexOf('\n', at)));
        if (!ListedRequests.all().contains(contract.method())) {
            return json(notified(contract.method(), file));
        }
        Optional<String> before = ListedRequests.before(contract.method());
        if (before.isPresent()) {
            List<Object> answers = new ArrayList<>();
            for (JsonElement item : items(request(before.get(), file, start, end, ""))) {
                answers.add(ServerUnderTest.get(
                        test.endpoint.request(contract.method(), ListedRequests.params(contract.method(), item))));
            }
            return json(answers);
        }
        if (contract.method().equals("cobolwright/why")) {
            request("textDocument/inlineCompletion", file, start, end, "");
        }
        String resultId = "";
        if (contract.method().equals("textDocument/semanticTokens/full/delta")) {
            JsonObject whole = (JsonObject) request("textDocument/semanticTokens/full", file, start, end, "");
            resultId = whole.get("resultId").getAsString();
        }
        return json(request(contract.method(), file, start, end, resultId));
    }

    private JsonElement request(
            String method, String file, Map<String, Object> start, Map<String, Object> end, String resultId)
            throws Exception {
        Object params = switch (method) {
            case "workspace/symbol" -> Map.of("query", "item");
            case "workspace/willRenameFiles" -> Map.of("files", List.of(renamed(file)));
            default -> ListedRequests.params(method, test.uri(file), start, end, resultId);
        };
        return GSON.toJsonTree(ServerUnderTest.get(test.endpoint.request(method, params)));
    }

    private Map<String, Object> renamed(String file) {
        return Map.of("oldUri", test.uri(file), "newUri", test.uri(file).replace(".c", "X.c"));
    }

    private Object notified(String method, String file) {
        Map<String, Object> document = new LinkedHashMap<>(Map.of("uri", test.uri(file)));
        test.client.forget();
        switch (method) {
            case "textDocument/publishDiagnostics", "textDocument/didChange" -> {
                int version = versions.merge(file, 1, Integer::sum);
                document.put("version", version);
                test.endpoint.notify(
                        "textDocument/didChange",
                        Map.of("textDocument", document, "contentChanges", List.of(Map.of("text", test.read(file)))));
                return test.problems(file, version);
            }
            case "textDocument/didOpen" -> {
                test.endpoint.notify("textDocument/didClose", Map.of("textDocument", document));
                open(file);
                return test.problems(file, 1);
            }
            case "textDocument/didClose" -> {
                test.endpoint.notify("textDocument/didClose", Map.of("textDocument", document));
                Object shown = test.client.diagnostics(
                        test.uri(file), d -> d.getDiagnostics().isEmpty());
                open(file);
                return shown;
            }
            case "textDocument/didSave" -> {
                test.endpoint.notify("textDocument/didSave", Map.of("textDocument", document));
                return symbols(file);
            }
            case "workspace/didChangeWorkspaceFolders" -> {
                Map<String, Object> folder = Map.of("uri", test.uri("."), "name", "test");
                test.endpoint.notify(
                        method, Map.of("event", Map.of("added", List.of(folder), "removed", List.of(folder))));
                test.awaitIndexed();
                return symbols(file);
            }
            case "workspace/didRenameFiles" -> {
                test.endpoint.notify(method, Map.of("files", List.of(renamed(file))));
                return symbols(file);
            }
            default -> throw new IllegalArgumentException(method);
        }
    }

    private Object symbols(String file) {
        try {
            return request("textDocument/documentSymbol", file, Map.of(), Map.of(), "");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The file that the place is in: the program, or the copybook that has it. */
    private String file(String place) {
        if (situation != Situation.COPYBOOK) {
            return PROGRAM;
        }
        List<String> files = COPYBOOKS.stream()
                .filter(f -> test.read(f).contains(place.replace("|", "")))
                .toList();
        assertTrue(!files.isEmpty(), () -> "no copybook has " + place);
        return files.getFirst();
    }

    private static int at(String text, String place) {
        int mark = place.indexOf('|');
        if (mark < 0) {
            return 0;
        }
        String code = place.replace("|", "");
        int found = text.indexOf(code);
        assertTrue(found >= 0, () -> "no " + code);
        assertEquals(found, text.lastIndexOf(code), () -> code + " stands at several places");
        return found + mark;
    }

    private static Map<String, Object> position(String text, int offset) {
        String before = text.substring(0, offset);
        return Map.of(
                "line",
                (int) before.chars().filter(c -> c == '\n').count(),
                "character",
                offset - before.lastIndexOf('\n') - 1);
    }

    private static List<JsonElement> items(JsonElement answer) {
        JsonElement items = answer instanceof JsonObject list ? list.get("items") : answer;
        return items instanceof JsonArray array ? array.asList() : List.of();
    }

    private static String json(Object answer) {
        return GSON.toJson(answer);
    }

    @Override
    public void close() throws Exception {
        test.close();
    }
}

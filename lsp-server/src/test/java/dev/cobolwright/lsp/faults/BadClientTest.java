package dev.cobolwright.lsp.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that cancel everything, count wrongly, or die. */
class BadClientTest {
    private static final String URI = "untitled:A.cbl";
    private static final String TEXT = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. A.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  COUNTED PIC 9.
                   PROCEDURE DIVISION.
                       ADD 1 TO COUNTED.
                       GOBACK.
            """;
    private static final Map<String, Object> AT =
            Map.of("textDocument", Map.of("uri", URI), "position", Map.of("line", 6, "character", 24));

    @Test
    void everyRequestThatIsCancelledIsAnsweredOnce() throws Exception {
        RawClient client = opened();
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String method =
                    List.of("hover", "completion", "references", "definition").get(i % 4);
            int id = client.request(
                    "textDocument/" + method,
                    Map.of(
                            "textDocument", AT.get("textDocument"),
                            "position", AT.get("position"),
                            "context", Map.of("includeDeclaration", true)));
            client.notify("$/cancelRequest", Map.of("id", id));
            client.notify("$/cancelRequest", Map.of("id", id));
            client.notify("$/cancelRequest", Map.of("id", id + 100_000));
            ids.add(id);
        }
        for (int id : ids) {
            List<JsonObject> answers = client.answers(id);
            assertEquals(1, answers.size(), "answers to " + id);
            JsonObject error = answers.getFirst().getAsJsonObject("error");
            assertTrue(
                    error == null || error.get("code").getAsInt() == ResponseErrorCode.RequestCancelled.getValue(),
                    answers::toString);
        }
        assertAnswers(client);
        shutDown(client);
    }

    @Test
    void versionsThatGoBackAndDocumentsOpenedTwiceOrNeverAreTaken() throws Exception {
        RawClient client = opened();
        for (int version : new int[] {7, 3, -1, 3, Integer.MAX_VALUE, 0}) {
            client.notify(
                    "textDocument/didChange",
                    Map.of(
                            "textDocument", Map.of("uri", URI, "version", version),
                            "contentChanges", List.of(Map.of("text", TEXT + "      * " + version + "\n"))));
        }
        client.notify(
                "textDocument/didChange",
                Map.of("textDocument", Map.of("uri", URI), "contentChanges", List.of(Map.of("text", TEXT))));
        assertAnswers(client);
        open(client);
        open(client);
        for (String uri : List.of("untitled:NEVER.cbl", "::", "")) {
            Map<String, Object> document = Map.of("textDocument", Map.of("uri", uri));
            client.notify("textDocument/didClose", document);
            client.notify("textDocument/didSave", document);
            client.notify("textDocument/didChange", document);
        }
        client.notify("textDocument/didOpen", Map.of());
        client.notify("textDocument/didChange", Map.of("textDocument", Map.of("uri", URI)));
        client.notify("textDocument/didClose", Map.of());
        client.notify("workspace/didChangeWatchedFiles", Map.of());
        client.notify("workspace/didChangeConfiguration", Map.of("settings", List.of(1)));
        assertAnswers(client);
        shutDown(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Conte",
                "Content-Length",
                "Content-Length: 12",
                "Content-Length: 12\r\n",
                "Content-Length: 12\r\n\r\n",
                "Content-Length: 500\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":5,\"meth",
                "Content-Length: 2147483647\r\n\r\n{",
                "Content-Length: 99999999999\r\n\r\n{",
                "Content-Length: -3\r\n\r\n{",
                "Content-Length: x\r\n\r\n{",
                "\r\n\r\n\r\n"
            })
    void aClientThatDiesAnywhereEndsTheServerWithOne(String lastBytes) throws Exception {
        RawClient client = opened();
        client.request("textDocument/completion", AT); // is being answered when it dies
        client.write(lastBytes);
        assertEquals(1, client.die());
    }

    @Test
    void aClientThatDiesAfterShutdownEndsTheServerWithZero() throws Exception {
        RawClient client = opened();
        assertEquals(1, client.answers(client.request("shutdown", Map.of())).size());
        assertEquals(0, client.die());
    }

    private static RawClient opened() throws Exception {
        RawClient client = new RawClient();
        open(client);
        return client;
    }

    private static void open(RawClient client) throws Exception {
        client.notify(
                "textDocument/didOpen",
                Map.of("textDocument", Map.of("uri", URI, "languageId", "cobol", "version", 1, "text", TEXT)));
    }

    private static void assertAnswers(RawClient client) throws Exception {
        List<JsonObject> answers = client.answers(client.request("textDocument/hover", AT));
        assertTrue(answers.toString().contains("COUNTED"), answers::toString);
    }

    private static void shutDown(RawClient client) throws Exception {
        assertEquals(1, client.answers(client.request("shutdown", Map.of())).size());
        client.notify("exit", Map.of());
        assertEquals(0, client.exitCode());
    }
}

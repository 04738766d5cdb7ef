package dev.cobolwright.lsp.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.Route;
import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.TestAssistant;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.InlineCompletionContext;
import org.eclipse.lsp4j.InlineCompletionParams;
import org.eclipse.lsp4j.InlineCompletionTriggerKind;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of our own, as a client that knows only their names and JSON sends them. */
class ViewsTest {
    private static final String COPYBOOK = Samples.program(Samples.WHOLE).replace("ITEM-RECORD", "ITEM<|>-RECORD");

    @TempDir
    Path folder;

    @Test
    void theServerSaysWhichItAnswers() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            assertEquals(
                    "{\"cobolwright\":[\"layout\",\"flow\",\"expanded\",\"why\",\"explain\",\"similar\"]}",
                    new Gson().toJson(test.initialized.getCapabilities().getExperimental()));
        }
    }

    @Test
    void similarCodeIsGivenAsPlaces() throws Exception {
        try (var test = ServerUnderTest.start(
                folder,
                Samples.program(Samples.WHOLE),
                workspace -> TestAssistant.suggesting("X", 0, 0.5),
                capabilities -> {})) {
            JsonObject found = json(ServerUnderTest.get(
                    test.endpoint.request("cobolwright/similar", lines(test.uri("cbl/ORDERS.cbl"), 11))));
            JsonObject first = found.getAsJsonArray("similar").get(0).getAsJsonObject();
            assertEquals("\"paragraph\"", first.get("kind").toString());
            assertEquals("\"SIMILAR-TO-11-11\"", first.get("name").toString());
            JsonObject location = first.getAsJsonObject("location");
            assertTrue(location.get("uri").getAsString().endsWith("ORDERS.cbl"), location.toString());
            assertEquals(
                    "{\"start\":{\"line\":13,\"character\":0},\"end\":{\"line\":15,\"character\":0}}",
                    location.get("range").toString());
            assertEquals(
                    "{\"similar\":[]}",
                    ServerUnderTest.get(test.endpoint.request("cobolwright/similar", lines("file:///no/such.cbl", 1)))
                            .toString());
            for (Object nonsense : List.of(Map.of(), Map.of("textDocument", Map.of("uri", "file:///x.cbl")))) {
                var refused = assertThrows(
                        ExecutionException.class,
                        () -> ServerUnderTest.get(test.endpoint.request("cobolwright/similar", nonsense)));
                assertTrue(refused.getMessage().contains("textDocument.uri and range"), refused::getMessage);
            }
        }
    }

    private static Map<String, Object> lines(String uri, int line) {
        Map<String, Integer> place = Map.of("line", line, "character", 8);
        return Map.of("textDocument", Map.of("uri", uri), "range", Map.of("start", place, "end", place));
    }

    @Test
    void layoutOfWholeCodeBrokenCodeAndACopybook() throws Exception {
        String expected = """
                WORKING-STORAGE SECTION 19
                01 ITEM-RECORD 0 13 ITEM.cpy:0
                  05 ITEM-NUMBER 9(6) DISPLAY 0 6 ITEM.cpy:1
                  05 ITEM-PRICE S9(5)V99 DISPLAY 6 7 ITEM.cpy:2
                01 WS-TOTALS 0 6 ORDERS.cbl:5
                  05 WS-AMOUNT S9(7)V99 COMP-3 0 5 ORDERS.cbl:6
                  05 WS-STATUS X DISPLAY 5 1 ORDERS.cbl:7
                    88 WS-DONE -1 -1 value 'D' ORDERS.cbl:8
                """;
        assertEquals(expected.replace("COMP-3", "PACKED-DECIMAL"), layout(Samples.program(Samples.WHOLE)));
        assertEquals(expected.replace("COMP-3", "PACKED-DECIMAL"), layout(Samples.program(Samples.BROKEN)));
        assertEquals("""
                WORKING-STORAGE SECTION 13
                01 ITEM-RECORD 0 13 ITEM.cpy:0
                  05 ITEM-NUMBER 9(6) DISPLAY 0 6 ITEM.cpy:1
                  05 ITEM-PRICE S9(5)V99 DISPLAY 6 7 ITEM.cpy:2
                """, layout(COPYBOOK));
    }

    @Test
    void flowOfWholeCodeBrokenCodeAndACopybook() throws Exception {
        assertEquals("""
                ORDERS
                paragraph MAIN-LINE 10
                  performs ADD-ITEM 11 -> 15
                  leaves for call TAXES 12
                paragraph ADD-ITEM 15
                """, flow(Samples.program(Samples.WHOLE)));
        String broken = flow(Samples.program(Samples.BROKEN));
        assertTrue(broken.contains("  performs ADD-ITEM 15 -> 17\n"), broken);
        assertTrue(broken.contains("paragraph ADD-ITEM 17\n"), broken);
        assertEquals("", flow(COPYBOOK));
        String copied = Samples.program(Samples.WHOLE)
                + "-- copy/CLOSING.cpy --\n       CLOSING.\n           GO TO <|>CLOSING.\n       AFTER-IT.\n           EXIT.\n";
        String closing = flow(copied);
        assertTrue(closing.contains("paragraph CLOSING 0\n  goes to CLOSING 1 -> 0\n"), closing);
    }

    @Test
    void whatFallsThroughAndWhatIsNeverReached() throws Exception {
        String text = flow(Samples.program("""
                   MAIN-LINE.
                       DISPLAY 'A'.
                   SECOND-ONE.
                       GOBACK.
                       DISPLAY 'B'.
                   LAST-ONE.
                       DISPLAY<|> 'C'.
            """));
        assertTrue(text.contains("paragraph MAIN-LINE 10\n  falls into SECOND-ONE 12 -> 12\n"), text);
        assertTrue(text.contains("  never reached DISPLAY 14\n"), text);
        assertTrue(text.contains("paragraph LAST-ONE 15 (never reached)\n"), text);
    }

    @Test
    void theTextAfterCopyOfWholeCodeBrokenCodeAndACopybook() throws Exception {
        try (var test = ServerUnderTest.start(
                folder,
                Samples.program(Samples.BROKEN)
                        .replace(
                                "COPY ITEM.",
                                "COPY ITEM REPLACING ==ITEM-PRICE== BY ==MY-PRICE==.\n       COPY GONE."))) {
            JsonObject answer = ask(test, "expanded", test.document().getUri());
            List<String> lines = answer.get("text").getAsString().lines().toList();
            var origins = answer.getAsJsonArray("origins");
            assertEquals(lines.size(), origins.size());
            int price = lines.indexOf("           05  MY-PRICE            PIC S9(5)V99.");
            assertTrue(price > 0, lines::toString);
            assertEquals(
                    Map.of("uri", test.uri("copy/ITEM.cpy"), "line", 2.0, "copied", true),
                    new Gson().fromJson(origins.get(price), Map.class));
            assertEquals("[\"GONE\"]", answer.get("missing").toString());
            int last = lines.size() - 1;
            assertEquals("           ADD ITEM-PRICE TO WS-AMOUNT.", lines.get(last));
            assertEquals(
                    test.document().getUri(),
                    origins.get(last).getAsJsonObject().get("uri").getAsString());
            String copybook =
                    ask(test, "expanded", test.uri("copy/ITEM.cpy")).get("text").getAsString();
            assertEquals(test.read("copy/ITEM.cpy"), copybook);
        }
    }

    @Test
    void whyTheLastGhostTextWasSuggested() throws Exception {
        for (String files : List.of(
                Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT.", "TO WS-<|>")),
                Samples.program(Samples.BROKEN.replace("TO WS-AMOUNT.", "TO WS-<|>")),
                Samples.program(Samples.WHOLE).replace("PIC S9(5)V99.", "PI<|>"))) {
            String evidence = folder.resolve("copy/ITEM.cpy").toString();
            try (var test = ServerUnderTest.start(folder, files, workspace -> sure(evidence), capabilities -> {})) {
                test.awaitIndexed();
                Object before = ServerUnderTest.get(test.endpoint.request("cobolwright/why", null));
                assertTrue(before == null || before instanceof JsonNull);
                InlineCompletionContext context = new InlineCompletionContext();
                context.setTriggerKind(InlineCompletionTriggerKind.Automatic);
                ServerUnderTest.get(test.server
                        .getTextDocumentService()
                        .inlineCompletion(new InlineCompletionParams(test.document(), test.cursor(), context)));
                JsonObject why = json(ServerUnderTest.get(test.endpoint.request("cobolwright/why", null)));
                assertEquals(
                        test.document().getUri(),
                        why.getAsJsonObject("location").get("uri").getAsString());
                assertEquals("local", why.get("route").getAsString());
                assertEquals("mixture", why.get("model").getAsString());
                assertEquals("[\"a note\"]", why.get("notes").toString());
                JsonObject suggested = why.getAsJsonArray("suggestions").get(0).getAsJsonObject();
                assertEquals(0.8, suggested.get("confidence").getAsDouble());
                JsonObject similar = suggested.getAsJsonArray("evidence").get(0).getAsJsonObject();
                assertEquals(
                        test.uri("copy/ITEM.cpy"),
                        similar.getAsJsonObject("location").get("uri").getAsString());
                assertEquals(
                        "[\"           05  ITEM-NUMBER         PIC 9(6).\"]",
                        similar.get("lines").toString());
                JsonObject gone = suggested.getAsJsonArray("evidence").get(1).getAsJsonObject();
                assertEquals("[]", gone.get("lines").toString());
            }
        }
    }

    @Test
    void unknownDocumentsHaveNothingAndNonsenseIsRefused() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            for (String unknown : List.of("file:///no/such.cbl", "untitled:Untitled-1", "::", "")) {
                assertEquals("{\"tables\":[]}", ask(test, "layout", unknown).toString());
                assertEquals("{\"programs\":[]}", ask(test, "flow", unknown).toString());
                assertEquals("", ask(test, "expanded", unknown).get("text").getAsString());
            }
            for (String view : List.of("layout", "flow", "expanded")) {
                for (Object nonsense : List.of(Map.of(), Map.of("textDocument", Map.of()))) {
                    var refused = assertThrows(
                            ExecutionException.class,
                            () -> ServerUnderTest.get(test.endpoint.request("cobolwright/" + view, nonsense)));
                    assertTrue(refused.getMessage().contains("textDocument.uri"), refused::getMessage);
                }
            }
        }
    }

    private static Assistant sure(String evidence) {
        return new Assistant() {
            @Override
            public CompletionAnswer complete(CompletionRequest request, Cancellation cancellation) {
                return new CompletionAnswer(
                        List.of(new Suggestion(
                                "WS-AMOUNT.",
                                2,
                                0.8,
                                "mixture",
                                List.of(
                                        new Suggestion.Evidence(evidence, 2, 2, 7.5),
                                        new Suggestion.Evidence("/no/such.cbl", 1, 9, 1)))),
                        new Route(Route.Decision.LOCAL, "mixture", "It is sure.", 3),
                        List.of("a note"));
            }
        };
    }

    private static JsonObject json(Object answer) {
        return ((JsonElement) answer).getAsJsonObject();
    }

    private static JsonObject ask(ServerUnderTest test, String view, String uri) throws Exception {
        return json(ServerUnderTest.get(
                test.endpoint.request("cobolwright/" + view, Map.of("textDocument", new TextDocumentIdentifier(uri)))));
    }

    private String layout(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            StringBuilder out = new StringBuilder();
            for (JsonElement table :
                    ask(test, "layout", test.document().getUri()).getAsJsonArray("tables")) {
                JsonObject t = table.getAsJsonObject();
                out.append(t.get("title").getAsString())
                        .append(' ')
                        .append(t.get("length"))
                        .append('\n');
                t.getAsJsonArray("records").forEach(r -> item(r.getAsJsonObject(), 0, out));
            }
            return out.toString();
        }
    }

    private static void item(JsonObject item, int depth, StringBuilder out) {
        List<String> words = new ArrayList<>();
        words.add("%02d".formatted(item.get("level").getAsInt()));
        for (String text : List.of("name", "picture", "usage", "offset", "length")) {
            words.add(item.get(text).getAsString());
        }
        item.getAsJsonArray("notes").forEach(note -> words.add(note.getAsString()));
        words.add(place(item.getAsJsonObject("location")));
        words.removeIf(String::isEmpty);
        out.append("  ".repeat(depth)).append(String.join(" ", words)).append('\n');
        item.getAsJsonArray("children").forEach(child -> item(child.getAsJsonObject(), depth + 1, out));
    }

    private String flow(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            StringBuilder out = new StringBuilder();
            for (JsonElement program :
                    ask(test, "flow", test.document().getUri()).getAsJsonArray("programs")) {
                out.append(program.getAsJsonObject().get("name").getAsString()).append('\n');
                for (JsonElement procedure : program.getAsJsonObject().getAsJsonArray("procedures")) {
                    JsonObject p = procedure.getAsJsonObject();
                    out.append(p.get("kind").getAsString() + " " + p.get("name").getAsString() + " "
                            + line(p.getAsJsonObject("location"))
                            + (p.get("neverReached").getAsBoolean() ? " (never reached)\n" : "\n"));
                    for (JsonElement way : p.getAsJsonArray("ways")) {
                        JsonObject w = way.getAsJsonObject();
                        out.append("  " + w.get("kind").getAsString() + " "
                                + w.get("text").getAsString() + " "
                                + line(w.getAsJsonObject("location"))
                                + (w.has("target") ? " -> " + line(w.getAsJsonObject("target")) : "") + "\n");
                    }
                }
            }
            return out.toString();
        }
    }

    private static String place(JsonObject location) {
        String uri = location.get("uri").getAsString();
        return uri.substring(uri.lastIndexOf('/') + 1) + ":" + line(location);
    }

    private static int line(JsonObject location) {
        return location.getAsJsonObject("range")
                .getAsJsonObject("start")
                .get("line")
                .getAsInt();
    }
}

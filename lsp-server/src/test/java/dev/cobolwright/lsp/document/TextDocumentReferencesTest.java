package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentReferencesTest {
    @TempDir
    Path folder;

    @Test
    void wholeCode() throws Exception {
        check(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AMO<|>UNT"), "ORDERS.cbl:17:29-38 ORDERS.cbl:7:15-24");
        check(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD <|>ITEM-PRICE"), "ITEM.cpy:3:15-25 ORDERS.cbl:17:15-25");
        check(Samples.WHOLE.replace("'TAXES'", "'<|>TAXES'"), "ORDERS.cbl:13:17-22 TAXES.cbl:2:19-24");
    }

    @Test
    void brokenCode() throws Exception {
        check(
                Samples.BROKEN.replace("PRFORM ADD-ITEM", "PRFORM ADD-<|>ITEM"),
                "ORDERS.cbl:14:18-26 ORDERS.cbl:16:19-27 ORDERS.cbl:18:7-15");
        check(
                Samples.BROKEN.replace("IF WS-AMOUNT", "IF WS-<|>AMOUNT"),
                "ORDERS.cbl:13:14-23 ORDERS.cbl:19:29-38 ORDERS.cbl:7:15-24");
    }

    @Test
    void insideACopybook() throws Exception {
        String files = Samples.program(Samples.WHOLE).replace("ITEM-PRICE          PIC", "ITEM-<|>PRICE          PIC");
        assertEquals("ITEM.cpy:3:15-25 ORDERS.cbl:17:15-25", references(files));
    }

    @Test
    void whatIsTypedCounts() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AMO<|>UNT"));
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            test.change(
                    "cbl/ORDERS.cbl",
                    2,
                    new TextDocumentContentChangeEvent(
                            test.read("cbl/ORDERS.cbl").replace("SET WS-DONE TO TRUE", "ADD 1 TO WS-AMOUNT")));
            assertEquals(
                    "ORDERS.cbl:17:29-38 ORDERS.cbl:18:20-29 ORDERS.cbl:7:15-24",
                    Shown.locations(ServerUnderTest.get(request(test, test.document(), test.cursor()))));
        }
    }

    @Test
    void partsComeFileByFileWhereTheClientTakesThem() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD <|>ITEM-PRICE"));
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            var params = params(test.document(), test.cursor());
            params.setPartialResultToken(Either.forLeft("parts"));
            assertEquals(
                    List.of(),
                    ServerUnderTest.get(test.server.getTextDocumentService().references(params)));
            long parts = test.client.all(ProgressParams.class).stream()
                    .filter(p -> p.getToken().equals(Either.forLeft("parts")))
                    .count();
            assertEquals(2, parts);
        }
    }

    @Test
    void aSearchAfterACancelledOneIsAnswered() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD <|>ITEM-PRICE"));
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            CompletableFuture<List<? extends Location>> request = request(test, test.document(), test.cursor());
            boolean inTime = request.cancel(true);
            assertTrue(request.isDone());
            assertEquals(inTime, request.isCancelled());
            assertEquals(
                    "ITEM.cpy:3:15-25 ORDERS.cbl:17:15-25",
                    Shown.locations(ServerUnderTest.get(request(test, test.document(), test.cursor()))));
        }
    }

    @Test
    void outsideOfEverything() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            Shown.harmless(test, (document, position) -> request(test, document, position));
        }
    }

    private void check(String procedures, String expected) throws Exception {
        assertEquals(expected, references(Samples.program(procedures)));
    }

    private String references(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            return Shown.locations(ServerUnderTest.get(request(test, test.document(), test.cursor())));
        }
    }

    private static CompletableFuture<List<? extends Location>> request(
            ServerUnderTest test, TextDocumentIdentifier document, Position position) {
        return test.server.getTextDocumentService().references(params(document, position));
    }

    private static ReferenceParams params(TextDocumentIdentifier document, Position position) {
        return new ReferenceParams(document, position, new ReferenceContext(true));
    }
}

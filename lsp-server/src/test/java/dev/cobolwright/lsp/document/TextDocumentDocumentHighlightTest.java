package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentDocumentHighlightTest {
    @TempDir
    Path folder;

    @Test
    void wholeCode() throws Exception {
        check(Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AMO<|>UNT")), "7:15-24 Text 17:29-38 Write");
        check(
                Samples.program(Samples.WHOLE.replace("PERFORM ADD-ITEM", "PERFORM <|>ADD-ITEM")),
                "12:19-27 Text 16:7-15 Text");
    }

    @Test
    void readsAndWrites() throws Exception {
        check(Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD ITEM-<|>PRICE")), "17:15-25 Read");
    }

    @Test
    void brokenCode() throws Exception {
        check(
                Samples.program(Samples.BROKEN.replace("PRFORM ADD-ITEM", "PRFORM ADD-<|>ITEM")),
                "14:18-26 Text 16:19-27 Text 18:7-15 Text");
    }

    @Test
    void insideACopybook() throws Exception {
        String closing =
                "-- copy/CLOSING.cpy --\n           MOVE ZERO TO WS-<|>AMOUNT\n           ADD 1 TO WS-AMOUNT.\n";
        check(
                Samples.program(Samples.WHOLE.replace("   MAIN-LINE.", "   MAIN-LINE.\n           COPY CLOSING."))
                        + closing,
                "1:24-33 Write 2:20-29 Write");
    }

    @Test
    void outsideOfEverything() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            Shown.harmless(test, (document, position) -> request(test, document, position));
        }
    }

    private void check(String files, String expected) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            assertEquals(
                    expected,
                    ServerUnderTest.get(request(test, test.document(), test.cursor())).stream()
                            .map(h -> Shown.range(h.getRange()) + " " + h.getKind())
                            .collect(Collectors.joining(" ")));
        }
    }

    private static CompletableFuture<List<? extends DocumentHighlight>> request(
            ServerUnderTest test, TextDocumentIdentifier document, Position position) {
        return test.server.getTextDocumentService().documentHighlight(new DocumentHighlightParams(document, position));
    }
}

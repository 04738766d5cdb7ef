package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentSelectionRangeTest {
    @TempDir
    Path folder;

    private List<Range> chain(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            var answer = ServerUnderTest.get(test.server
                    .getTextDocumentService()
                    .selectionRange(new SelectionRangeParams(test.document(), List.of(test.cursor()))));
            List<Range> chain = new ArrayList<>();
            for (SelectionRange range = answer.getFirst(); range != null; range = range.getParent()) {
                chain.add(range.getRange());
            }
            return chain;
        }
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        var whole = chain(Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS<|>-AMOUNT")));
        assertEquals(new Range(new Position(16, 29), new Position(16, 38)), whole.getFirst(), whole::toString);
        assertTrue(whole.contains(new Range(new Position(16, 11), new Position(16, 38))), whole::toString);
        var broken = chain(Samples.program(Samples.BROKEN.replace("TO WS-AMOUNT", "TO WS<|>-AMOUNT")));
        assertEquals(new Range(new Position(18, 29), new Position(18, 38)), broken.getFirst(), broken::toString);
        var copybook = chain(Samples.program(Samples.WHOLE).replace("ITEM-NUMBER", "ITEM<|>-NUMBER"));
        assertEquals(new Range(new Position(1, 15), new Position(1, 26)), copybook.getFirst(), copybook::toString);
    }

    @Test
    void positionsOutsideUnknownAndEmptyDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.open("EMPTY.cbl", "");
            var documents = test.server.getTextDocumentService();
            var outside = List.of(new Position(9999, 9999), new Position(-1, -7), new Position(0, 0));
            assertEquals(
                    3,
                    ServerUnderTest.get(documents.selectionRange(new SelectionRangeParams(test.document(), outside)))
                            .size());
            assertEquals(
                    3,
                    ServerUnderTest.get(documents.selectionRange(new SelectionRangeParams(
                                    new TextDocumentIdentifier(test.uri("EMPTY.cbl")), outside)))
                            .size());
            assertEquals(
                    List.of(),
                    ServerUnderTest.get(documents.selectionRange(
                            new SelectionRangeParams(new TextDocumentIdentifier("::"), outside))));
        }
    }
}

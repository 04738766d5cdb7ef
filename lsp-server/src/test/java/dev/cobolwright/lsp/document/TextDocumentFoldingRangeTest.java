package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentFoldingRangeTest {
    @TempDir
    Path folder;

    private List<FoldingRange> folds(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            return folds(test, test.document());
        }
    }

    private static List<FoldingRange> folds(ServerUnderTest test, TextDocumentIdentifier document) throws Exception {
        return ServerUnderTest.get(
                test.server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(document)));
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        for (String procedures : List.of(Samples.WHOLE, Samples.BROKEN)) {
            var folds = folds(Samples.program(procedures));
            assertTrue(folds.contains(new FoldingRange(5, 8)), folds::toString);
            assertTrue(folds.stream().anyMatch(f -> f.getStartLine() == 9 && f.getEndLine() >= 17), folds::toString);
        }
        var ofCopybook = folds(Samples.program(Samples.WHOLE).replace("ITEM-RECORD", "ITEM<|>-RECORD"));
        assertEquals(List.of(new FoldingRange(0, 2)), ofCopybook);
    }

    @Test
    void unknownAndEmptyDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            assertEquals(List.of(), folds(test, new TextDocumentIdentifier("file:///no/such.cbl")));
            test.open("EMPTY.cbl", "");
            assertEquals(List.of(), folds(test, new TextDocumentIdentifier(test.uri("EMPTY.cbl"))));
        }
    }
}

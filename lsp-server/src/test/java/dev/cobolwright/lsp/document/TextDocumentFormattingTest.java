package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentFormattingTest {
    private static final FormattingOptions OPTIONS = new FormattingOptions(4, true);

    @TempDir
    Path folder;

    private static List<? extends TextEdit> whole(ServerUnderTest test, TextDocumentIdentifier document)
            throws Exception {
        return ServerUnderTest.get(
                test.server.getTextDocumentService().formatting(new DocumentFormattingParams(document, OPTIONS)));
    }

    private static TextEdit edit(int line, int from, int to, int blanks) {
        return new TextEdit(new Range(new Position(line, from), new Position(line, to)), " ".repeat(blanks));
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        String crooked = Samples.WHOLE.replace("           SET WS-DONE", "             SET WS-DONE");
        try (var test = ServerUnderTest.start(folder, Samples.program(crooked))) {
            var edits = whole(test, test.document());
            assertTrue(edits.contains(edit(17, 7, 13, 4)), edits::toString);
        }
        try (var test = ServerUnderTest.start(
                folder, Samples.program(Samples.BROKEN.replace("           PRFORM", "            PRFORM")))) {
            var edits = whole(test, test.document());
            assertTrue(edits.stream().allMatch(e -> e.getNewText().isBlank()), edits::toString);
        }
        String copybook =
                Samples.program(Samples.WHOLE).replace("           05  ITEM-NUMBER", "          05  ITEM<|>-NUMBER");
        try (var test = ServerUnderTest.start(folder, copybook)) {
            assertTrue(whole(test, test.document()).contains(edit(1, 7, 10, 4)));
        }
    }

    @Test
    void aRangeAndWhatIsTyped() throws Exception {
        String crooked = Samples.WHOLE
                .replace("           SET WS-DONE", "             SET WS-DONE")
                .replace("           GOBACK", "             GOBACK");
        try (var test = ServerUnderTest.start(folder, Samples.program(crooked))) {
            var documents = test.server.getTextDocumentService();
            Range one = new Range(new Position(13, 0), new Position(14, 0));
            assertEquals(
                    List.of(edit(13, 7, 13, 4)),
                    ServerUnderTest.get(documents.rangeFormatting(
                            new DocumentRangeFormattingParams(test.document(), OPTIONS, one))));
            assertEquals(
                    List.of(edit(17, 7, 13, 4)),
                    ServerUnderTest.get(documents.onTypeFormatting(
                            new DocumentOnTypeFormattingParams(test.document(), OPTIONS, new Position(17, 40), "."))));
            assertEquals(
                    List.of(edit(18, 0, 0, 11)),
                    ServerUnderTest.get(documents.onTypeFormatting(
                            new DocumentOnTypeFormattingParams(test.document(), OPTIONS, new Position(18, 0), "\n"))));
        }
    }

    @Test
    void positionsOutsideUnknownAndEmptyDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.open("EMPTY.cbl", "");
            var documents = test.server.getTextDocumentService();
            for (String uri : List.of(test.document().getUri(), test.uri("EMPTY.cbl"), "::", "file:///no.cbl")) {
                var document = new TextDocumentIdentifier(uri);
                for (Position at : List.of(new Position(999, 9), new Position(-4, -2), new Position(0, 0))) {
                    ServerUnderTest.get(documents.onTypeFormatting(
                            new DocumentOnTypeFormattingParams(document, OPTIONS, at, "\n")));
                    ServerUnderTest.get(documents.rangeFormatting(
                            new DocumentRangeFormattingParams(document, OPTIONS, new Range(at, new Position(1, 1)))));
                }
            }
            assertEquals(List.of(), whole(test, new TextDocumentIdentifier("::")));
        }
    }
}

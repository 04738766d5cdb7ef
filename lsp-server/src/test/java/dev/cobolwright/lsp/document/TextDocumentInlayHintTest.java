package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentInlayHintTest {
    private static final Range ALL = new Range(new Position(0, 0), new Position(9999, 0));

    @TempDir
    Path folder;

    private static List<InlayHint> hints(ServerUnderTest test, String uri, Range range) throws Exception {
        return ServerUnderTest.get(test.server
                .getTextDocumentService()
                .inlayHint(new InlayHintParams(new TextDocumentIdentifier(uri), range)));
    }

    private List<String> shown(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            return hints(test, test.document().getUri(), ALL).stream()
                    .map(h -> h.getPosition().getLine() + " " + h.getLabel().getLeft())
                    .toList();
        }
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        String procedures = Samples.WHOLE.replace("CALL 'TAXES'.", "IF WS-DONE PERFORM MAIN-LINE THRU LAST-ONE.")
                + "       NEXT-ONE.\n           CONTINUE.\n       LAST-ONE.\n           CONTINUE.\n";
        assertEquals(
                List.of("5 6", "6 +0 5", "7 +5 1", "12 = 'D'", "12 4 paragraphs", "17 = 'D'"),
                shown(Samples.program(procedures)));
        assertTrue(shown(Samples.program(Samples.BROKEN)).containsAll(List.of("5 6", "6 +0 5", "7 +5 1")));
        assertEquals(
                List.of("0 13", "1 +0 6", "2 +6 7"),
                shown(Samples.program(Samples.WHOLE).replace("ITEM-RECORD", "ITEM<|>-RECORD")));
    }

    @Test
    void resolvedTheySayMore() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            InlayHint hint = hints(test, test.document().getUri(), ALL).get(2);
            hint = ServerUnderTest.get(test.server.getTextDocumentService().resolveInlayHint(hint));
            assertEquals(
                    "`WS-STATUS` begins at byte 5 of `WS-TOTALS` and takes 1 byte.",
                    hint.getTooltip().getRight().getValue());
        }
    }

    @Test
    void rangesOutsideUnknownAndEmptyDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.open("EMPTY.cbl", "");
            Range odd = new Range(new Position(900, 0), new Position(-1, 5));
            for (String uri : List.of(test.document().getUri(), test.uri("EMPTY.cbl"), "::", "file:///no.cbl")) {
                assertEquals(List.of(), hints(test, uri, odd));
            }
        }
    }
}

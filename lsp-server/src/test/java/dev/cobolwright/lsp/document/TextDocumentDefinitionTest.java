package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentDefinitionTest {
    @TempDir
    Path folder;

    @Test
    void dataParagraphsCopybooksAndPrograms() throws Exception {
        assertEquals("ORDERS.cbl:7:15-24", definition(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AMO<|>UNT")));
        assertEquals("ORDERS.cbl:9:19-26", definition(Samples.WHOLE.replace("SET WS-DONE", "SET <|>WS-DONE")));
        assertEquals(
                "ORDERS.cbl:16:7-15", definition(Samples.WHOLE.replace("PERFORM ADD-ITEM", "PERFORM <|>ADD-ITEM")));
        assertEquals("ITEM.cpy:3:15-25", definition(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD <|>ITEM-PRICE")));
        assertEquals("TAXES.cbl:2:19-24", definition(Samples.WHOLE.replace("'TAXES'", "'<|>TAXES'")));
        assertEquals("", definition(Samples.WHOLE.replace("GOBACK", "GO<|>BACK")));
    }

    @Test
    void aCopyStatementLeadsToTheCopybook() throws Exception {
        assertEquals("ITEM.cpy:1:0-0", files(Samples.program(Samples.WHOLE).replace("COPY ITEM.", "COPY IT<|>EM.")));
    }

    @Test
    void brokenCode() throws Exception {
        assertEquals("ORDERS.cbl:7:15-24", definition(Samples.BROKEN.replace("IF WS-AMOUNT", "IF WS-<|>AMOUNT")));
        assertEquals("ORDERS.cbl:18:7-15", definition(Samples.BROKEN.replace("PRFORM ADD-ITEM", "PRFORM ADD-<|>ITEM")));
    }

    @Test
    void insideACopybook() throws Exception {
        assertEquals(
                "ITEM.cpy:1:11-22",
                files(Samples.program(Samples.WHOLE)
                        .replace("PIC S9(5)V99.", "PIC 9.\n       66  ITEM-ALL RENAMES ITEM-<|>RECORD.")));
        assertEquals(
                "ORDERS.cbl:7:15-24",
                files(Samples.program(Samples.WHOLE.replace("   MAIN-LINE.", "   MAIN-LINE.\n           COPY CLOSING."))
                        + "-- copy/CLOSING.cpy --\n           MOVE ZERO TO WS-<|>AMOUNT.\n"));
    }

    private String definition(String procedures) throws Exception {
        return files(Samples.program(procedures));
    }

    /** As {@code FILE:LINE:FROM-TO}, line from 1, characters from 0. */
    private String files(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            List<? extends Location> found = ServerUnderTest.get(test.server
                            .getTextDocumentService()
                            .definition(new DefinitionParams(test.document(), test.cursor())))
                    .getLeft();
            return found.stream()
                    .map(l -> "%s:%d:%d-%d"
                            .formatted(
                                    l.getUri().substring(l.getUri().lastIndexOf('/') + 1),
                                    l.getRange().getStart().getLine() + 1,
                                    l.getRange().getStart().getCharacter(),
                                    l.getRange().getEnd().getCharacter()))
                    .collect(Collectors.joining(" "));
        }
    }
}

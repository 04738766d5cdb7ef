package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.TestAssistant;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InlineCompletionCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words by the place they would stand at: in whole code, in broken code and in a copybook that the program copies. */
class OfferedWordsTest {
    private static final String DECLARED = """
                   01  WS-OLD. 05 WS-SAME PIC X.
                   01  WS-NEW. 05 WS-SAME PIC X.
                       EXEC SQL INCLUDE DCLITEM END-EXEC.
            """;
    private static final String DCLITEM = """
            -- copy/DCLITEM.cpy --
                       EXEC SQL DECLARE ITEMS TABLE
                       ( ITEM_NO CHAR(6) NOT NULL, ITEM_TEXT CHAR(30) ) END-EXEC.
                   01  DCLITEMS.
                       10 HOST-NO PIC X(6).
            """;

    @TempDir
    Path folder;

    @Test
    void columnsThatDclgenNames() throws Exception {
        for (String statement : List.of(
                "EXEC SQL SELECT ITEM_<|> FROM ITEMS END-EXEC",
                "EXEC SQL UPDATE ITEMS SET ITEM_<|> END-EXEC",
                "EXEC SQL DELETE FROM ITEMS WHERE ITEM_<|> END-EXEC")) {
            for (String files : everywhere(statement)) {
                assertEquals(List.of("ITEM_NO", "ITEM_TEXT"), labels(files, ""), files);
            }
        }
    }

    @Test
    void hostVariablesWithTheirColon() throws Exception {
        for (String files : everywhere("EXEC SQL SELECT ITEM_NO INTO <|> FROM ITEMS END-EXEC")) {
            List<String> offered = labels(files, "");
            assertTrue(offered.containsAll(List.of(":HOST-NO", ":WS-AMOUNT")), offered::toString);
            assertFalse(offered.contains("HOST-NO"), offered::toString);
        }
    }

    @Test
    void programsAfterCallAlsoBeforeTheQuote() throws Exception {
        for (String files : everywhere("CALL <|>")) {
            List<String> offered = labels(files, "");
            assertTrue(offered.contains("'TAXES'"), offered::toString);
        }
    }

    @Test
    void groupsThatADataNameIsIn() throws Exception {
        for (String preposition : List.of("OF", "IN")) {
            for (String files : everywhere("DISPLAY WS-SAME " + preposition + " <|>")) {
                assertEquals(List.of("WS-NEW", "WS-OLD"), labels(files, "ITEM-PRICE"), files);
            }
        }
    }

    @Test
    void whatTheModelsSayIsShownOnlyWhereItFits() throws Exception {
        for (String files : everywhere("COPY <|>.\n")) {
            assertFalse(labels(files, "WS-AMOUNT").contains("WS-AMOUNT"));
            assertEquals("ITEM", labels(files, "ITEM").getFirst());
        }
        for (String files : everywhere("EXEC CICS READ FILE('F') <|> END-EXEC")) {
            assertFalse(labels(files, "WS-AMOUNT").contains("WS-AMOUNT"));
            assertEquals("RIDFLD", labels(files, "RIDFLD").getFirst());
        }
        for (String files : everywhere("EXEC SQL SELECT <|> FROM ITEMS END-EXEC")) {
            assertFalse(labels(files, "WS-AMOUNT").contains("WS-AMOUNT"));
            assertEquals("COUNT", labels(files, "COUNT").getFirst());
        }
        for (String files : everywhere("EXEC CICS READ FILE(<|>) END-EXEC")) {
            assertEquals("WS-AMOUNT", labels(files, "WS-AMOUNT").getFirst());
        }
    }

    /** A statement in whole code, in broken code and in a copybook. */
    private static List<String> everywhere(String statement) {
        return List.of(
                declared(Samples.WHOLE.replace("CALL 'TAXES'", statement)),
                declared(Samples.BROKEN.replace("PRFORM ADD-ITEM.", statement + ".")),
                declared(Samples.WHOLE + "       COPY STEPS.\n") + "-- copy/STEPS.cpy --\n       STEP-ONE.\n           "
                        + statement + ".\n");
    }

    private static String declared(String procedures) {
        return Samples.program(procedures)
                        .replaceFirst("       PROCEDURE DIVISION", DECLARED + "       PROCEDURE DIVISION")
                + DCLITEM;
    }

    /** What is offered, best first, where the models say one word besides. */
    private List<String> labels(String files, String word) throws Exception {
        try (var test = ServerUnderTest.start(
                folder,
                files,
                workspace -> word.isEmpty() ? Assistant.NONE : TestAssistant.suggesting(word, 0, 0.75),
                capabilities -> {
                    capabilities.setTextDocument(new TextDocumentClientCapabilities());
                    capabilities.getTextDocument().setInlineCompletion(new InlineCompletionCapabilities());
                })) {
            test.awaitIndexed();
            return ServerUnderTest.get(test.server
                            .getTextDocumentService()
                            .completion(new CompletionParams(test.document(), test.cursor())))
                    .getRight()
                    .getItems()
                    .stream()
                    .sorted(Comparator.comparing(CompletionItem::getSortText))
                    .map(CompletionItem::getLabel)
                    .toList();
        }
    }
}

package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentHoverTest {
    @TempDir
    Path folder;

    @Test
    void aDataItemIsShownAsDeclared() throws Exception {
        String text = hover(Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>AMOUNT")));
        assertTrue(text.contains("05  WS-AMOUNT           PIC S9(7)V99 COMP-3 VALUE ZERO."), text);
        assertTrue(text.contains("level 05 in `WS-TOTALS`"), text);
        assertTrue(text.contains("Declared at line 7 in the WORKING-STORAGE SECTION"), text);
    }

    @Test
    void anItemOfACopybookSaysWhereItCameFrom() throws Exception {
        String text = hover(Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD ITEM<|>-PRICE")));
        assertTrue(text.contains("Declared in `copy/ITEM.cpy`, line 3, copied at line 5"), text);
    }

    @Test
    void offsetsLengthsAndWhatReplacingMade() throws Exception {
        String text = hover(Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD ITEM<|>-PRICE")));
        assertTrue(text.contains("- offset 6, 7 bytes"), text);
        text = hover(Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>AMOUNT")));
        assertTrue(text.contains("- offset 0, 5 bytes"), text);
        String tagged = Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD MY-<|>PRICE"))
                .replace("COPY ITEM.", "COPY ITEM REPLACING ==ITEM-PRICE== BY ==MY-PRICE==.");
        text = hover(tagged);
        assertTrue(text.contains("written `ITEM-PRICE`, which REPLACING made `MY-PRICE`"), text);
    }

    @Test
    void wordsOfCicsCommands() throws Exception {
        String link = "EXEC CICS LINK PROGRAM('TAXES') END-EXEC";
        String text = hover(Samples.program(Samples.WHOLE.replace("CALL 'TAXES'", link.replace("LINK", "LI<|>NK"))));
        assertTrue(text.startsWith("**EXEC CICS LINK PROGRAM**\n\n- may have `COMMAREA()` or `CHANNEL()`, "), text);
        assertTrue(text.contains("- can raise "), text);
        text = hover(Samples.program(Samples.WHOLE.replace("CALL 'TAXES'", link.replace("PROGRAM(", "PROG<|>RAM("))));
        assertTrue(text.startsWith("`PROGRAM` takes a name: a literal or an item that holds it."), text);
    }

    private static final String DCLGEN = """
            -- copy/CUSTDCL.cpy --
                       EXEC SQL DECLARE BANK.CUSTOMER TABLE
                       ( CUST_ID    DECIMAL(9) NOT NULL,
                         CUST_NAME  CHAR(30)
                       ) END-EXEC.
            """;

    private static String selects(String query) {
        String statement = "EXEC SQL\n           " + query + "\n           END-EXEC CALL 'TAXES'";
        return Samples.program(Samples.WHOLE.replace("CALL 'TAXES'", statement))
                        .replace("COPY ITEM.", "COPY ITEM.\n           EXEC SQL INCLUDE CUSTDCL END-EXEC.")
                + DCLGEN;
    }

    @Test
    void tablesAndColumnsAsTheyAreDeclared() throws Exception {
        String query = "SELECT CUST_NAME INTO :WS-AMOUNT FROM CUSTOMER";
        assertEquals(
                "**Table BANK.CUSTOMER**\n\n- `CUST_ID` DECIMAL(9) NOT NULL\n- `CUST_NAME` CHAR(30)\n\n"
                        + "Declared in `copy/CUSTDCL.cpy`, line 1, copied at line 6",
                hover(selects(query.replace("CUSTOMER", "CUST<|>OMER"))));
        assertEquals(
                "`CUST_NAME` CHAR(30), column of `BANK.CUSTOMER`\n\n"
                        + "Declared in `copy/CUSTDCL.cpy`, line 3, copied at line 6",
                hover(selects(query.replace("CUST_NAME", "CUST<|>_NAME"))));
        assertTrue(hover(selects(query.replace(":WS-AMOUNT", ":WS-<|>AMOUNT"))).contains("PIC S9(7)V99"));
        String broken = query.replace("FROM CUSTOMER", "FROM CUST<|>OMER WHERE (");
        assertTrue(hover(selects(broken)).startsWith("**Table BANK.CUSTOMER**"), "broken");
    }

    @Test
    void tablesInACopybookByTheProgramThatCopiesIt() throws Exception {
        String files = selects("COMMIT").replace("   MAIN-LINE.", "   MAIN-LINE.\n           COPY READING.")
                + "-- copy/READING.cpy --\n           EXEC SQL DELETE FROM CUSTO<|>MER END-EXEC.\n";
        assertTrue(hover(files).startsWith("**Table BANK.CUSTOMER**"));
    }

    @Test
    void aCopybookSaysWhatItDeclares() throws Exception {
        String text = hover(Samples.program(Samples.WHOLE).replace("COPY ITEM.", "COPY IT<|>EM."));
        assertTrue(text.contains("Copybook `copy/ITEM.cpy`, 4 lines\n\nDeclares `ITEM-RECORD`"), text);
    }

    @Test
    void aParagraphHasItsCommentAndItsUses() throws Exception {
        String text = hover(Samples.program(Samples.WHOLE.replace("PERFORM ADD-ITEM", "PERFORM <|>ADD-ITEM")));
        assertTrue(text.contains("Paragraph **ADD-ITEM**\n\nAdds the price of one item."), text);
        assertTrue(text.contains("Named 1 time: line 12"), text);
    }

    @Test
    void aParagraphThatIsFallenIntoSaysFromWhere() throws Exception {
        String text = hover(Samples.program(
                Samples.WHOLE.replace("           GOBACK.\n", "").replace("PERFORM ADD-ITEM", "PERFORM <|>ADD-ITEM")));
        assertTrue(text.contains("`MAIN-LINE` runs into it."), text);
        assertFalse(hover(Samples.program(Samples.WHOLE.replace("PERFORM ADD-ITEM", "PERFORM <|>ADD-ITEM")))
                .contains("runs into it"));
    }

    @Test
    void brokenCodeAnswersToo() throws Exception {
        String text = hover(Samples.program(Samples.BROKEN.replace("IF WS-AMOUNT", "IF <|>WS-AMOUNT")));
        assertTrue(text.contains("WS-AMOUNT           PIC S9(7)V99"), text);
    }

    @Test
    void aCopybookAnswersByItselfAndFromItsUsers() throws Exception {
        String files =
                Samples.program(Samples.WHOLE.replace("   MAIN-LINE.", "   MAIN-LINE.\n           COPY CLOSING."))
                        + "-- copy/CLOSING.cpy --\n           MOVE ZERO TO WS-<|>AMOUNT.\n";
        String text = hover(files);
        assertTrue(text.contains("WS-AMOUNT           PIC S9(7)V99"), text);
        assertTrue(text.contains("cbl/ORDERS.cbl`, line 7"), text);
    }

    @Test
    void acallShowsTheProgram() throws Exception {
        assertTrue(hover(Samples.program(Samples.WHOLE.replace("'TAXES'", "'TAX<|>ES'")))
                .contains("cbl/TAXES.cbl"));
    }

    @Test
    void nothingIsKnownOfBlanksPositionsOutsideAndUnknownDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            for (Position outside : new Position[] {
                new Position(999, 999), new Position(-1, -5), new Position(3, 9999), new Position(0, 0)
            }) {
                assertNull(ServerUnderTest.get(
                        test.server.getTextDocumentService().hover(new HoverParams(test.document(), outside))));
            }
            for (String unknown : new String[] {"file:///no/such.cbl", "untitled:Untitled-1", "::", "", "file://%zz"}) {
                var params = new HoverParams(new TextDocumentIdentifier(unknown), new Position(1, 1));
                assertNull(
                        ServerUnderTest.get(test.server.getTextDocumentService().hover(params)), unknown);
            }
        }
    }

    private String hover(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            Hover hover = ServerUnderTest.get(
                    test.server.getTextDocumentService().hover(new HoverParams(test.document(), test.cursor())));
            assertTrue(hover != null, "no hover");
            assertEquals(test.cursor().getLine(), hover.getRange().getStart().getLine());
            return hover.getContents().getRight().getValue();
        }
    }
}

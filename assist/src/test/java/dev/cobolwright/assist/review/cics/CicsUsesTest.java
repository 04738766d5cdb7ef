package dev.cobolwright.assist.review.cics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class CicsUsesTest {
    private final ReviewedProgram program = new ReviewedFile(
                    Cobol.parse(SourceText.of("A.cbl", """
                                   IDENTIFICATION DIVISION.
                                   PROGRAM-ID. EXAMPLE.
                                   DATA DIVISION.
                                   WORKING-STORAGE SECTION.
                                   01  WS-RECORD.
                                       05  WS-KEY  PIC X(4).
                                   01  WS-RESP     PIC S9(8) COMP.
                                   PROCEDURE DIVISION.
                                   MAIN-PARA.
                                       EXEC CICS READ FILE('CUST') INTO(WS-RECORD)
                                            RIDFLD(WS-KEY OF WS-RECORD) RESP(WS-RESP)
                                       END-EXEC.
                                       EXEC CICS RETURN END-EXEC.
                            """), Copybooks.NONE, Dialect.IBM))
            .programs()
            .getFirst();
    private final CicsUses uses = CicsUses.of(program);
    private final CicsUse read = uses.of("READ").findFirst().orElseThrow();

    @Test
    void findsCommandsByTheirTitle() {
        assertEquals(2, uses.all().size());
        assertTrue(uses.of("REWRITE").findAny().isEmpty());
        assertTrue(uses.areKnown());
        assertFalse(uses.handlesConditions());
    }

    @Test
    void givesArgumentsAndTheItemsTheyName() {
        assertEquals("'CUST'", read.resource("FILE", "DATASET").orElseThrow());
        assertEquals("WS-RESP", uses.item(read, "RESP").orElseThrow().name());
        assertEquals("WS-KEY", uses.item(read, "RIDFLD").orElseThrow().name());
        assertTrue(uses.item(read, "LENGTH").isEmpty());
    }
}

package dev.cobolwright.assist.review.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.Whenever;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlUsesTest {
    private final ReviewedProgram program = new ReviewedFile(
                    Cobol.parse(SourceText.of("A.cbl", """
                                   IDENTIFICATION DIVISION.
                                   PROGRAM-ID. EXAMPLE.
                                   DATA DIVISION.
                                   WORKING-STORAGE SECTION.
                                       EXEC SQL
                                           DECLARE T TABLE (A CHAR(4) NOT NULL, B INTEGER)
                                       END-EXEC.
                                   01  WS-ROW.
                                       05  WS-A   PIC X(4).
                                       05  WS-B   PIC S9(9) COMP.
                                   01  WS-IND     PIC S9(4) COMP.
                                   PROCEDURE DIVISION.
                                   MAIN-PARA.
                                       EXEC SQL SELECT A, B INTO :WS-ROW FROM T END-EXEC.
                                       EXEC SQL WHENEVER SQLERROR GO TO FAIL-PARA END-EXEC.
                                       EXEC SQL SELECT B INTO :WS-B :WS-IND FROM T END-EXEC.
                                       EXEC SQL WHENEVER SQLERROR CONTINUE END-EXEC.
                                       EXEC SQL COMMIT END-EXEC.
                                       IF SQLCODE = 0 GOBACK.
                                   FAIL-PARA.
                                       GOBACK.
                            """), Copybooks.NONE, Dialect.IBM))
            .programs()
            .getFirst();
    private final SqlUses uses = SqlUses.of(program);

    @Test
    void wheneverHoldsForWhatFollowsInTheText() {
        assertEquals(
                List.of(false, true, false),
                uses.of(SqlKind.SELECT_INTO, SqlKind.COMMIT)
                        .map(u -> u.isHandled(Whenever.Condition.SQLERROR))
                        .toList());
    }

    @Test
    void aGroupReceivesAColumnInEachOfItsItems() {
        List<Received> rows =
                Received.by(program, uses.of(SqlKind.SELECT_INTO).findFirst().orElseThrow());
        assertEquals(
                List.of("WS-A", "WS-B"),
                rows.stream().map(r -> r.item().orElseThrow().name()).toList());
        assertTrue(rows.get(1).declared().orElseThrow().nullable());
        assertFalse(rows.get(1).indicated());
    }

    @Test
    void anIndicatorIsSeen() {
        SqlUse second = uses.of(SqlKind.SELECT_INTO).skip(1).findFirst().orElseThrow();
        assertTrue(Received.by(program, second).getFirst().indicated());
    }

    @Test
    void onlyStatementsThatReadTheResultLookAtIt() {
        assertTrue(uses.looksAtResult(program.statements("IF").findFirst().orElseThrow()));
        assertFalse(uses.looksAtResult(program.statements("GOBACK").findFirst().orElseThrow()));
    }
}

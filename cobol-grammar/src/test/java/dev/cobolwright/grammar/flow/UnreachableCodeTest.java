package dev.cobolwright.grammar.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is called unreachable, as {@code P} for a procedure and {@code P:VERB} for statements of one; above all, what is not. */
class UnreachableCodeTest {
    private static void check(String procedureDivision, String expected) {
        checkText("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 A PIC 9.
                       01 B PIC 9.
                       PROCEDURE DIVISION.
                """ + procedureDivision.indent(7), expected);
    }

    private static void checkText(String text, String expected) {
        Parse parse =
                Cobol.parse(SourceText.of("fixture.cbl", text, SourceFormat.VARIABLE), Copybooks.NONE, Dialect.IBM);
        String found = Flow.of(parse).stream()
                .flatMap(flow -> flow.unreachable().stream())
                .map(u -> u.procedure().name()
                        + (u.wholeProcedure()
                                ? ""
                                : ":" + u.statements().getFirst().verb()))
                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }

    @Test
    void afterStopGobackAndGoTo() {
        check("""
                P1.
                    STOP RUN.
                    DISPLAY A.
                P2.
                    DISPLAY A.
                P3.
                    GO TO P5.
                    MOVE 1 TO A DISPLAY A.
                P4.
                    EXIT.
                P5.
                    GOBACK.
                """, "P1:DISPLAY P2 P3 P5");
        check("""
                P1.
                    IF A = 1 GO TO P2 ELSE STOP RUN END-IF
                    DISPLAY A.
                P2.
                    IF A = 1 GO TO P3 END-IF
                    DISPLAY A
                    STOP "PAUSE"
                    DISPLAY B
                    GOBACK.
                P3.
                    EVALUATE A WHEN 1 WHEN 2 STOP RUN WHEN OTHER GO TO P2 END-EVALUATE.
                P4.
                    DISPLAY A.
                """, "P1:DISPLAY P4");
    }

    @Test
    void performReturns() {
        check("""
                P1.
                    PERFORM P3 THRU P4
                    PERFORM S2
                    STOP RUN.
                P2.
                    DISPLAY A.
                P3.
                    IF A = 1 GO TO P4.
                    DISPLAY B.
                P4.
                    EXIT.
                P5.
                    DISPLAY A.
                S2 SECTION.
                    DISPLAY A.
                P6.
                    DISPLAY B.
                P7.
                    DISPLAY B.
                S3 SECTION.
                P8.
                    DISPLAY A.
                """, "P2 P5 P8");
    }

    @Test
    void whatIsPerformedMayNotReturn() {
        check("""
                P1.
                    PERFORM P2.
                    DISPLAY A.
                    STOP RUN.
                P2.
                    DISPLAY A
                    GOBACK.
                P3.
                    DISPLAY A.
                """, "P1:DISPLAY P3");
        check("""
                P1.
                    PERFORM P2 UNTIL A = 1
                    DISPLAY A
                    STOP RUN.
                P2.
                    GO TO P3.
                P3.
                    STOP RUN.
                """, "");
    }

    @Test
    void performedAndFallenInto() {
        check("""
                P1.
                    PERFORM P2.
                P2.
                    DISPLAY A.
                P3.
                    STOP RUN.
                """, "");
        check("""
                P1.
                    PERFORM P2 THRU P3
                    PERFORM P3 THRU P4
                    STOP RUN.
                P2.
                    DISPLAY A.
                P3.
                    DISPLAY A.
                P4.
                    DISPLAY A.
                P5.
                    DISPLAY A.
                """, "P5");
    }

    @Test
    void goToOutOfAPerformedRange() {
        check("""
                P1.
                    PERFORM P2
                    STOP RUN.
                P2.
                    IF A = 1 GO TO P4.
                P3.
                    DISPLAY B.
                P4.
                    DISPLAY A.
                P5.
                    STOP RUN.
                """, "P3");
    }

    @Test
    void dependingFallsThrough() {
        check("""
                P1.
                    GO TO P3 P4 DEPENDING ON A.
                    DISPLAY A.
                    STOP RUN.
                P2.
                    DISPLAY A.
                P3.
                    STOP RUN.
                P4.
                    STOP RUN.
                """, "P2");
    }

    @Test
    void alteredGoTo() {
        check("""
                P1.
                    ALTER P2 TO PROCEED TO P4.
                P2.
                    GO TO P3.
                P3.
                    STOP RUN.
                P4.
                    STOP RUN.
                P5.
                    STOP RUN.
                """, "P5");
        check("""
                P1.
                    ALTER P2 TO P4.
                P2.
                    GO TO.
                P3.
                    STOP RUN.
                P4.
                    STOP RUN.
                """, "P3");
    }

    @Test
    void declarativesAreEnteredFromOutside() {
        check("""
                DECLARATIVES.
                S0 SECTION.
                    USE AFTER STANDARD ERROR PROCEDURE ON INPUT.
                P0.
                    DISPLAY A.
                END DECLARATIVES.
                MAIN SECTION.
                P1.
                    STOP RUN.
                P2.
                    DISPLAY A.
                """, "P2");
    }

    @Test
    void wheneverHoldsForWhatFollowsInTheText() {
        check("""
                P1.
                    EXEC SQL WHENEVER SQLERROR GO TO P4 END-EXEC
                    EXEC SQL DELETE FROM T END-EXEC
                    STOP RUN.
                P2.
                    EXEC SQL WHENEVER SQLERROR CONTINUE END-EXEC.
                P3.
                    EXEC SQL DECLARE C CURSOR FOR SELECT A FROM T END-EXEC.
                P4.
                    EXEC SQL ROLLBACK END-EXEC
                    STOP RUN.
                """, "");
    }

    @Test
    void cicsHandlersAreEntered() {
        check("""
                P1.
                    EXEC CICS HANDLE CONDITION NOTFND(P3) ERROR (P4) END-EXEC
                    EXEC CICS HANDLE ABEND LABEL(P5) END-EXEC
                    EXEC CICS HANDLE AID CLEAR(P6) END-EXEC
                    EXEC CICS READ FILE('F') INTO(A) END-EXEC
                    EXEC CICS RETURN END-EXEC.
                P2.
                    DISPLAY A.
                P3.
                    EXEC CICS RETURN END-EXEC.
                P4.
                    EXEC CICS XCTL PROGRAM('X') RESP(B) END-EXEC
                    DISPLAY A
                    EXEC CICS XCTL PROGRAM('X') END-EXEC
                    DISPLAY B.
                P5.
                    EXEC CICS ABEND ABCODE('X') END-EXEC.
                P6.
                    GOBACK.
                """, "P2 P4:DISPLAY");
    }

    @Test
    void paragraphsOfOneNameInSeveralSections() {
        check("""
                S1 SECTION.
                P1.
                    PERFORM P9.
                    PERFORM P9 OF S3.
                    STOP RUN.
                P9.
                    DISPLAY A.
                S2 SECTION.
                P9.
                    DISPLAY A.
                S3 SECTION.
                P2.
                    DISPLAY A.
                P9.
                    DISPLAY A.
                """, "P9 P2");
    }

    @Test
    void entryAndExitProgram() {
        check("""
                P1.
                    EXIT PROGRAM.
                    STOP RUN.
                P2.
                    ENTRY "OTHER".
                    DISPLAY A.
                    GOBACK.
                """, "");
    }

    @Test
    void exitsOfPerformAndParagraph() {
        check("""
                P1.
                    PERFORM UNTIL EXIT
                        IF A = 1 EXIT PERFORM END-IF
                        IF A = 2 EXIT PERFORM CYCLE END-IF
                        EXIT PARAGRAPH
                        DISPLAY A
                    END-PERFORM
                    DISPLAY B
                    PERFORM UNTIL EXIT CONTINUE END-PERFORM
                    DISPLAY A.
                P2.
                    IF A = 1 NEXT SENTENCE ELSE STOP RUN END-IF DISPLAY A.
                    DISPLAY B.
                    GOBACK.
                """, "P1:DISPLAY P1:DISPLAY P2:DISPLAY");
    }

    @Test
    void sortProcedures() {
        check("""
                P1.
                    SORT F ON ASCENDING KEY A INPUT PROCEDURE P2 OUTPUT PROCEDURE S4
                    STOP RUN.
                P2.
                    DISPLAY A.
                P3.
                    DISPLAY A.
                S4 SECTION.
                P4.
                    DISPLAY A.
                """, "P3");
    }

    @Test
    void silentWhereSomethingIsUnknown() {
        check("""
                P1.
                    STOP RUN.
                    COPY MISSING.
                P2.
                    DISPLAY A.
                """, "");
        check("""
                P1.
                    PERFORM NOWHERE.
                    STOP RUN.
                    DISPLAY A.
                P2.
                    DISPLAY A.
                """, "P1:DISPLAY");
        check("""
                P1.
                    PERFROM P2.
                    STOP RUN.
                    DISPLAY A.
                    GOBACK.
                P2.
                    DISPLAY A
                    GOBACK.
                P3.
                    DISPLAY A.
                """, "P3");
    }

    @Test
    void aCopybookByItselfHasNoStart() {
        checkText("       P1.\n           STOP RUN.\n       P2.\n           DISPLAY A.\n", "");
    }
}

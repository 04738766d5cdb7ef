package dev.cobolwright.assist.review.dataflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnassignedTest {
    private static ReviewedProgram program(String procedures) {
        return new ReviewedFile(
                        Cobol.parse(SourceText.of("A.cbl", """
                                       IDENTIFICATION DIVISION.
                                       PROGRAM-ID. EXAMPLE.
                                       DATA DIVISION.
                                       WORKING-STORAGE SECTION.
                                       01  A  PIC 9(2).
                                       01  B  PIC 9(2).
                                       01  C  PIC 9(2) VALUE 1.
                                       01  G.
                                           05  D  PIC 9(2).
                                       01  E  PIC 9(2).
                                       01  F  REDEFINES E PIC XX.
                                       PROCEDURE DIVISION.
                                """ + procedures.indent(7)), Copybooks.NONE, Dialect.IBM))
                .programs()
                .getFirst();
    }

    /** Items and lines, {@code !} where they have no value on any way. */
    private static void check(String procedures, String... expected) {
        List<String> found = Unassigned.in(program(procedures)).stream()
                .map(r -> r.item().name()
                        + (r.always() ? "! " : " ")
                        + r.path().stream()
                                .map(s -> s.verb() + (s.span().startLine() - 10))
                                .collect(Collectors.joining(" ")))
                .toList();
        assertEquals(List.of(expected), found);
    }

    @Test
    void aReadBeforeAnyWrite() {
        check("P.\n    DISPLAY A C.\n    MOVE 1 TO A.\n    GOBACK.\n", "A! DISPLAY3");
        check("P.\n    MOVE 1 TO A.\n    DISPLAY A.\n    GOBACK.\n");
        check("P.\n    ADD 1 TO A.\n    DISPLAY C.\n    GOBACK.\n", "A! ADD3");
    }

    @Test
    void groupsGiveValuesToTheirItemsAndRedefinitionsMakeItemsUnknown() {
        check("P.\n    INITIALIZE G.\n    DISPLAY D.\n    GOBACK.\n");
        check("P.\n    DISPLAY D.\n    GOBACK.\n", "D! DISPLAY3");
        check("P.\n    DISPLAY E.\n    GOBACK.\n");
    }

    @Test
    void someWays() {
        check("P.\n    IF C = 1\n        MOVE 1 TO A\n    END-IF.\n    DISPLAY A.\n    GOBACK.\n", "A IF3 DISPLAY6");
    }

    @Test
    void eachPerformIsFollowedApart() {
        check("""
                P.
                    PERFORM Q.
                    MOVE 1 TO A.
                    PERFORM Q.
                    DISPLAY A.
                    GOBACK.
                Q.
                    DISPLAY C.
                """);
        check("""
                P.
                    PERFORM Q.
                    PERFORM R.
                    GOBACK.
                Q.
                    MOVE 1 TO A.
                R.
                    DISPLAY A.
                """);
        check("""
                P.
                    PERFORM R.
                    PERFORM Q.
                    GOBACK.
                Q.
                    MOVE 1 TO A.
                R.
                    DISPLAY A.
                """, "A! PERFORM3 DISPLAY9");
    }

    @Test
    void whatALoopDoesComesBeforeItsNextTurn() {
        check("""
                P.
                    PERFORM Q UNTIL C > 5.
                    GOBACK.
                Q.
                    IF C > 1
                        DISPLAY A
                    END-IF.
                    ADD 1 TO C.
                    MOVE C TO A.
                """, "A PERFORM3 IF6 DISPLAY7");
        check("P.\n    PERFORM VARYING A FROM 1 BY 1 UNTIL A > 5\n        DISPLAY A\n    END-PERFORM.\n    GOBACK.\n");
    }

    @Test
    void aLargeProgramTakesTimeAboutLinearInItsSize() {
        StringBuilder text = new StringBuilder("P.\n    DISPLAY A.\n");
        for (int i = 0; i < 4_000; i++) {
            text.append("    PERFORM Q").append(i).append(".\n");
        }
        text.append("    GOBACK.\n");
        for (int i = 0; i < 4_000; i++) {
            text.append("Q").append(i).append(".\n    ADD B TO C.\n    MOVE C TO B.\n");
        }
        ReviewedProgram program = program(text.toString());
        long start = System.nanoTime();
        List<Unassigned.Read> reads = Unassigned.in(program);
        assertEquals(2, reads.size());
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
    }
}

package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.ShowTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One bad statement or entry costs itself; what is said about it is one sentence. */
class RecoveryTest {
    private static void check(String text, String problems, String... verbs) {
        Parse parse = Fixture.parse(text);
        assertEquals(problems.strip(), Fixture.problems(parse));
        assertEquals(List.of(verbs), Fixture.verbs(parse));
    }

    @Test
    void aWordIsMissing() {
        check("""
                       PARA-1.
                           MOVE 1 A
                           ADD 1 TO
                           DISPLAY A.
                           MOVE 1 TO B.
                       PARA-2.
                           GOBACK.
                """, """
                2: MOVE needs TO before 'A'
                4: ADD needs a data name or a literal before 'DISPLAY'
                """, "MOVE", "ADD", "DISPLAY", "MOVE", "GOBACK");
    }

    @Test
    void aWordIsMisspelt() {
        check("""
                       PARA-1.
                           DISPLAY A
                           MOOVE 1 TO B.
                           FOO.
                           IF A = 1
                               DISPALY "X"
                               MOVE 1 TO B
                           ELSE
                               MOVE 2 TO B
                           END-IF
                           DISPLAY B.
                """, """
                3: 'TO' is not a statement
                6: '"X"' is not expected here
                """, "DISPLAY", "IF", "MOVE", "MOVE", "DISPLAY");
    }

    @Test
    void aTerminatorIsMissing() {
        check("""
                       PARA-1.
                           IF A = 1
                               PERFORM UNTIL B
                                   ADD 1 TO C
                           ELSE
                               MOVE 2 TO B
                           END-IF
                           DISPLAY B.
                           END-IF
                           DISPLAY C.
                """, """
                5: PERFORM needs END-PERFORM before 'ELSE'
                9: 'END-IF' has no IF that it could belong to
                """, "IF", "PERFORM", "ADD", "MOVE", "DISPLAY", "DISPLAY");
    }

    @Test
    void dataEntriesAroundABadOneStay() {
        Parse parse = Fixture.parse("""
                       01  REC-1.
                           05  A PIC X(5).
                           05  B PIC 9(3) COMP-3 VALEU 5.
                           05  C PIC X
                           05  D PIC X.
                       01  REC-2 PIC X.
                """);
        assertEquals("""
                3: 'VALEU' is not expected in the data description entry
                4: A period is missing before '05'""", Fixture.problems(parse));
        assertEquals("""
                program without a name  [1]
                  01 REC-1  [1]
                    05 A pic X(5)  [2]
                    05 B pic 9(3) usage COMP-3  [3]
                    05 C pic X  [4]
                    05 D pic X  [5]
                  01 REC-2 pic X  [6]
                """, ShowTree.of(parse));
    }

    @Test
    void aMissingPeriodBeforeAParagraphKeepsTheParagraph() {
        Parse parse = Fixture.parse("""
                       PARA-1.
                           MOVE 1 TO A
                       PARA-2.
                           DISPLAY A.
                """);
        assertEquals("2: A period is missing before 'PARA-2'", Fixture.problems(parse));
        assertEquals(
                List.of("PARA-1", "PARA-2"),
                parse.programs().getFirst().paragraphs().map(p -> p.name()).toList());
    }

    @Test
    void aLostLevelNumberCostsItsOwnEntry() {
        Parse parse = Fixture.parse("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P1.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                           LOST-GROUP.
                           05  A PIC X.
                       01  B PIC X.
                       PROCEDURE DIVISION.
                           MOVE A TO B LOST-GROUP.
                """);
        assertEquals("5: 'LOST-GROUP' does not start a data description entry", Fixture.problems(parse));
        assertEquals(
                List.of("A", "B"),
                parse.programs().getFirst().allData().map(d -> d.name()).toList());
    }

    @Test
    void aParagraphNameWithoutPeriodIsStillOne() {
        Parse parse = Fixture.parse("""
                       PARA-1.
                           MOVE 1 TO A.
                       PARA-2
                           DISPLAY A.
                           SEARCH T VARYING AT END DISPLAY B WHEN C DISPLAY D END-SEARCH.
                """);
        assertEquals("""
                3: A period is missing after 'PARA-2'
                5: SEARCH needs a data name before 'AT'""", Fixture.problems(parse));
        assertEquals(
                List.of("PARA-1", "PARA-2"),
                parse.programs().getFirst().paragraphs().map(p -> p.name()).toList());
    }

    @Test
    void aVerbOfTwoWordsThatEndsTheText() {
        check("""
                       PARA-1.
                           DISPLAY A
                           XML\
                """, "3: XML needs GENERATE or PARSE", "DISPLAY", "XML");
    }

    @Test
    void aBrokenHeaderOfTheProcedureDivisionKeepsItsParagraphs() {
        Parse parse = Fixture.parse("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P1.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  A PIC X.
                       01  B USAGE BINARY-LONG
                       01  NAME USAGE BINARY-LONG.
                       PROCEDURE DIVSION.
                       PARA-1.
                           DISPLAY A.
                           EXIT
                       SECTION-1 SECTION.
                           DISPLAY A.
                """);
        assertEquals("""
                6: A period is missing before '01'
                8: PROCEDURE DIVISION needs DIVISION before 'DIVSION'
                11: A period is missing before 'SECTION-1'""", Fixture.problems(parse));
        assertEquals(
                List.of("PARA-1", ""),
                parse.programs().getFirst().paragraphs().map(p -> p.name()).toList());
        assertEquals(3, parse.programs().getFirst().data().size());
    }
}

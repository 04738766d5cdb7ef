package dev.cobolwright.grammar.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

/** Compiler-directing statements and directives: carried out or skipped, never program text. */
class DirectivesTest {
    private static void accepted(String program) {
        assertEquals(
                "", Fixture.problems(Cobol.parse(SourceText.of("fixture.cbl", program), Copybooks.NONE, Dialect.IBM)));
    }

    @Test
    void standardAndIbm() {
        accepted("""
                       CBL LIB,APOST,XOPTS(SP)
                       *CBL NOLIST
                      *CONTROL NOSOURCE
                       >>DEFINE DEBUGX AS 1
                       >>DEFINE B'101'
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. DIRS.
                       EJECT
                       TITLE 'Some title'
                       SKIP1
                       SKIP2.
                       ENVIRONMENT DIVISION.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 A PIC X.
                       >>IF DEBUGX = 1 AND DEBUGX IS DEFINED
                       01 B PIC X.
                       >>ELSE
                       01 WRONG WRONG WRONG.
                       >>END-IF
                       >>IF DEBUGX IS NOT DEFINED OR (DEBUGX > 5)
                       01 WRONG WRONG WRONG.
                       >>ELIF DEBUGX < 2
                       01 C PIC X.
                       >>END-IF
                       >>EVALUATE DEBUGX
                       >>WHEN 1
                       01 D PIC X.
                       >>WHEN 2 THRU 5
                       01 WRONG WRONG WRONG.
                       >>WHEN OTHER
                       01 WRONG WRONG WRONG.
                       >>END-EVALUATE
                       >>EVALUATE TRUE
                       >>WHEN DEBUGX = 3
                       01 WRONG WRONG WRONG.
                       >>WHEN OTHER
                       01 E PIC X.
                       >>END-EVALUATE
                       >>SET CONSTANT X "Y"
                       >>LISTING OFF
                       >>PAGE a comment here
                       >>TURN EC-ALL CHECKING ON
                       >>FLAG-85 ALL
                       >>LEAP-SECOND OFF
                       >>PROPAGATE ON
                       >>COBOL-WORDS EQUATE "X" WITH "Y"
                       PROCEDURE DIVISION.
                       >>CALLINTERFACE DLL
                       >>CALLINT STATIC
                       >>INLINE OFF
                       >>JAVA-CALLABLE
                       >>DATA 31
                           READY TRACE.
                           RESET TRACE.
                           SERVICE LABEL.
                           *CBL NOMAP
                      *CBL MAP
                           MOVE A TO B
                           MOVE C TO D
                           MOVE E TO A
                           STOP RUN.
                       *CBL LIST
                """);
    }

    @Test
    void microFocus() {
        accepted("""
                      $set sourceformat"fixed" ans85
                      $SET MF NOANS85
                       $SET DIALECT"MF"
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. MFD.
                      $IF X DEFINED
                       WRONG.
                      $ELSE
                      $IF Y = "1"
                      $ELSE
                      $END
                      $END
                      $REGION "X"
                      $END-REGION
                       WORKING-STORAGE SECTION.
                       78 C1 VALUE 5.
                       01 A PIC X(C1).
                       01 B PIC X COMP-X.
                       77 I PIC 9.
                       LOCAL-STORAGE SECTION.
                       01 L PIC X.
                       PROCEDURE DIVISION.
                      $DISPLAY hello
                           PERFORM VARYING I FROM 1 BY 1 UNTIL I > 5
                             EXIT PERFORM CYCLE
                           END-PERFORM
                           CALL "X" USING BY VALUE 1 SIZE 4 BY REFERENCE A
                               RETURNING B
                           MOVE A TO L
                           EXEC HTML <p> END-EXEC
                           EXEC ADO CONNECT END-EXEC
                           EXIT PROGRAM
                           STOP RUN.
                      $END-REGION
                """);
    }

    @Test
    void debuggingLines() {
        accepted("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. DBG.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 A PIC X.
                       PROCEDURE DIVISION.
                      D    DISPLAY "X" WRONG-NAME.
                      d    DISPLAY "X" WRONG-NAME.
                       >>D DISPLAY "X" WRONG-NAME.
                           MOVE "X" TO A.
                           STOP RUN.
                """);
    }
}

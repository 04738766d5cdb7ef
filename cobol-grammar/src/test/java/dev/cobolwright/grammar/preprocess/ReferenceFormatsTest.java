package dev.cobolwright.grammar.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

/** Areas, continuation, comments and tabs of the reference formats. */
class ReferenceFormatsTest {
    private static void accepted(String program) {
        assertEquals(
                "", Fixture.problems(Cobol.parse(SourceText.of("fixture.cbl", program), Copybooks.NONE, Dialect.IBM)));
    }

    @Test
    void continuationLines() {
        accepted("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. CONT.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 A PIC X(200) VALUE "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQ
                      -    "REST OF IT".
                       01 LONG-NA
                      -    ME PIC X.
                       01 B PIC X(20) VALUE 'It''
                      -    's'.
                       01 C PIC S9(1
                      -    5)V99 COMP-3.
                       01 D PIC X(10) VALUE X"0102
                      -    "0304".
                       01 F PIC 9(9) VALUE 123
                      -    456.
                       PROCEDURE DIVISION.
                           DISPLAY "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXY-
                      -    "REST".
                           MOVE LONG-NAME TO A.
                           MOVE 1 TO
                           F.
                           DISPLAY "ABC"
                      -            "DEF".
                           DISPLAY
                      *    comment in between
                      -    A.
                           PERFORM PARA-
                      -    ONE.
                           STOP RUN.
                       PARA-ONE.
                           DISPLAY "A literal that goes on to the very end of the area..
                      *    A comment between
                      -            "and here".
                """);
    }

    @Test
    void areasTagsAndTabs() {
        accepted("""
                000100 IDENTIFICATION DIVISION.                                         ABCD0001
                000200 PROGRAM-ID. MIX.                                                 ABCD0002
                000300 DATA DIVISION.                                                   ABCD0003
                CHG001 WORKING-STORAGE SECTION.                                         CHG001
                CHG001 01 A PIC X(10).                                                  CHG001
                +XX+   01 B PIC X(10).
                       PROCEDURE DIVISION.
                      * comment
                      / comment page
                           MOVE A TO B.                                                 don't read
                \t   MOVE A TO B.
                \tMOVE B TO A.
                      *> comment
                           MOVE A TO B. *> floating 'comment
                           STOP RUN.
                """);
    }

    @Test
    void freeFormat() {
        accepted("""
                >>SOURCE FORMAT IS FREE
                identification division.
                program-id. fr.
                data division.
                working-storage section.
                01 a pic x(50) value "abc" & "def".
                01 b pic x(60) value "This is a long literal that is continued "-
                  "on the next line".
                01 c pic 9(4) value 5 .
                procedure division.
                  >>D display "x".
                  move a to b. *> comment
                  display 'it''s' "say ""hi"" to".
                  if a = b then display "same" else display "diff" end-if
                  goback.
                end program fr.
                """);
    }

    /** Sources kept with the job that compiles them: its statements are no program text. */
    @Test
    void jobControlAroundAProgram() {
        accepted("""
                //PAYROLL  JOB (ACCT),'COMPILE',CLASS=A
                //COB      EXEC COBUCL
                //COB.SYSIN DD *
                       IDENTIFICATION DIVISION.
                      * A comment.
                       PROGRAM-ID. PAYROLL.
                       PROCEDURE DIVISION.
                           STOP RUN.
                /*
                //
                """);
    }
}

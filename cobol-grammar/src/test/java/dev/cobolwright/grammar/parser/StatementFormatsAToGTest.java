package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import org.junit.jupiter.api.Test;

/** Each format and phrase of the statements ACCEPT to GO TO in the manuals of IBM (Enterprise COBOL 6.5), GnuCOBOL and Micro Focus and in the standards. */
class StatementFormatsAToGTest {
    private static void accepted(String sentences) {
        assertEquals("", Fixture.problems(Fixture.parse("       PARA-1.\n" + sentences)));
    }

    @Test
    void acceptStatement() {
        accepted("""
                           ACCEPT A.
                           ACCEPT A FROM SYSIN.
                           ACCEPT A FROM CONSOLE.
                           ACCEPT A FROM DATE.
                           ACCEPT A FROM DATE YYYYMMDD.
                           ACCEPT A FROM DAY.
                           ACCEPT A FROM DAY YYYYDDD.
                           ACCEPT A FROM DAY-OF-WEEK.
                           ACCEPT A FROM TIME.
                           ACCEPT A FROM COMMAND-LINE.
                           ACCEPT A FROM ENVIRONMENT "HOME".
                           ACCEPT A FROM ENVIRONMENT-VALUE.
                           ACCEPT A FROM ARGUMENT-NUMBER.
                           ACCEPT A FROM ARGUMENT-VALUE ON EXCEPTION DISPLAY "X" END-ACCEPT.
                           ACCEPT A FROM ESCAPE KEY.
                           ACCEPT A FROM USER NAME.
                           ACCEPT A FROM CRT STATUS.
                           ACCEPT A FROM EXCEPTION STATUS.
                           ACCEPT CD-1 MESSAGE COUNT.
                           ACCEPT A AT 0101.
                           ACCEPT A AT LINE 5 COLUMN 10 WITH AUTO SECURE UPDATE.
                           ACCEPT A LINE 5 POSITION 10 PROMPT.
                           ACCEPT A AT LINE L COL C WITH FOREGROUND-COLOR 2 BACKGROUND-COLOR IS 3 HIGHLIGHT BLINK
                               UNDERLINE REVERSE-VIDEO SIZE 5.
                           ACCEPT SCREEN-1 ON EXCEPTION CONTINUE NOT ON EXCEPTION CONTINUE END-ACCEPT.
                           ACCEPT OMITTED.
                           ACCEPT A FROM LINE NUMBER.
                           ACCEPT A FROM LINES.
                           ACCEPT A FROM COLUMNS.
                           ACCEPT A TIME-OUT 5.
                           ACCEPT A WITH TIMEOUT AFTER 5.
                           ACCEPT A FROM MICROSECOND-TIME.
                           ACCEPT A FROM THREAD HANDLE.
                """);
    }

    @Test
    void addStatement() {
        accepted("""
                           ADD CORRESPONDING A TO B ROUNDED ON SIZE ERROR CONTINUE NOT ON SIZE ERROR CONTINUE
                               END-ADD.
                           ADD 1 A TO B GIVING C.
                           ADD A(1) B(I J) TO C(I, J) D.
                           ADD A, B, C TO D.
                           ADD FUNCTION LENGTH(A) 1 TO C.
                           ADD LENGTH OF A TO B.
                           ADD A TO B ON SIZE ERROR GO TO X.
                """);
    }

    @Test
    void allocateStatement() {
        accepted("""
                           ALLOCATE A.
                           ALLOCATE A INITIALIZED.
                           ALLOCATE A INITIALIZED RETURNING P.
                           ALLOCATE 100 CHARACTERS RETURNING P.
                           ALLOCATE B * 2 CHARACTERS INITIALIZED LOC 24 RETURNING P.
                           ALLOCATE LENGTH OF A CHARACTERS RETURNING P.
                """);
    }

    @Test
    void alterStatement() {
        accepted("""
                           ALTER P1 TO PROCEED TO P2.
                           ALTER P1 TO P2, P3 TO PROCEED TO P4.
                """);
    }

    @Test
    void callStatement() {
        accepted("""
                           CALL "X".
                           CALL 'X' USING A B.
                           CALL X USING BY REFERENCE A BY CONTENT B "LIT" BY VALUE C 1 LENGTH OF D.
                           CALL X USING ADDRESS OF A OMITTED BY CONTENT LENGTH OF B BY REFERENCE FILE-1 RETURNING
                               R.
                           CALL X USING BY VALUE ADDRESS OF REC-1, A ON OVERFLOW CONTINUE END-CALL.
                           CALL X ON EXCEPTION CONTINUE NOT ON EXCEPTION CONTINUE END-CALL.
                           CALL X USING BY VALUE SIZE 4 5 BY VALUE UNSIGNED SIZE 2 A GIVING B.
                           CALL X USING A BY VALUE 0 SIZE 4.
                           CALL STATIC "X" RETURNING NOTHING.
                           CALL STDCALL "X" USING A.
                           CALL X RETURNING INTO A.
                           CALL X GIVING ADDRESS OF A.
                           CALL PROCPTR-1 USING A.
                           CALL X RETURNING ADDRESS OF A.
                           CALL "SUB" USING BY CONTENT FUNCTION UPPER-CASE(A) BY CONTENT A & "B" BY CONTENT (A +
                               B).
                           CALL A(I) USING B(J)(1:2).
                           CALL "X" USING BY CONTENT X"00" N"AA" NULL ZERO SPACES.
                           CALL FUNCTION TRIM(A) USING B.
                """);
    }

    @Test
    void cancelStatement() {
        accepted("""
                           CANCEL A.
                           CANCEL "A" B.
                           CANCEL ALL.
                """);
    }

    @Test
    void chainStatement() {
        accepted("""
                           CHAIN "X" USING A.
                """);
    }

    @Test
    void closeStatement() {
        accepted("""
                           CLOSE F.
                           CLOSE F1 F2.
                           CLOSE F REEL.
                           CLOSE F UNIT FOR REMOVAL.
                           CLOSE F WITH NO REWIND.
                           CLOSE F WITH LOCK F2 LOCK.
                           CLOSE F REEL WITH NO REWIND.
                """);
    }

    @Test
    void commitStatement() {
        accepted("""
                           COMMIT.
                """);
    }

    @Test
    void computeStatement() {
        accepted("""
                           COMPUTE A = B.
                           COMPUTE A ROUNDED B ROUNDED = (C + D) / E ** 2 ON SIZE ERROR CONTINUE END-COMPUTE.
                           COMPUTE A EQUAL B.
                           COMPUTE A = - B + + C.
                           COMPUTE A = LENGTH OF B + FUNCTION LENGTH (C) - ZERO.
                           COMPUTE A (I + 1) = B (I J) (2: 3) * C (I - 1 J).
                           COMPUTE A=B-1.
                           COMPUTE A = B -1.
                           COMPUTE A = 1.5E3 * 2.
                           COMPUTE A ROUNDED MODE IS TRUNCATION = B.
                           COMPUTE A ROUNDED MODE NEAREST-AWAY-FROM-ZERO = 1 / 3.
                           COMPUTE A = FUNCTION MAX (TAB (ALL)) + FUNCTION SUM (A (ALL 2) B) * FUNCTION PI.
                           COMPUTE A = OBJ::"get"(1) + 1.
                """);
    }

    @Test
    void continueStatement() {
        accepted("""
                           CONTINUE.
                           CONTINUE AFTER 5 SECONDS.
                           CONTINUE AFTER A + 1 SECONDS.
                """);
    }

    @Test
    void deleteStatement() {
        accepted("""
                           DELETE F.
                           DELETE F RECORD INVALID KEY CONTINUE NOT INVALID KEY CONTINUE END-DELETE.
                           DELETE FILE F1 F2.
                """);
    }

    @Test
    void disableStatement() {
        accepted("""
                           DISABLE OUTPUT CD-1.
                """);
    }

    @Test
    void displayStatement() {
        accepted("""
                           DISPLAY A.
                           DISPLAY A B "C" 1 -1 +1.5 SPACE.
                           DISPLAY A UPON CONSOLE.
                           DISPLAY A UPON SYSOUT WITH NO ADVANCING.
                           DISPLAY A NO ADVANCING.
                           DISPLAY "A" UPON ENVIRONMENT-NAME.
                           DISPLAY "A" UPON SYSPUNCH.
                           DISPLAY A UPON SYSERR.
                           DISPLAY A AT 0510.
                           DISPLAY A AT LINE 5 COLUMN 10 WITH HIGHLIGHT.
                           DISPLAY "X" LINE 1 POSITION 2 ERASE.
                           DISPLAY SCREEN-1.
                           DISPLAY SPACES UPON CRT.
                           DISPLAY A UPON CRT-UNDER.
                           DISPLAY A AT LINE 1 COL 1 WITH BLANK SCREEN.
                           DISPLAY "A" AT 0101 "B" AT 0201 WITH BLINK.
                           DISPLAY (1, 1) "TEXT".
                           DISPLAY A, B, C.
                           DISPLAY FUNCTION TRIM(A) "X".
                           DISPLAY LENGTH OF A.
                           DISPLAY A "X" B WITH NO ADVANCING UPON SYSOUT.
                           DISPLAY ADDRESS OF A.
                           DISPLAY A(1:2)B(I).
                           DISPLAY "A" & "B" & X"0A".
                           DISPLAY ALL "X".
                           DISPLAY A IN B OF C.
                           DISPLAY OMITTED WITH BELL.
                           DISPLAY OBJ::"m".
                           DISPLAY FUNCTION FORMATTED-CURRENT-DATE("YYYY-MM-DD").
                """);
    }

    @Test
    void divideStatement() {
        accepted("""
                           DIVIDE A INTO B.
                           DIVIDE A INTO B GIVING C D ROUNDED.
                           DIVIDE A BY B GIVING C REMAINDER D ON SIZE ERROR CONTINUE END-DIVIDE.
                           DIVIDE 3 INTO A ROUNDED B.
                           DIVIDE A BY B GIVING C.
                """);
    }

    @Test
    void enableStatement() {
        accepted("""
                           ENABLE INPUT CD-1 WITH KEY A.
                """);
    }

    @Test
    void enterStatement() {
        accepted("""
                           ENTER LINKAGE.
                           ENTER COBOL.
                """);
    }

    @Test
    void entryStatement() {
        accepted("""
                           ENTRY "X".
                           ENTRY 'X' USING A BY VALUE B.
                """);
    }

    @Test
    void evaluateStatement() {
        accepted("""
                           EVALUATE A WHEN 1 CONTINUE WHEN 2 THRU 3 CONTINUE WHEN NOT 5 CONTINUE WHEN OTHER
                               CONTINUE END-EVALUATE.
                           EVALUATE TRUE WHEN A = 1 CONTINUE WHEN A > 2 AND B NOT < 3 CONTINUE WHEN COND-1 CONTINUE
                               END-EVALUATE.
                           EVALUATE A ALSO TRUE ALSO B + 1 WHEN "X" ALSO C = 1 ALSO ANY WHEN "Y" ALSO FALSE ALSO -1
                               THROUGH 5 CONTINUE END-EVALUATE.
                           EVALUATE A WHEN > 5 CONTINUE WHEN = 3 CONTINUE WHEN IS NUMERIC CONTINUE END-EVALUATE.
                           EVALUATE TRUE ALSO FALSE WHEN (A = B) OR C ALSO NOT D CONTINUE END-EVALUATE.
                           EVALUATE A(1:1) WHEN "A" THRU "C" WHEN ZERO WHEN SPACES WHEN LOW-VALUES MOVE 1 TO B
                               END-EVALUATE.
                """);
    }

    @Test
    void examineStatement() {
        accepted("""
                           EXAMINE A TALLYING ALL "X".
                           EXAMINE A REPLACING ALL "X" BY "Y".
                           EXAMINE A TALLYING LEADING "X" REPLACING BY "Y".
                           EXAMINE A TALLYING UNTIL FIRST "X".
                """);
    }

    @Test
    void execStatement() {
        accepted("""
                           EXEC SQL SELECT 1 INTO :A FROM T END-EXEC.
                           EXEC CICS RETURN END-EXEC.
                           EXEC DLI GU END-EXEC.
                           EXEC HTML <b>x</b> END-EXEC.
                """);
    }

    @Test
    void exhibitStatement() {
        accepted("""
                           EXHIBIT NAMED A.
                           EXHIBIT CHANGED A.
                           EXHIBIT CHANGED NAMED A B.
                           EXHIBIT A "X".
                """);
    }

    @Test
    void exitStatement() {
        accepted("""
                           EXIT.
                           EXIT PROGRAM.
                           EXIT PERFORM.
                           EXIT PERFORM CYCLE.
                           EXIT PARAGRAPH.
                           EXIT SECTION.
                           EXIT FUNCTION.
                           EXIT METHOD.
                           EXIT PROGRAM RETURNING 1.
                           EXIT PROGRAM GIVING A.
                """);
    }

    @Test
    void freeStatement() {
        accepted("""
                           FREE P.
                           FREE P1 P2.
                           FREE ADDRESS OF A.
                """);
    }

    @Test
    void generateStatement() {
        accepted("""
                           GENERATE R.
                           GENERATE DETAIL-1.
                """);
    }

    @Test
    void goStatement() {
        accepted("""
                           GO TO P1.
                           GO P1.
                           GO TO P1 P2 P3 DEPENDING ON A.
                           GO TO P1, P2 DEPENDING A.
                           GO TO P1 OF S1.
                """);
    }

    @Test
    void gobackStatement() {
        accepted("""
                           GOBACK.
                           GOBACK RETURNING 1.
                           GOBACK GIVING A.
                           GOBACK RAISING EXCEPTION EC-1.
                """);
    }
}

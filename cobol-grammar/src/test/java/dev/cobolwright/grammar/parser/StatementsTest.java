package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each statement in the forms of the manuals: read without a problem, nothing lost, nothing invented. */
class StatementsTest {
    private static void check(String statements, String... verbs) {
        Parse parse = Fixture.parse("       PARA-1.\n" + statements);
        assertEquals("", Fixture.problems(parse));
        assertEquals(List.of(verbs), Fixture.verbs(parse));
    }

    @Test
    void arithmetic() {
        check(
                """
                           ADD 1 TO A
                           ADD -1 B C TO D ROUNDED E ON SIZE ERROR DISPLAY "BIG" NOT ON SIZE ERROR CONTINUE END-ADD
                           ADD A B GIVING C ROUNDED MODE IS NEAREST-EVEN
                           ADD CORR GROUP-1 TO GROUP-2
                           SUBTRACT 1 FROM A
                           SUBTRACT A B FROM 100 GIVING C SIZE ERROR STOP RUN
                           MULTIPLY 3.3 BY -3 GIVING A
                           DIVIDE A INTO B
                           DIVIDE A BY 3 GIVING B REMAINDER C
                           COMPUTE A ROUNDED B = (C + D (I, J + 1)) ** 2 / -5 - FUNCTION MAX (1, E F(2:3)).
                """,
                "ADD",
                "ADD",
                "DISPLAY",
                "CONTINUE",
                "ADD",
                "ADD",
                "SUBTRACT",
                "SUBTRACT",
                "STOP",
                "MULTIPLY",
                "DIVIDE",
                "DIVIDE",
                "COMPUTE");
    }

    @Test
    void conditions() {
        check(
                """
                           IF A = B AND C NOT > 5 OR 6 OR NOT < 7 THEN CONTINUE ELSE NEXT SENTENCE END-IF
                           IF A IS NOT NUMERIC OR B IS ALPHABETIC-LOWER OR C IS MY-CLASS OR D NOT POSITIVE CONTINUE END-IF
                           IF (A + 1) * 2 >= B OF C IN D OR (COND-1 AND NOT (COND-2 OR E <> F)) CONTINUE END-IF
                           IF A GREATER THAN OR EQUAL TO B CONTINUE END-IF
                           IF A IS NOT LESS THAN B OR EQUAL C AND IS NOT LESS THAN D CONTINUE END-IF
                           IF P = NULL OR ADDRESS OF Q NOT = NULLS CONTINUE END-IF
                           IF A (I + 1) (2:3) = SPACES DISPLAY "X" ELSE IF B = 1 DISPLAY "Y" ELSE DISPLAY "Z".
                """,
                "IF",
                "CONTINUE",
                "NEXT SENTENCE",
                "IF",
                "CONTINUE",
                "IF",
                "CONTINUE",
                "IF",
                "CONTINUE",
                "IF",
                "CONTINUE",
                "IF",
                "CONTINUE",
                "IF",
                "DISPLAY",
                "IF",
                "DISPLAY",
                "DISPLAY");
    }

    @Test
    void evaluateAndSearch() {
        check(
                """
                           EVALUATE TRUE ALSO A + B
                               WHEN X > 1 ALSO 5 THRU 10
                               WHEN FALSE ALSO ANY
                                   MOVE 1 TO Y
                               WHEN NOT COND-1 ALSO NOT 7
                                   MOVE 2 TO Y MOVE 3 TO Z
                               WHEN OTHER CONTINUE
                           END-EVALUATE
                           SEARCH ALL TAB-1 AT END DISPLAY "NO"
                               WHEN KEY-1 (IX) = 5 AND KEY-2 (IX) = "A" NEXT SENTENCE
                           END-SEARCH
                           SEARCH TAB-1 VARYING IX WHEN A (IX) = 1 MOVE 1 TO B WHEN A (IX) = 2 MOVE 2 TO B.
                """,
                "EVALUATE",
                "MOVE",
                "MOVE",
                "MOVE",
                "CONTINUE",
                "SEARCH",
                "DISPLAY",
                "NEXT SENTENCE",
                "SEARCH",
                "MOVE",
                "MOVE");
    }

    @Test
    void performAndGoTo() {
        check(
                """
                           PERFORM PARA-2
                           PERFORM PARA-2 THRU PARA-3 OF SECTION-1
                           PERFORM PARA-2 5 TIMES
                           PERFORM A OF B TIMES ADD 1 TO C END-PERFORM
                           PERFORM PARA-2 WITH TEST AFTER UNTIL A > 1
                           PERFORM PARA-2 VARYING I FROM 1 BY 1 UNTIL I > 5 AFTER J FROM 9 BY -1 UNTIL J = 0
                           PERFORM VARYING I FROM 1 BY 1 UNTIL I > 10 OR DONE
                               IF A (I) = 5 EXIT PERFORM ELSE EXIT PERFORM CYCLE END-IF
                           END-PERFORM
                           PERFORM UNTIL EXIT MOVE 1 TO A END-PERFORM
                           PERFORM MOVE 1 TO A END-PERFORM
                           ALTER PARA-2 TO PROCEED TO PARA-3
                           GO TO PARA-2 PARA-3 DEPENDING ON A
                           GO PARA-3.
                """,
                "PERFORM",
                "PERFORM",
                "PERFORM",
                "PERFORM",
                "ADD",
                "PERFORM",
                "PERFORM",
                "PERFORM",
                "IF",
                "EXIT",
                "EXIT",
                "PERFORM",
                "MOVE",
                "PERFORM",
                "MOVE",
                "ALTER",
                "GO TO",
                "GO TO");
    }

    @Test
    void files() {
        check(
                """
                           OPEN INPUT F1 F2 WITH NO REWIND OUTPUT F3 I-O F4 EXTEND F5
                           READ F1 NEXT RECORD INTO A AT END MOVE 1 TO EOF NOT AT END ADD 1 TO N ON SIZE ERROR STOP RUN END-ADD END-READ
                           READ F4 KEY IS K INVALID KEY DISPLAY "?" NOT INVALID KEY CONTINUE END-READ
                           WRITE R3 FROM A AFTER ADVANCING 2 LINES AT END-OF-PAGE PERFORM HEADINGS END-WRITE
                           WRITE R3 BEFORE PAGE
                           REWRITE R4 FROM B INVALID KEY CONTINUE END-REWRITE
                           DELETE F4 RECORD INVALID KEY CONTINUE END-DELETE
                           START F4 KEY IS NOT LESS THAN K OF R4 INVALID KEY CONTINUE END-START
                           CLOSE F1 WITH LOCK F2 REEL FOR REMOVAL F3
                           SORT S1 ON ASCENDING KEY K1 K2 DESCENDING KEY K3 WITH DUPLICATES IN ORDER
                               INPUT PROCEDURE IS IN-1 THRU IN-2 GIVING F3
                           MERGE S1 ASCENDING K1 USING F1 F2 OUTPUT PROCEDURE OUT-1
                           RELEASE S-REC FROM A
                           RETURN S1 RECORD INTO A AT END CONTINUE END-RETURN
                           UNLOCK F4 RECORDS.
                """,
                "OPEN",
                "READ",
                "MOVE",
                "ADD",
                "STOP",
                "READ",
                "DISPLAY",
                "CONTINUE",
                "WRITE",
                "PERFORM",
                "WRITE",
                "REWRITE",
                "CONTINUE",
                "DELETE",
                "CONTINUE",
                "START",
                "CONTINUE",
                "CLOSE",
                "SORT",
                "MERGE",
                "RELEASE",
                "RETURN",
                "CONTINUE",
                "UNLOCK");
    }

    @Test
    void strings() {
        check(
                """
                           STRING A DELIMITED BY SIZE "X" B (1:N) DELIMITED "," INTO C WITH POINTER P
                               ON OVERFLOW DISPLAY "?" NOT ON OVERFLOW CONTINUE END-STRING
                           UNSTRING A DELIMITED BY ALL "," OR SPACE INTO B DELIMITER IN C COUNT IN D E
                               WITH POINTER P TALLYING IN T OVERFLOW CONTINUE END-UNSTRING
                           INSPECT A TALLYING N FOR CHARACTERS BEFORE INITIAL "," M FOR ALL "A" "B" LEADING "C"
                           INSPECT A REPLACING CHARACTERS BY "X" AFTER "Y" ALL "A" BY "B" "C" BY "D" FIRST "E" BY "F"
                           INSPECT A CONVERTING "abc" TO "ABC" BEFORE SPACE
                           INITIALIZE A B REPLACING NUMERIC DATA BY 0 ALPHANUMERIC BY SPACES
                           MOVE CORRESPONDING A TO B
                           MOVE ALL "*" TO A B (1) C (I) (J:).
                """,
                "STRING",
                "DISPLAY",
                "CONTINUE",
                "UNSTRING",
                "CONTINUE",
                "INSPECT",
                "INSPECT",
                "INSPECT",
                "INITIALIZE",
                "MOVE",
                "MOVE");
    }

    @Test
    void callsAndPointers() {
        check(
                """
                           CALL "SUB" USING BY REFERENCE A BY CONTENT B 5 BY VALUE C ADDRESS OF D OMITTED RETURNING E
                               ON EXCEPTION DISPLAY "?" NOT ON EXCEPTION CONTINUE END-CALL
                           CALL PROG-NAME
                           CANCEL "SUB" PROG-NAME
                           SET A B TO C
                           SET IX UP BY 1
                           SET COND-1 COND-2 TO TRUE COND-3 TO FALSE
                           SET ADDRESS OF REC TO PTR
                           SET PTR TO ADDRESS OF REC
                           SET SW-1 TO ON SW-2 TO OFF
                           ALLOCATE REC INITIALIZED RETURNING PTR
                           FREE PTR
                           ENTRY "ALT" USING A
                           EXIT PROGRAM
                           GOBACK RETURNING 8
                           STOP RUN RETURNING 4.
                """,
                "CALL",
                "DISPLAY",
                "CONTINUE",
                "CALL",
                "CANCEL",
                "SET",
                "SET",
                "SET",
                "SET",
                "SET",
                "SET",
                "ALLOCATE",
                "FREE",
                "ENTRY",
                "EXIT",
                "GOBACK",
                "STOP");
    }

    @Test
    void screensAndConsole() {
        check("""
                           ACCEPT A
                           ACCEPT A FROM DATE YYYYMMDD
                           ACCEPT A FROM ENVIRONMENT "HOME" ON EXCEPTION CONTINUE END-ACCEPT
                           ACCEPT A AT LINE 5 COL 10 WITH AUTO HIGHLIGHT FOREGROUND-COLOR 2
                           DISPLAY A "B" 5 UPON CONSOLE WITH NO ADVANCING
                           DISPLAY "X" AT 0510 WITH BLINK REVERSE-VIDEO
                           DISPLAY "X" LINE 3 COLUMN N + 1 ERASE EOL.
                """, "ACCEPT", "ACCEPT", "ACCEPT", "CONTINUE", "ACCEPT", "DISPLAY", "DISPLAY", "DISPLAY");
    }

    @Test
    void documentsReportsAndMessages() {
        check(
                """
                           XML GENERATE DOC FROM REC COUNT IN N WITH XML-DECLARATION NAME OF A IS "a" ON EXCEPTION CONTINUE END-XML
                           XML PARSE DOC PROCESSING PROCEDURE HANDLER THRU HANDLER-EXIT
                           JSON GENERATE DOC FROM REC NAME OF A IS "a" SUPPRESS B
                           JSON PARSE DOC INTO REC
                           INITIATE REPORT-1
                           GENERATE DETAIL-1
                           TERMINATE REPORT-1
                           SUPPRESS PRINTING
                           ENABLE INPUT TERMINAL CD-1 WITH KEY K
                           RECEIVE CD-1 MESSAGE INTO A NO DATA CONTINUE WITH DATA DISPLAY A END-RECEIVE
                           SEND CD-1 FROM A WITH EGI AFTER ADVANCING 1 LINE
                           PURGE CD-1
                           DISABLE OUTPUT CD-1.
                """,
                "XML GENERATE",
                "CONTINUE",
                "XML PARSE",
                "JSON GENERATE",
                "JSON PARSE",
                "INITIATE",
                "GENERATE",
                "TERMINATE",
                "SUPPRESS",
                "ENABLE",
                "RECEIVE",
                "CONTINUE",
                "DISPLAY",
                "SEND",
                "PURGE",
                "DISABLE");
    }

    @Test
    void embeddedBlocks() {
        check("""
                           EXEC SQL SELECT NAME INTO :WS-NAME FROM T WHERE ID = :WS-ID END-EXEC
                           IF SQLCODE = 100 EXEC CICS SEND MAP('M1') FROM(MAP-O) END-EXEC END-IF
                           MOVE DFHVALUE(DELETE) TO A.
                """, "EXEC SQL", "IF", "EXEC CICS", "MOVE");
    }

    @Test
    void wordsThatAreNotReservedAreNames() {
        check("""
                           MOVE TITLE TO YYYYMMDD
                           DISPLAY ATTRIBUTE (1) NAME OF ELEMENT.
                """, "MOVE", "DISPLAY");
    }
}

package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import org.junit.jupiter.api.Test;

/** Each format and phrase of the statements SEARCH to XML in the manuals of IBM (Enterprise COBOL 6.5), GnuCOBOL and Micro Focus and in the standards. */
class StatementFormatsSToXTest {
    private static void accepted(String sentences) {
        assertEquals("", Fixture.problems(Fixture.parse("       PARA-1.\n" + sentences)));
    }

    @Test
    void searchStatement() {
        accepted("""
                           SEARCH A WHEN B(I) = 1 CONTINUE.
                           SEARCH A VARYING I AT END CONTINUE WHEN B(I) = C CONTINUE WHEN D NEXT SENTENCE.
                           SEARCH ALL A AT END CONTINUE WHEN B(I) = 1 AND C(I) = D CONTINUE END-SEARCH.
                           SEARCH A END CONTINUE WHEN B CONTINUE END-SEARCH.
                """);
    }

    @Test
    void sendStatement() {
        accepted("""
                           SEND CD-1 FROM A WITH EMI.
                           SEND CD-1 FROM A WITH EGI AFTER ADVANCING 1 LINE.
                           SEND CD-1 FROM A.
                """);
    }

    @Test
    void serviceStatement() {
        accepted("""
                           SERVICE LABEL.
                           SERVICE RELOAD A.
                """);
    }

    @Test
    void setStatement() {
        accepted("""
                           SET I TO 1.
                           SET I J TO K.
                           SET I UP BY 1.
                           SET I DOWN BY A.
                           SET COND-1 TO TRUE.
                           SET COND-1 COND-2(I) TO TRUE.
                           SET C TO FALSE.
                           SET SW-1 TO ON SW-2 TO OFF.
                           SET ADDRESS OF A TO P.
                           SET P TO ADDRESS OF A.
                           SET P TO NULL.
                           SET P UP BY 4.
                           SET P UP BY LENGTH OF A.
                           SET PP TO ENTRY "X".
                           SET PP TO ENTRY A.
                           SET OBJ TO SELF.
                           SET OBJ TO NULL.
                           SET A TO B(I).
                           SET ENVIRONMENT "A" TO "B".
                           SET LENGTH OF A TO 5.
                           SET I(J) TO 1.
                           SET ADDRESS OF A TO ADDRESS OF B.
                           SET FP TO ENTRY "X".
                           SET OBJ TO CLASS-1.
                           SET DYN-1 CAPACITY TO 5.
                           SET LAST EXCEPTION TO OFF.
                           SET CONTENT OF A TO 5.
                           SET A TO B + 1.
                           SET P TO P2.
                           SET A::PROP TO B.
                           SET LOCALE LC_ALL TO "C".
                           SET SCREEN-1 ATTRIBUTE HIGHLIGHT ON BLINK OFF.
                           SET B TO CLASS-1::"new"().
                """);
    }

    @Test
    void sortStatement() {
        accepted("""
                           SORT F ON ASCENDING KEY A DESCENDING KEY B USING F1 GIVING F2.
                           SORT F ASCENDING A WITH DUPLICATES IN ORDER COLLATING SEQUENCE IS X INPUT PROCEDURE IS
                               P1 THRU P2 OUTPUT PROCEDURE P3.
                           SORT TAB-1 ASCENDING KEY A.
                           SORT TAB-1.
                           SORT F ON DESCENDING A B SEQUENCE NATIVE USING F1 F2 GIVING F3 F4.
                           SORT TAB(I) ASCENDING A.
                """);
    }

    @Test
    void startStatement() {
        accepted("""
                           START F.
                           START F KEY = A.
                           START F KEY IS NOT LESS THAN A INVALID KEY CONTINUE NOT INVALID KEY CONTINUE END-START.
                           START F KEY IS EQUAL TO A.
                           START F KEY > A OF B.
                           START F FIRST.
                           START F LAST.
                           START F KEY GREATER OR EQUAL A.
                           START F KEY >= A WITH LENGTH 5.
                           START F KEY NOT < A.
                           START F KEY = A WITH SIZE 3.
                           START F WITH NO LOCK.
                """);
    }

    @Test
    void stopStatement() {
        accepted("""
                           STOP RUN.
                           STOP "X".
                           STOP 1.
                           STOP RUN 5.
                           STOP RUN RETURNING 5.
                           STOP RUN GIVING A.
                           STOP RUN ERROR.
                           STOP RUN WITH ERROR STATUS 5.
                           STOP RUN NORMAL.
                           STOP A.
                           STOP THREAD.
                """);
    }

    @Test
    void stringStatement() {
        accepted("""
                           STRING A B DELIMITED BY SIZE C DELIMITED BY "X" INTO D WITH POINTER E ON OVERFLOW
                               CONTINUE NOT ON OVERFLOW CONTINUE END-STRING.
                           STRING A, B DELIMITED SIZE INTO C.
                           STRING "A" DELIMITED BY SPACE SPACES DELIMITED BY SIZE INTO B POINTER C.
                           STRING A B INTO C.
                           STRING FUNCTION TRIM(A) DELIMITED BY SIZE INTO B(1:5).
                           STRING A DELIMITED BY "  " B(I)(2:3) DELIMITED BY C INTO D OF E.
                """);
    }

    @Test
    void subtractStatement() {
        accepted("""
                           SUBTRACT A FROM B.
                           SUBTRACT A B FROM C D ROUNDED.
                           SUBTRACT A FROM B GIVING C ON SIZE ERROR CONTINUE END-SUBTRACT.
                           SUBTRACT CORR A FROM B.
                           SUBTRACT 1 FROM A(I).
                           SUBTRACT CORRESPONDING A FROM B ROUNDED SIZE ERROR CONTINUE.
                """);
    }

    @Test
    void suppressStatement() {
        accepted("""
                           SUPPRESS PRINTING.
                           SUPPRESS.
                """);
    }

    @Test
    void terminateStatement() {
        accepted("""
                           TERMINATE R.
                           TERMINATE R1 R2.
                """);
    }

    @Test
    void transformStatement() {
        accepted("""
                           TRANSFORM A FROM B TO C.
                           TRANSFORM A CHARACTERS FROM "X" TO "Y".
                """);
    }

    @Test
    void unlockStatement() {
        accepted("""
                           UNLOCK F.
                           UNLOCK F RECORDS.
                """);
    }

    @Test
    void unstringStatement() {
        accepted("""
                           UNSTRING A DELIMITED BY "X" INTO B C D.
                           UNSTRING A DELIMITED BY ALL SPACES OR "X" OR ALL Y INTO B DELIMITER IN C COUNT IN D E
                               COUNT F WITH POINTER G TALLYING IN H ON OVERFLOW CONTINUE NOT ON OVERFLOW CONTINUE
                               END-UNSTRING.
                           UNSTRING A INTO B.
                           UNSTRING A(1:5) DELIMITED "X" INTO B(I) C OF D POINTER P TALLYING T.
                           UNSTRING FUNCTION TRIM(A) DELIMITED BY SPACE INTO B.
                """);
    }

    @Test
    void validateStatement() {
        accepted("""
                           VALIDATE A.
                """);
    }

    @Test
    void writeStatement() {
        accepted("""
                           WRITE A.
                           WRITE A FROM B.
                           WRITE A AFTER ADVANCING 1 LINE.
                           WRITE A BEFORE 2 LINES.
                           WRITE A AFTER PAGE.
                           WRITE A AFTER ADVANCING TOP-1.
                           WRITE A FROM B AFTER ADVANCING C LINES AT END-OF-PAGE CONTINUE NOT AT END-OF-PAGE
                               CONTINUE END-WRITE.
                           WRITE A AT EOP CONTINUE.
                           WRITE A INVALID KEY CONTINUE NOT INVALID KEY CONTINUE END-WRITE.
                           WRITE FILE F FROM A.
                           WRITE A AFTER 1.
                           WRITE A AFTER ADVANCING PAGE.
                           WRITE A AFTER POSITIONING 2 LINES.
                           WRITE A AFTER TAB.
                           WRITE A WITH LOCK.
                           WRITE A FROM "X" AFTER ADVANCING ZERO LINES.
                           WRITE A BEFORE ADVANCING A + 1 LINES.
                           WRITE A AFTER ADVANCING FORMFEED.
                """);
    }

    @Test
    void xmlStatement() {
        accepted("""
                           XML GENERATE A FROM B.
                           XML GENERATE A FROM B COUNT IN C WITH ENCODING 1208 WITH XML-DECLARATION WITH ATTRIBUTES
                               NAMESPACE IS "x" NAMESPACE-PREFIX IS "y" NAME OF D IS "e" TYPE OF F IS ATTRIBUTE G
                               IS ELEMENT H IS CONTENT SUPPRESS I WHEN ZERO OR SPACES EVERY NONNUMERIC ATTRIBUTE
                               WHEN SPACE ON EXCEPTION CONTINUE NOT ON EXCEPTION CONTINUE END-XML.
                           XML GENERATE A FROM B SUPPRESS EVERY NUMERIC CONTENT WHEN ZEROES EVERY ELEMENT WHEN
                               LOW-VALUES.
                           XML PARSE A PROCESSING PROCEDURE IS P1 THRU P2 ON EXCEPTION CONTINUE END-XML.
                           XML PARSE A WITH ENCODING 1140 RETURNING NATIONAL VALIDATING WITH B PROCESSING PROCEDURE
                               P1.
                           XML PARSE A VALIDATING WITH FILE SCHEMA-1 PROCESSING PROCEDURE P1 NOT ON EXCEPTION
                               CONTINUE END-XML.
                """);
    }
}

package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import org.junit.jupiter.api.Test;

/** Each format and phrase of the statements IF to ROLLBACK in the manuals of IBM (Enterprise COBOL 6.5), GnuCOBOL and Micro Focus and in the standards. */
class StatementFormatsIToRTest {
    private static void accepted(String sentences) {
        assertEquals("", Fixture.problems(Fixture.parse("       PARA-1.\n" + sentences)));
    }

    @Test
    void ifStatement() {
        accepted("""
                           IF A = B CONTINUE.
                           IF A = B THEN CONTINUE ELSE CONTINUE END-IF.
                           IF A IS EQUAL TO B NEXT SENTENCE ELSE CONTINUE.
                           IF NOT (A = B AND C) CONTINUE.
                           IF A NOT EQUAL B OR C AND D CONTINUE.
                           IF A > B AND < C CONTINUE.
                           IF A IS GREATER THAN OR EQUAL TO B CONTINUE.
                           IF A EQUAL 1 OR 2 OR 3 CONTINUE.
                           IF A NOT = 1 AND NOT = 2 AND 3 CONTINUE.
                           IF A IS NOT ALPHABETIC CONTINUE.
                           IF A IS NUMERIC CONTINUE.
                           IF A POSITIVE CONTINUE.
                           IF A IS NOT ZERO CONTINUE.
                           IF A = ZERO OR SPACES CONTINUE.
                           IF A(1:2) = "AB" CONTINUE.
                           IF A + B > C * 2 CONTINUE.
                           IF (A + B) > (C) CONTINUE.
                           IF COND-1 CONTINUE.
                           IF NOT COND-1 AND COND-2 CONTINUE.
                           IF COND-1(I) CONTINUE.
                           IF COND-1 OF A CONTINUE.
                           IF A IS DBCS CONTINUE.
                           IF A IS KANJI CONTINUE.
                           IF A IS CLASS-1 CONTINUE.
                           IF A NOT CLASS-1 CONTINUE.
                           IF P = NULL CONTINUE.
                           IF ADDRESS OF A = NULL CONTINUE.
                           IF P EQUAL ADDRESS OF A CONTINUE.
                           IF OBJ = SELF CONTINUE.
                           IF A = B OR C = D AND E = F OR NOT G CONTINUE.
                           IF A EXCEEDS B CONTINUE.
                           IF A EQUALS B CONTINUE.
                           IF A UNEQUAL B CONTINUE.
                           IF A <> B CONTINUE.
                           IF A >= B CONTINUE.
                           IF A <= B CONTINUE.
                           IF A NOT > B CONTINUE.
                           IF A NOT >= B CONTINUE.
                           IF A IS > B CONTINUE.
                           IF A IS NOT > B CONTINUE.
                           IF A IS = B CONTINUE.
                           IF NOT A = B CONTINUE.
                           IF A = (B OR C) CONTINUE.
                           IF A = "X" OR = "Y" OR NOT = "Z" CONTINUE.
                           IF A = B THEN MOVE 1 TO C ELSE IF D MOVE 2 TO C ELSE MOVE 3 TO C.
                           IF FUNCTION LENGTH(A) > 1 CONTINUE.
                           IF FUNCTION UPPER-CASE(A) = "X" OR FUNCTION MOD(A 2) = 1 CONTINUE.
                           IF - A > B CONTINUE.
                           IF A > - 1 CONTINUE.
                           IF LENGTH OF A > 5 CONTINUE.
                           IF A IS OMITTED CONTINUE.
                           IF A = X"00" OR H"00" CONTINUE.
                           IF A IS ALPHABETIC-UPPER AND B IS ALPHABETIC-LOWER CONTINUE.
                           IF OBJ::"is"() = 1 CONTINUE.
                """);
    }

    @Test
    void initializeStatement() {
        accepted("""
                           INITIALIZE A.
                           INITIALIZE A B C.
                           INITIALIZE A REPLACING NUMERIC DATA BY ZERO ALPHANUMERIC BY SPACES.
                           INITIALIZE A WITH FILLER ALL TO VALUE THEN REPLACING ALPHABETIC DATA BY "X" THEN TO
                               DEFAULT.
                           INITIALIZE A ALL TO VALUE.
                           INITIALIZE A NUMERIC TO VALUE.
                           INITIALIZE A REPLACING DBCS BY B NATIONAL-EDITED BY C.
                           INITIALIZE A TO DEFAULT.
                           INITIALIZE A(I) B OF C.
                           INITIALIZE A REPLACING UTF-8 DATA BY B.
                """);
    }

    @Test
    void initiateStatement() {
        accepted("""
                           INITIATE R.
                           INITIATE R1 R2.
                """);
    }

    @Test
    void inspectStatement() {
        accepted("""
                           INSPECT A TALLYING B FOR CHARACTERS.
                           INSPECT A TALLYING B FOR ALL "X" LEADING "Y" "Z" C FOR CHARACTERS BEFORE "X".
                           INSPECT A TALLYING B FOR ALL "X" BEFORE INITIAL "Y" AFTER INITIAL Z.
                           INSPECT A TALLYING B FOR TRAILING SPACES.
                           INSPECT A REPLACING ALL "X" BY "Y".
                           INSPECT A REPLACING CHARACTERS BY "X" BEFORE INITIAL "Y".
                           INSPECT A REPLACING LEADING "A" BY "B" FIRST "C" BY "D" AFTER "X" "E" BY "F".
                           INSPECT A REPLACING ALL "A" BY "B" "C" BY "D" ALL E BY F.
                           INSPECT A TALLYING B FOR ALL "X" REPLACING ALL "X" BY "Y".
                           INSPECT A CONVERTING "abc" TO "ABC" BEFORE "X" AFTER "Y".
                           INSPECT FUNCTION REVERSE(A) TALLYING B FOR LEADING SPACES.
                           INSPECT A(1:B) CONVERTING C TO D.
                           INSPECT A REPLACING TRAILING "X" BY "Y".
                           INSPECT A REPLACING ALL SPACES BY ZEROS.
                """);
    }

    @Test
    void invokeStatement() {
        accepted("""
                           INVOKE OBJ "method" USING BY VALUE A RETURNING B.
                           INVOKE SELF "m".
                           INVOKE SUPER "m".
                           INVOKE CLASS-1 NEW RETURNING O.
                           INVOKE OBJ "m" ON EXCEPTION CONTINUE END-INVOKE.
                           INVOKE CLASS-1 NEW USING BY VALUE A RETURNING O.
                """);
    }

    @Test
    void jsonStatement() {
        accepted("""
                           JSON GENERATE A FROM B.
                           JSON GENERATE A FROM B COUNT IN C NAME OF D IS "e" F IS "g" SUPPRESS H I ON EXCEPTION
                               CONTINUE NOT ON EXCEPTION CONTINUE END-JSON.
                           JSON GENERATE A FROM B COUNT C NAME D "x" E OMITTED SUPPRESS WHEN ZERO EVERY NUMERIC
                               WHEN SPACES.
                           JSON GENERATE A FROM B INDICATING C IS JSON NULL USING "X".
                           JSON GENERATE A FROM B CONVERTING C TO JSON BOOLEAN USING "T".
                           JSON PARSE A INTO B.
                           JSON PARSE A INTO B WITH DETAIL NAME OF C IS "d" SUPPRESS E CONVERTING F FROM JSON
                               BOOLEAN USING "Y" ON EXCEPTION CONTINUE END-JSON.
                           JSON PARSE A INTO B CONVERTING F FROM BOOLEAN USING "Y" AND "N".
                           JSON GENERATE A FROM B ENCODING 1208.
                """);
    }

    @Test
    void mergeStatement() {
        accepted("""
                           MERGE F ON ASCENDING KEY A B DESCENDING C USING F1 F2 GIVING F3.
                           MERGE F ASCENDING A COLLATING SEQUENCE IS X USING F1 F2 OUTPUT PROCEDURE IS P1 THRU P2.
                """);
    }

    @Test
    void moveStatement() {
        accepted("""
                           MOVE A TO B.
                           MOVE A TO B C D.
                           MOVE CORRESPONDING A TO B.
                           MOVE CORR A TO B, C.
                           MOVE ALL "X" TO A.
                           MOVE "A" TO B(1)(2:3).
                           MOVE LENGTH OF A TO B.
                           MOVE FUNCTION CURRENT-DATE (1:8) TO A.
                           MOVE FUNCTION TRIM(A LEADING) TO B.
                           MOVE A IN B TO C.
                           MOVE A(B(C)) TO D.
                           MOVE A(B + 1, C - 1)(D:E + 1) TO F.
                           MOVE SPACES TO A, B.
                           MOVE X"00" TO A.
                           MOVE -1 TO A.
                           MOVE +1.5 TO A.
                           MOVE A(I:) TO B.
                           MOVE ALL ZEROS TO A.
                           MOVE TALLY TO A.
                           MOVE RETURN-CODE TO A.
                           MOVE WHEN-COMPILED TO A.
                           MOVE ADDRESS OF A TO P.
                           MOVE B"101" TO A.
                           MOVE NX"0041" TO A.
                           MOVE N"AB" TO A.
                           MOVE G"AB" TO A.
                           MOVE Z"AB" TO A.
                           MOVE U"AB" TO A.
                           MOVE UX"41" TO A.
                           MOVE BX"1F" TO A.
                           MOVE H"1F" TO A.
                           MOVE ALL "AB" TO A.
                           MOVE ALL X"00" TO A.
                           MOVE A::"method"(B) TO C.
                           MOVE OBJ::Length TO A.
                           MOVE FUNCTION NUMVAL-C(A, "$") TO B.
                           MOVE FUNCTION RANDOM TO A.
                           MOVE FUNCTION LENGTH(A) TO B.
                           MOVE FUNCTION BYTE-LENGTH(A) TO B.
                           MOVE FUNCTION E TO A.
                           MOVE FUNCTION SUM(A B C) TO D.
                           MOVE FUNCTION SIGN(A) TO B.
                           MOVE FUNCTION CHAR(65) TO A.
                           MOVE FUNCTION TRIM(A TRAILING) TO B.
                           MOVE FUNCTION UUID4 TO A.
                           MOVE FUNCTION SUBSTITUTE(A "x" "y") TO B.
                           MOVE FUNCTION CONCATENATE(A "x" B) TO C.
                           MOVE FUNCTION CONVERT(A ANY HEX) TO B.
                           MOVE FUNCTION MAX(1 -2 3) TO A.
                           MOVE FUNCTION MAX(A(1) + 1, B - 1) TO C.
                           MOVE FUNCTION MIN(A (1) B (2)) TO C.
                           MOVE FUNCTION FIND-STRING(A B LAST) TO C.
                           MOVE FUNCTION LOCALE-DATE(A, B) TO C.
                           MOVE FUNCTION EXCEPTION-STATUS TO A.
                           MOVE FUNCTION ULENGTH(A) TO B.
                           MOVE FUNCTION USUBSTR(A 1 2) TO B.
                           MOVE FUNCTION NATIONAL-OF(A, 1140) TO B.
                           MOVE FUNCTION BIT-OF(A) TO B.
                           MOVE FUNCTION TRIM(FUNCTION REVERSE(A))(1:5) TO B.
                           MOVE FUNCTION ALL(A) TO B.
                """);
    }

    @Test
    void multiplyStatement() {
        accepted("""
                           MULTIPLY A BY B.
                           MULTIPLY A BY B ROUNDED C.
                           MULTIPLY A BY B GIVING C D ON SIZE ERROR CONTINUE END-MULTIPLY.
                """);
    }

    @Test
    void noteStatement() {
        accepted("""
                           NOTE THIS IS A COMMENT.
                """);
    }

    @Test
    void openStatement() {
        accepted("""
                           OPEN INPUT F.
                           OPEN INPUT F1 F2 OUTPUT F3 I-O F4 EXTEND F5.
                           OPEN INPUT F REVERSED.
                           OPEN OUTPUT F WITH NO REWIND.
                           OPEN INPUT F WITH LOCK.
                           OPEN EXCLUSIVE INPUT F.
                           OPEN I-O F ALLOWING ALL.
                           OPEN INPUT SHARING WITH NO OTHER RETRY 5 TIMES F.
                """);
    }

    @Test
    void performStatement() {
        accepted("""
                           PERFORM P1.
                           PERFORM P1 THRU P2.
                           PERFORM P1 OF S1.
                           PERFORM P1 5 TIMES.
                           PERFORM P1 A TIMES.
                           PERFORM P1 UNTIL A = 1.
                           PERFORM P1 THROUGH P2 WITH TEST AFTER UNTIL A > 1 OR B.
                           PERFORM P1 TEST BEFORE UNTIL A.
                           PERFORM UNTIL EXIT CONTINUE END-PERFORM.
                           PERFORM P1 VARYING I FROM 1 BY 1 UNTIL I > 5.
                           PERFORM P1 VARYING I FROM A BY -1 UNTIL I < 1 AFTER J FROM 1 BY 1 UNTIL J > 3.
                           PERFORM CONTINUE END-PERFORM.
                           PERFORM 5 TIMES CONTINUE END-PERFORM.
                           PERFORM A TIMES CONTINUE END-PERFORM.
                           PERFORM UNTIL A = 1 CONTINUE END-PERFORM.
                           PERFORM WITH TEST AFTER UNTIL A CONTINUE END-PERFORM.
                           PERFORM FOREVER CONTINUE END-PERFORM.
                           PERFORM VARYING I FROM 1 BY 1 UNTIL I > 5 CONTINUE END-PERFORM.
                           PERFORM LENGTH OF A TIMES CONTINUE END-PERFORM.
                           PERFORM A(1) TIMES CONTINUE END-PERFORM.
                           PERFORM FUNCTION LENGTH(A) TIMES CONTINUE END-PERFORM.
                           PERFORM VARYING I FROM 1 BY 1 UNTIL I > FUNCTION LENGTH(A) AFTER J FROM I BY 1 UNTIL J >
                               3 CONTINUE END-PERFORM.
                           PERFORM UNTIL A = B OR C END-PERFORM.
                           PERFORM 1000-INIT.
                           PERFORM 100.
                           PERFORM 100 THRU 200.
                """);
    }

    @Test
    void purgeStatement() {
        accepted("""
                           PURGE CD-1.
                """);
    }

    @Test
    void raiseStatement() {
        accepted("""
                           RAISE EXCEPTION EC-1.
                           RAISE OBJ.
                """);
    }

    @Test
    void readStatement() {
        accepted("""
                           READ F.
                           READ F NEXT.
                           READ F NEXT RECORD INTO A AT END CONTINUE NOT AT END CONTINUE END-READ.
                           READ F PREVIOUS.
                           READ F INTO A KEY IS B INVALID KEY CONTINUE NOT INVALID KEY CONTINUE END-READ.
                           READ F RECORD WITH LOCK.
                           READ F WITH NO LOCK.
                           READ F KEY A OF B.
                           READ F INTO A.
                           READ F END CONTINUE.
                           READ F AT END GO TO X.
                           READ F WITH KEPT LOCK.
                           READ F IGNORE LOCK.
                           READ F WITH WAIT.
                           READ F RETRY FOREVER.
                           READ F NEXT WITH NO WAIT.
                """);
    }

    @Test
    void readyStatement() {
        accepted("""
                           READY TRACE.
                """);
    }

    @Test
    void receiveStatement() {
        accepted("""
                           RECEIVE CD-1 MESSAGE INTO A NO DATA CONTINUE WITH DATA CONTINUE END-RECEIVE.
                """);
    }

    @Test
    void releaseStatement() {
        accepted("""
                           RELEASE A.
                           RELEASE A FROM B.
                """);
    }

    @Test
    void resetStatement() {
        accepted("""
                           RESET TRACE.
                """);
    }

    @Test
    void resumeStatement() {
        accepted("""
                           RESUME AT NEXT STATEMENT.
                           RESUME AT P1.
                           RESUME NEXT STATEMENT.
                """);
    }

    @Test
    void returnStatement() {
        accepted("""
                           RETURN F AT END CONTINUE NOT AT END CONTINUE END-RETURN.
                           RETURN F RECORD INTO A AT END CONTINUE.
                """);
    }

    @Test
    void rewriteStatement() {
        accepted("""
                           REWRITE A.
                           REWRITE A FROM B INVALID KEY CONTINUE NOT INVALID KEY CONTINUE END-REWRITE.
                           REWRITE A WITH LOCK.
                           REWRITE FILE F FROM A.
                """);
    }

    @Test
    void rollbackStatement() {
        accepted("""
                           ROLLBACK.
                """);
    }
}

package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

/** Programs, functions, classes and what they contain, whole. */
class ProgramKindsTest {
    private static void accepted(String program) {
        assertEquals(
                "", Fixture.problems(Cobol.parse(SourceText.of("fixture.cbl", program), Copybooks.NONE, Dialect.IBM)));
    }

    @Test
    void classWithFactoryAndObject() {
        accepted("""
                       IDENTIFICATION DIVISION.
                       CLASS-ID. ACCOUNT INHERITS BASE.
                       ENVIRONMENT DIVISION.
                       CONFIGURATION SECTION.
                       REPOSITORY.
                           CLASS BASE IS "java.lang.Object"
                           CLASS ACCOUNT IS "Account".
                       IDENTIFICATION DIVISION.
                       FACTORY.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 NUM-ACCOUNTS PIC 9(6) VALUE ZERO.
                       PROCEDURE DIVISION.
                       IDENTIFICATION DIVISION.
                       METHOD-ID. "createAccount".
                       DATA DIVISION.
                       LINKAGE SECTION.
                       01 IN-NUM PIC S9(6) BINARY.
                       01 OUT-ACC OBJECT REFERENCE ACCOUNT.
                       PROCEDURE DIVISION USING BY VALUE IN-NUM RETURNING OUT-ACC.
                           INVOKE ACCOUNT NEW RETURNING OUT-ACC
                           ADD 1 TO NUM-ACCOUNTS
                           GOBACK.
                       END METHOD "createAccount".
                       END FACTORY.
                       IDENTIFICATION DIVISION.
                       OBJECT.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 ACC-NUM PIC 9(6).
                       PROCEDURE DIVISION.
                       METHOD-ID. getBalance OVERRIDE.
                       DATA DIVISION.
                       LINKAGE SECTION.
                       01 BAL PIC S9(9) BINARY.
                       PROCEDURE DIVISION RETURNING BAL.
                       MAIN-P.
                           MOVE ACC-NUM TO BAL.
                           EXIT METHOD.
                       END METHOD getBalance.
                       END OBJECT.
                       END CLASS ACCOUNT.
                """);
    }

    @Test
    void nestedProgramsAndFunctions() {
        accepted("""
                       ID DIVISION.
                       PROGRAM-ID. 'OUTER' AS "outer" IS INITIAL.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 G IS GLOBAL PIC X.
                       01 TITLE PIC X.
                       01 COLOR PIC X.
                       01 STATEMENT PIC X.
                       01 HANDLE PIC X.
                       PROCEDURE DIVISION.
                           CALL "INNER" USING G.
                           MOVE COLOR TO HANDLE.
                           MOVE TITLE TO STATEMENT.
                           STOP RUN.
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. INNER IS COMMON PROGRAM.
                       AUTHOR.
                           ME AND MYSELF'S.
                       DATA DIVISION.
                       LINKAGE SECTION.
                       01 P PIC X.
                       PROCEDURE DIVISION USING P.
                           MOVE G TO P.
                           GOBACK.
                       END PROGRAM INNER.
                       PROGRAM-ID. REC RECURSIVE.
                       PROCEDURE DIVISION.
                           EXIT PROGRAM.
                       END PROGRAM REC.
                       END PROGRAM 'OUTER'.
                       IDENTIFICATION DIVISION.
                       FUNCTION-ID. ADDONE.
                       DATA DIVISION.
                       LINKAGE SECTION.
                       01 A PIC 9.
                       01 B PIC 9.
                       PROCEDURE DIVISION USING A RETURNING B.
                           COMPUTE B = A + 1.
                           GOBACK.
                       END FUNCTION ADDONE.
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. USES.
                       ENVIRONMENT DIVISION.
                       CONFIGURATION SECTION.
                       REPOSITORY.
                           FUNCTION ADDONE
                           FUNCTION ALL INTRINSIC.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 X PIC 9.
                       01 S PIC X(5).
                       PROCEDURE DIVISION.
                           MOVE ADDONE(X) TO X.
                           DISPLAY TRIM(S) UPPER-CASE(S) LENGTH(S) CURRENT-DATE PI.
                           COMPUTE X = MAX(1 2 3) + SUM(1 2) + ADDONE(ADDONE(X)) + E.
                           IF NUMVAL(S) > 5 OR MOD(X 2) = 1 DISPLAY REVERSE(S)(1:2).
                           MOVE WHEN-COMPILED TO S. MOVE RANDOM TO X.
                           MOVE RANDOM(1) TO X. DISPLAY SIGN(X) ABS(X).
                           STOP RUN.
                       END PROGRAM USES.
                """);
    }

    @Test
    void declaratives() {
        accepted("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. DECL.
                       ENVIRONMENT DIVISION.
                       INPUT-OUTPUT SECTION.
                       FILE-CONTROL.
                           SELECT F ASSIGN TO "F" ORGANIZATION INDEXED
                               RECORD KEY K STATUS S.
                       DATA DIVISION.
                       FILE SECTION.
                       FD F.
                       01 R. 05 K PIC X(5). 05 V PIC X.
                       WORKING-STORAGE SECTION.
                       01 S PIC XX.
                       PROCEDURE DIVISION.
                       DECLARATIVES.
                       D1 SECTION.
                           USE AFTER STANDARD ERROR PROCEDURE ON F.
                       D1-P.
                           DISPLAY S.
                       D2 SECTION. USE AFTER EXCEPTION PROCEDURE ON INPUT.
                       D2-P. EXIT.
                       D3 SECTION. USE GLOBAL AFTER ERROR PROCEDURE I-O.
                       D4 SECTION.
                           USE FOR DEBUGGING ON ALL PROCEDURES.
                       D5 SECTION 10.
                           USE AFTER EXCEPTION CONDITION EC-SIZE.
                       END DECLARATIVES.
                       MAIN-S SECTION.
                       MAIN-P.
                           OPEN I-O F.
                           READ F INVALID KEY DISPLAY S END-READ.
                           CLOSE F.
                       0100-X. EXIT.
                       100.
                           STOP RUN.
                       END-S SECTION 50.
                       END PROGRAM DECL.
                """);
    }
}

package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.ShowTree;
import org.junit.jupiter.api.Test;

class ProgramStructureTest {
    private static void check(String text, String tree) {
        Parse parse = Fixture.parse(text);
        assertEquals("", Fixture.problems(parse));
        assertEquals(tree, ShowTree.of(parse));
    }

    @Test
    void aWholeProgram() {
        check("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. PAYROLL.
                       ENVIRONMENT DIVISION.
                       CONFIGURATION SECTION.
                       SPECIAL-NAMES.
                           C01 IS TOP-OF-PAGE
                           DECIMAL-POINT IS COMMA.
                       INPUT-OUTPUT SECTION.
                       FILE-CONTROL.
                           SELECT OPTIONAL EMPLOYEES ASSIGN TO UT-S-EMP
                               ORGANIZATION IS INDEXED ACCESS MODE IS DYNAMIC
                               RECORD KEY IS EMP-NO ALTERNATE RECORD KEY IS EMP-NAME WITH DUPLICATES
                               FILE STATUS IS WS-STATUS.
                       DATA DIVISION.
                       FILE SECTION.
                       FD  EMPLOYEES
                           BLOCK CONTAINS 0 RECORDS
                           LABEL RECORDS ARE STANDARD.
                       01  EMPLOYEE.
                           05  EMP-NO    PIC 9(6).
                           05  EMP-NAME  PIC X(30).
                       WORKING-STORAGE SECTION.
                       77  WS-STATUS     PIC XX VALUE SPACES.
                           88 WS-FOUND   VALUE "00" "02" THRU "04".
                       01  WS-TABLE.
                           05  WS-ROW OCCURS 1 TO 50 TIMES DEPENDING ON WS-ROWS
                               ASCENDING KEY IS WS-KEY INDEXED BY WS-IX.
                               10  WS-KEY PIC 9(4) COMP.
                               10  REDEFINES WS-KEY PIC X(2).
                       01  WS-ROWS       PIC S9(4) BINARY VALUE -1,5.
                       LINKAGE SECTION.
                       01  LK-PARM       PIC X.
                       PROCEDURE DIVISION USING LK-PARM.
                       DECLARATIVES.
                       FILE-ERRORS SECTION.
                           USE AFTER STANDARD ERROR PROCEDURE ON EMPLOYEES.
                       FILE-ERROR-1.
                           DISPLAY WS-STATUS.
                       END DECLARATIVES.
                       MAIN SECTION 50.
                       MAIN-1.
                           OPEN INPUT EMPLOYEES.
                           STOP RUN.
                       END PROGRAM PAYROLL.
                """, """
                program PAYROLL  [1]
                  FD EMPLOYEES  [16]
                    01 EMPLOYEE  [19]
                      05 EMP-NO pic 9(6)  [20]
                      05 EMP-NAME pic X(30)  [21]
                  77 WS-STATUS pic XX value SPACES  [23]
                    88 WS-FOUND value "00" "02" THRU "04"  [24]
                  01 WS-TABLE  [25]
                    05 WS-ROW occurs 1 to 50 depending on WS-ROWS index WS-IX  [26]
                      10 WS-KEY pic 9(4) usage COMP  [28]
                      10 FILLER redefines WS-KEY pic X(2)  [29]
                  01 WS-ROWS pic S9(4) usage BINARY value - 1,5  [30]
                  01 LK-PARM pic X  [32]
                  using LK-PARM
                  declarative section FILE-ERRORS  [35]
                    sentences  [36]
                      USE  [36]
                    paragraph FILE-ERROR-1  [37]
                      DISPLAY  [38]
                  section MAIN  [40]
                    paragraph MAIN-1  [41]
                      OPEN  [42]
                      STOP  [43]
                """);
    }

    @Test
    void programsInPrograms() {
        check("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. OUTER.
                       PROCEDURE DIVISION.
                           CALL "INNER".
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. INNER IS COMMON.
                       PROCEDURE DIVISION.
                       P1. EXIT PROGRAM.
                       END PROGRAM INNER.
                       END PROGRAM OUTER.
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. NEXT-ONE.
                       PROCEDURE DIVISION.
                           STOP RUN.
                       END PROGRAM NEXT-ONE.
                """, """
                program OUTER  [1]
                  sentences  [4]
                    CALL  [4]
                  program INNER  [5]
                    paragraph P1  [8]
                      EXIT  [8]
                program NEXT-ONE  [11]
                  sentences  [14]
                    STOP  [14]
                """);
    }

    @Test
    void copybooksByThemselves() {
        check("""
                       FD  F1.
                       01  R1 PIC X.
                """, """
                program without a name  [1]
                  FD F1  [1]
                    01 R1 pic X  [2]
                """);
        check("           SELECT F1 ASSIGN TO \"X\".\n", "program without a name  [1]\n");
        check("", "program without a name  [1]\n");
    }

    @Test
    void clausesOfDataEntries() {
        check("""
                       01  A EXTERNAL.
                           05  B PIC S9(5)V99 SIGN IS LEADING SEPARATE CHARACTER BLANK WHEN ZERO JUST RIGHT SYNC.
                           05  C USAGE IS INDEX.
                           05  D POINTER.
                           05  E PIC X ANY LENGTH.
                           05  F BINARY-LONG UNSIGNED.
                       66  G RENAMES B THRU C.
                       78  H VALUE 5 * 4.
                       01  I CONSTANT AS 100.
                       01  J TYPEDEF PIC X(20) VALUE X"00FF" & "A".
                       77  TITLE PIC X.
                """, """
                program without a name  [1]
                  01 A  [1]
                    05 B pic S9(5)V99  [2]
                    05 C usage INDEX  [3]
                    05 D usage POINTER  [4]
                    05 E pic X  [5]
                    05 F usage BINARY-LONG  [6]
                    66 G  [7]
                  78 H value 5 * 4  [8]
                  01 I value 100  [9]
                  01 J pic X(20) value X"00FF" & "A"  [10]
                  77 TITLE pic X  [11]
                """);
    }
}

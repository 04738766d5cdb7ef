package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import org.junit.jupiter.api.Test;

/** Each paragraph, entry and clause of the IDENTIFICATION, ENVIRONMENT and DATA DIVISION in the manuals of the compilers and in the standards. */
class DivisionFormatsTest {
    private static void accepted(String divisions) {
        assertEquals("", Fixture.problems(Fixture.parse(divisions)));
    }

    @Test
    void identificationDivision() {
        accepted("""
                       CBL RENT,APOST
                       PROCESS NODYNAM
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. DATAX IS INITIAL PROGRAM.
                       AUTHOR. SOMEONE'S NAME.
                       INSTALLATION. IT'S HERE.
                       DATE-WRITTEN. 01/01/90.
                       DATE-COMPILED.
                       SECURITY. NONE.
                       REMARKS. THIS IS
                           A REMARK.
                """);
    }

    @Test
    void configurationSection() {
        accepted("""
                       ENVIRONMENT DIVISION.
                       CONFIGURATION SECTION.
                       SOURCE-COMPUTER. IBM-370 WITH DEBUGGING MODE.
                       OBJECT-COMPUTER. IBM-370 MEMORY SIZE 100 WORDS PROGRAM COLLATING SEQUENCE IS ALPHA-1 SEGMENT-LIMIT IS 49.
                       SPECIAL-NAMES.
                           C01 IS TOP-1 C02 IS TOP-2 SYSIN IS SYSI
                           CONSOLE IS CRT
                           UPSI-0 IS SW-0 ON STATUS IS SW-ON OFF STATUS IS SW-OFF
                           UPSI-1 ON IS SW-ON1
                           ALPHABET ALPHA-1 IS NATIVE
                           ALPHABET ALPHA-2 IS STANDARD-1 ALPHABET ALPHA-3 IS EBCDIC ALPHABET ALPHA-4 IS "A" THRU "Z" ALSO "b" "c"
                           SYMBOLIC CHARACTERS BELL-1 IS 8 TAB-1 NUL-1 ARE 10 1 IN ALPHA-1
                           CLASS CLASS-1 IS "A" THRU "F" "0" THRU "9"
                           CURRENCY SIGN IS "$" WITH PICTURE SYMBOL "E"
                           CURRENCY "X"
                           DECIMAL-POINT IS COMMA
                           NUMERIC SIGN IS TRAILING SEPARATE
                           CURSOR IS CUR-1 CRT STATUS IS CRT-1
                           XML-SCHEMA SCH-1 IS "ddname"
                           LOCALE LOC-1 IS "en_US"
                           ARGUMENT-NUMBER IS ARGN
                           CALL-CONVENTION 66 IS WINAPI
                           SWITCH-1 IS SWX ON IS X1 OFF IS X2.
                       REPOSITORY.
                           FUNCTION ALL INTRINSIC
                           FUNCTION MYF
                           FUNCTION LENGTH SUM INTRINSIC
                           CLASS BASE IS "java.lang.Object"
                           CLASS C2 AS "x"
                           INTERFACE I1 PROPERTY P1 PROGRAM PR1 AS "x".
                """);
    }

    @Test
    void fileControl() {
        accepted("""
                       ENVIRONMENT DIVISION.
                       INPUT-OUTPUT SECTION.
                       FILE-CONTROL.
                           SELECT F1 ASSIGN TO UT-S-INFILE.
                           SELECT OPTIONAL F2 ASSIGN TO DISK "file.dat" RESERVE 2 ALTERNATE AREAS ORGANIZATION IS
                               INDEXED ACCESS MODE IS DYNAMIC RECORD KEY IS K1 SOURCE IS KA KB PASSWORD IS PW1
                               ALTERNATE RECORD KEY IS K2 PASSWORD PW2 WITH DUPLICATES SUPPRESS WHEN SPACES FILE
                               STATUS IS FS1 FS2.
                           SELECT F3 ASSIGN UT-S-X AS-Y PADDING CHARACTER IS "X" RECORD DELIMITER IS STANDARD-1
                               ORGANIZATION SEQUENTIAL.
                           SELECT F4 ASSIGN TO DYNAMIC FN1 ORGANIZATION IS LINE SEQUENTIAL SHARING WITH ALL OTHER
                               LOCK MODE IS AUTOMATIC WITH LOCK ON RECORD.
                           SELECT F5 ASSIGN TO "X" ORGANIZATION RELATIVE ACCESS RANDOM RELATIVE KEY IS RK1 STATUS
                               FS1.
                           SELECT F6 ASSIGN TO EXTERNAL XX ORGANIZATION IS RECORD BINARY SEQUENTIAL.
                           SELECT S1 ASSIGN TO SORT WORK.
                           SELECT F7 ASSIGN DA-3330-S-X FOR MULTIPLE REEL PROCESSING MODE IS SEQUENTIAL NOMINAL KEY
                               IS NK ACTUAL KEY IS AK.
                           SELECT F8 ASSIGN TO PRINTER, ORGANIZATION IS LINE ADVANCING.
                           SELECT F9 ASSIGN USING WS-NAME LOCK MODE MANUAL WITH ROLLBACK.
                           SELECT FA ASSIGN TO DATABASE-X WITH COMMITMENT CONTROL.
                """);
    }

    @Test
    void inputOutputControl() {
        accepted("""
                       ENVIRONMENT DIVISION.
                       INPUT-OUTPUT SECTION.
                       I-O-CONTROL.
                           RERUN ON X EVERY 100 RECORDS OF F1 RERUN EVERY END OF REEL OF F1
                           SAME RECORD AREA FOR F1 F2 SAME SORT AREA FOR F3 F4 SAME SORT-MERGE AREA F1 F2 SAME F5 F6
                           MULTIPLE FILE TAPE CONTAINS F1 POSITION 1 F2 POSITION 2
                           APPLY WRITE-ONLY ON F1 APPLY RECORD-OVERFLOW F2 APPLY CORE-INDEX F3.
                """);
    }

    @Test
    void fileSection() {
        accepted("""
                       DATA DIVISION.
                       FILE SECTION.
                       FD F1 IS GLOBAL IS EXTERNAL BLOCK CONTAINS 0 RECORDS RECORD CONTAINS 80 CHARACTERS LABEL
                           RECORDS ARE STANDARD DATA RECORDS ARE R1 R2 VALUE OF FILE-ID IS "X" LINAGE IS 60
                           LINES WITH FOOTING AT 55 LINES AT TOP 3 LINES AT BOTTOM 3 CODE-SET IS ALPHA-1
                           RECORDING MODE IS F.
                       01 R1 PIC X(80).
                       FD F2 RECORD IS VARYING IN SIZE FROM 1 TO 100 CHARACTERS DEPENDING ON RL.
                       01 R2.
                       05 K1 PIC X.
                       05 K2 PIC X.
                       FD F3 RECORDING U BLOCK 1 TO 10 RECORDS LABEL RECORD OMITTED RECORD 5 TO 80.
                       01 R3 PIC X.
                       FD F4 REPORT IS RPT-1.
                       FD F5 RECORD CONTAINS 5 TO 10 CHARACTERS, LABEL RECORDS OMITTED, DATA RECORD IS R5.
                       01 R5 PIC X(10).
                       FD F6 CODE-SET ALPHA-1 RECORD IS VARYING DEPENDING RL RECORDING MODE V.
                       01 R6 PIC X(10).
                       SD S1 RECORD CONTAINS 80 DATA RECORD IS SR1 RECORDING MODE IS F.
                       01 SR1 PIC X(80).
                """);
    }

    @Test
    void dataDescriptions() {
        accepted("""
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       77 A1 PIC X.
                       77 A2 PIC 9(5) COMP.
                       77 A3 PIC S9(5)V99 COMP-3 VALUE +1,5.
                       77 A4 COMP-1.
                       77 A5 USAGE IS COMP-2.
                       01 B1 PIC X(10) VALUE SPACES JUSTIFIED RIGHT.
                       01 B2 PIC Z.ZZZ,99- BLANK WHEN ZERO.
                       01 B3 PIC S9(3) SIGN IS LEADING SEPARATE CHARACTER.
                       01 B4 POINTER.
                       01 B5 USAGE PROCEDURE-POINTER.
                       01 B6 USAGE FUNCTION-POINTER.
                       01 B7 INDEX.
                       01 B8 USAGE OBJECT REFERENCE BASE.
                       01 B9 OBJECT REFERENCE.
                       01 BA PIC N(5) USAGE NATIONAL.
                       01 BB PIC G(5) USAGE DISPLAY-1.
                       01 BC PIC U(10) USAGE UTF-8.
                       01 BD PIC X DYNAMIC LENGTH.
                       01 BE GROUP-USAGE IS NATIONAL.
                       05 BE1 PIC N.
                       01 BF GROUP-USAGE UTF-8.
                       05 BF1 PIC U.
                       01 BG PIC X(5) VOLATILE.
                       01 BH PIC U BYTE-LENGTH 10.
                       01 BI PIC X DYNAMIC LENGTH LIMIT IS 100.
                       01 BJ USAGE POINTER-32.
                       01 BK PIC 9 COMP-5 VALUE ZERO SYNC LEFT.
                       01 BL PIC S9(4) BINARY SYNCHRONIZED RIGHT.
                       01 BM PIC X OCCURS 5 TIMES INDEXED BY I1 I2 ASCENDING KEY IS BM.
                       01 BN.
                       05 BO OCCURS 1 TO 10 TIMES DEPENDING ON A2 ASCENDING KEY IS BP DESCENDING BQ INDEXED BY
                           IX.
                       10 BP PIC X.
                       10 BQ PIC X.
                       01 BR.
                       05 BS OCCURS 0 TO UNBOUNDED DEPENDING ON A2 PIC X.
                       01 BT REDEFINES BR PIC X(5).
                       66 BU RENAMES BS.
                       66 BV RENAMES BO THRU BQ.
                       01 BW PIC X.
                       88 C1 VALUE "A".
                       88 C2 VALUES ARE "A" "B" THRU "C".
                       88 C3 VALUE IS SPACES ZEROS FALSE IS "X".
                       88 C4 VALUES "A" WHEN SET TO FALSE IS "N".
                       01 BX IS EXTERNAL PIC X.
                       01 BY1 EXTERNAL AS "name" PIC X.
                       01 BZ IS GLOBAL PIC X.
                       01 FILLER PIC X.
                       01 PIC X.
                       01 REDEFINES BZ PIC X.
                       01 CA PIC X(5) VALUE ALL "AB".
                       01 CB PIC X(5) VALUE X"0102".
                       01 CC PIC N VALUE N"A" .
                       01 CD1 PIC X VALUE Z"ABC".
                       01 CE PIC X VALUE "A" & "B".
                       78 C78 VALUE 5.
                       78 C79 VALUE C78 + 1.
                       78 C80 VALUE LENGTH OF CA.
                       78 C81 VALUE NEXT.
                       78 C82 VALUE START OF CA.
                       01 CG CONSTANT AS 5.
                       01 CH1 CONSTANT IS GLOBAL AS LENGTH OF CA.
                       01 CI CONSTANT FROM X.
                       01 CJ TYPEDEF.
                       05 CK PIC X.
                       01 CL IS TYPEDEF STRONG.
                       01 CM TYPE CJ.
                       01 CN USAGE CJ.
                       01 CO SAME AS CM.
                       01 CP PIC X BASED.
                       01 CQ BASED PIC X.
                       01 CR ANY LENGTH PIC X.
                       01 CS PIC X ANY LENGTH.
                       01 CT BINARY-LONG UNSIGNED.
                       01 CU BINARY-CHAR SIGNED VALUE 5.
                       01 CV FLOAT-LONG.
                       01 CW PIC 9(5)COMP-3.
                       01 CX PIC 1(8) BIT.
                       01 CY PIC 9 PACKED-DECIMAL WITH NO SIGN.
                       01 CZ PIC X COMP-X.
                       01 DA PIC 9(C78).
                       01 DC PICTURE IS $$$,$$9.99CR.
                       01 DD PIC +9(5).9(2).
                       01 DE1 PIC X(5) USAGE DISPLAY.
                       01 DF PIC 9(5) COMPUTATIONAL-5.
                       01 DG PIC S9(18) COMP-4.
                       01 DH PIC 9(3) VALUE 1 .
                       01 DI PIC XX.
                       01 DJ PIC 99/99/9999.
                       01 DK PIC X(10) VALUES ARE "A".
                       01 DL PIC X(3) VALUE 'O''K'.
                       01 DM PIC X(3) VALUE "O""K".
                       01 DN PIC 9.9.
                       01 DO1 PIC X OCCURS 5.
                       01 DP PIC X VALUE LOW-VALUES.
                       01 DQ PIC B(5)X.
                       01 DR PIC 0X.
                       01 DS PIC P(3)9.
                       01 DT PIC VPP9.
                       01 DU PIC S9(3)V9(2)COMP-3.
                       01 DV PIC E9.
                       01 DW COMP-2 VALUE 1,5E3.
                       01 DX PIC X(5) VALUE QUOTES.
                       01 DY SQL TYPE IS CLOB(5K).
                       01 DZ USAGE IS SQL TYPE IS BLOB-LOCATOR.
                       01 EA USAGE SQL TYPE IS RESULT-SET-LOCATOR VARYING.
                       01 EB SQL TYPE IS VARBINARY(100).
                       01 EC1 USAGE SQL TYPE IS XML AS CLOB(1M).
                       01 ED SQL TYPE ROWID.
                       01 EE SQL TYPE IS TABLE LIKE TAB AS LOCATOR.
                       01 EF SQL TYPE IS CLOB(10) .
                       01 EG PIC X(10) VARYING.
                       01 EH PIC X VALUE "A" "B".
                       01 EJ PIC 9(4) VALUE IS -5.
                       01 EL PIC X OCCURS DYNAMIC CAPACITY IN CAP1 FROM 1 TO 10 INITIALIZED.
                       01 EM PIC X PROPERTY.
                       01 EN FLOAT-DECIMAL-16.
                       01 EO FLOAT-BINARY-32.
                       01 EP PIC X ALIGNED.
                       01 EQ HANDLE.
                       01 ER USAGE HANDLE OF THREAD.
                       01 ES UNSIGNED-INT.
                       01 ET USAGE PROGRAM-POINTER.
                       01 EU COMP-6 PIC 9(4).
                       01 EV USAGE COMP.
                       01 EW PIC 9(9) DISPLAY SIGN TRAILING SEPARATE.
                """);
    }

    @Test
    void communicationSection() {
        accepted("""
                       DATA DIVISION.
                       COMMUNICATION SECTION.
                       CD CD1 FOR INITIAL INPUT SYMBOLIC QUEUE IS Q1 SYMBOLIC SUB-QUEUE-1 IS Q2 MESSAGE DATE IS
                           Q3 MESSAGE TIME IS Q4 SYMBOLIC SOURCE IS Q5 TEXT LENGTH IS Q6 END KEY IS Q7 STATUS
                           KEY IS Q8 MESSAGE COUNT IS Q9.
                       CD CD2 FOR OUTPUT DESTINATION COUNT IS D1 TEXT LENGTH IS D2 STATUS KEY IS D3 DESTINATION
                           TABLE OCCURS 5 TIMES INDEXED BY D4 ERROR KEY IS D5 SYMBOLIC DESTINATION IS D6.
                       CD CD3 INPUT A B C D E F G H I J K.
                       CD CD4 FOR I-O MESSAGE DATE IS A SYMBOLIC TERMINAL IS B.
                """);
    }

    @Test
    void reportSection() {
        accepted("""
                       DATA DIVISION.
                       REPORT SECTION.
                       RD RPT-1 IS GLOBAL CODE "X" CONTROLS ARE FINAL, C1 C2 PAGE LIMITS ARE 60 LINES 80
                           COLUMNS HEADING 1 FIRST DETAIL 5 LAST CONTROL HEADING 50 LAST DETAIL 55 FOOTING 58.
                       01 RG1 TYPE IS REPORT HEADING NEXT GROUP IS NEXT PAGE.
                       02 LINE NUMBER IS 1 ON NEXT PAGE.
                       03 COLUMN NUMBER IS 5 PIC X(5) VALUE "TITLE".
                       01 TYPE PAGE HEADING LINE 1.
                       02 COLUMN 1 PIC X SOURCE A1.
                       02 COL PLUS 2 PIC 99 SOURCE PAGE-COUNTER.
                       02 LINE PLUS 1.
                       03 COLUMNS 1 5 PIC X VALUE "A".
                       01 DET-1 TYPE DE LINE PLUS 1.
                       02 COLUMN 1 GROUP INDICATE PIC X SOURCE IS A1.
                       02 COL 5 PIC ZZ9 SUM A2 UPON DET-1 RESET ON FINAL.
                       02 COL RIGHT 10 PIC X SOURCE A2 ROUNDED.
                       01 TYPE CONTROL HEADING C1.
                       01 TYPE CONTROL FOOTING FINAL LINE PLUS 2 NEXT GROUP PLUS 1.
                       02 COL 5 PIC 9 SUM OF A2 B2.
                       01 TYPE CF C1 OR PAGE.
                       01 TYPE RF.
                       01 TYPE PF.
                       01 TYPE CH FINAL.
                       01 TYPE PAGE FOOTING.
                       01 TYPE REPORT FOOTING.
                       02 LINE 5 PRESENT WHEN A1 = "X" OR A2 > 5.
                       03 COL 1 PIC X OCCURS 3 TIMES STEP 5 VARYING I FROM 1 BY 2 SOURCE A1 (I).
                       02 COL CENTER 10 PIC X VALUE "X".
                """);
    }

    @Test
    void screenSection() {
        accepted("""
                       DATA DIVISION.
                       SCREEN SECTION.
                       01 SCR-1 BLANK SCREEN FOREGROUND-COLOR 7 BACKGROUND-COLOR IS 1 AUTO.
                       05 LINE 1 COLUMN 1 VALUE "X" HIGHLIGHT.
                       05 LINE PLUS 1 COL + 2 PIC X(5) USING A1 UNDERLINE REQUIRED FULL.
                       05 S2 LINE NUMBER IS 5 COLUMN NUMBER IS 6 PIC X FROM A1 TO A2 SECURE.
                       05 LINE + 1 COL 5 PIC Z9 FROM A2 BLANK WHEN ZERO JUST RIGHT REVERSE-VIDEO BELL BLINK.
                       05 ERASE EOL.
                       05 BLANK LINE.
                       05 LINE 1 PIC X PROMPT CHARACTER IS "_" USING A1 NO-ECHO.
                       05 CONTROL IS A1.
                       05 S3 LINE A2 COL A3 PIC X(5) USING B1(1) COLOR 5.
                       05 LINE 24 COL 1 "LITERAL" LOWLIGHT.
                       05 FOREGROUND-COLOUR IS 5.
                       05 S4 OCCURS 5 TIMES LINE 1 COL 1 PIC X USING A1.
                       05 VALUE "X" LINE 3 COL 4 SIZE 5.
                       05 S5 PIC X TO A1 ERASE SCREEN EMPTY-CHECK TAB OVERLINE LEFTLINE GRID INITIAL.
                """);
    }
}

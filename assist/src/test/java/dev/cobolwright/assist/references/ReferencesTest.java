package dev.cobolwright.assist.references;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.assist.Fixture;
import dev.cobolwright.grammar.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
    private static final String FILES = """
            -- A.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. A.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT IN-FILE ASSIGN TO INDD FILE STATUS IS WS-STATUS.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  IN-FILE.
                   01  IN-REC              PIC X(80).
                   WORKING-STORAGE SECTION.
                   COPY CUST.
                   01  WS-STATUS           PIC XX.
                       88  WS-OK           VALUE '00'.
                   01  WS-TABLE.
                       05  WS-ROW          OCCURS 5 INDEXED BY WS-IX.
                           10  WS-CELL     PIC X.
                       05  WS-ALIAS        REDEFINES WS-ROW PIC X.
                       EXEC SQL DECLARE CUR1 CURSOR FOR
                           SELECT NAME FROM CUSTS WHERE ID = :CUST-ID
                       END-EXEC.
                   PROCEDURE DIVISION.
                   MAIN-PART SECTION.
                   MAIN-LINE.
                       OPEN INPUT IN-FILE.
                       IF WS-OK MOVE CUST-ID OF CUST-REC TO WS-CELL(WS-IX).
                       PERFORM READ-ALL THRU READ-EXIT.
                       EXEC SQL OPEN CUR1 END-EXEC.
                       CALL 'B' USING CUST-REC.
                       EXEC CICS LINK PROGRAM('B') COMMAREA(CUST-REC) END-EXEC.
                       SET WS-IX TO 1.
                       GOBACK.
                   READ-ALL.
                       READ IN-FILE AT END GO TO READ-EXIT.
                   READ-EXIT.
                       EXIT.
                   END PROGRAM A.
            -- B.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. B.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-STATUS           PIC X.
                   LINKAGE SECTION.
                   COPY CUST.
                   PROCEDURE DIVISION USING CUST-REC.
                   MAIN-LINE.
                       MOVE 1 TO CUST-ID.
                       COPY CHECKS.
                       GOBACK.
            -- C.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. C.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  CUST-ID             PIC 9.
                   PROCEDURE DIVISION.
                       MOVE 1 TO CUST-ID.
                       CALL 'B'.
            -- D.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. D.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   COPY TAGGED REPLACING ==:T:== BY ==IN==.
                   COPY TAGGED REPLACING ==:T:== BY ==OUT==.
                   PROCEDURE DIVISION.
                       MOVE IN-NAME TO OUT-NAME.
            -- copy/CUST.cpy --
                   01  CUST-REC.
                       05  CUST-ID         PIC 9(5).
            -- copy/CHECKS.cpy --
                       IF CUST-ID = 0 DISPLAY 'CUST-ID'.
                  *    CUST-ID in a comment
            -- copy/TAGGED.cpy --
                   01  :T:-REC.
                       05  :T:-NAME        PIC X.
            """;

    @TempDir
    Path folder;

    @Test
    void namesOfACopybookInAllItsUsers() {
        String all = "CUST.cpy:2 A.cbl:20 A.cbl:26 B.cbl:10 CHECKS.cpy:1";
        check("MOVE CUST-<|>ID OF", all);
        check("IF CUST<|>-ID = 0", all);
        check("05  CUST<|>-ID  ", all);
        check("MOVE 1 TO CUST-ID<|>.\n           CALL 'B'", "C.cbl:5 C.cbl:7");
        check("OF CUST-<|>REC", "CUST.cpy:1 A.cbl:26 A.cbl:29 A.cbl:30 B.cbl:8");
    }

    @Test
    void namesOfOneProgram() {
        check("SET WS-<|>IX", "A.cbl:16 A.cbl:26 A.cbl:31");
        check("OPEN INPUT IN-<|>FILE", "A.cbl:6 A.cbl:9 A.cbl:25 A.cbl:34");
        check("IF WS-<|>OK", "A.cbl:14 A.cbl:26");
        check("PERFORM READ-<|>ALL", "A.cbl:27 A.cbl:33");
        check("GO TO READ-<|>EXIT", "A.cbl:27 A.cbl:34 A.cbl:35");
        check("STATUS IS WS-ST<|>ATUS", "A.cbl:6 A.cbl:13");
        check("05  WS-<|>ROW", "A.cbl:16 A.cbl:18");
        check("MAIN-PA<|>RT", "A.cbl:23");
    }

    @Test
    void programsCopybooksAndCursors() {
        check("CALL '<|>B' USING", "A.cbl:29 A.cbl:30 B.cbl:2 C.cbl:8");
        check("PROGRAM-ID. <|>B.", "A.cbl:29 A.cbl:30 B.cbl:2 C.cbl:8");
        check("PROGRAM-ID. <|>A.", "A.cbl:2 A.cbl:37");
        check("SQL OPEN CU<|>R1", "A.cbl:19 A.cbl:28");
        check("COPY <|>CUST.", "A.cbl:12 B.cbl:7");
    }

    @Test
    void namesThatReplacingMakes() {
        check("MOVE IN-<|>NAME", "D.cbl:8 TAGGED.cpy:2");
        check("05  :T<|>:-NAME", "D.cbl:8 D.cbl:8 TAGGED.cpy:2");
    }

    @Test
    void withoutTheDeclaration() {
        check("IF WS-<|>OK", "A.cbl:26", false);
    }

    @Test
    void blanksKeywordsAndTheEndOfTheText() {
        check("MAIN-PART SECTION.<|>", "");
        check("GOBA<|>CK.\n       READ-ALL", "");
        check("PIC X.\n<|>", "");
        check("SELECT NA<|>ME FROM", "");
    }

    private void check(String cursor, String expected) {
        check(cursor, expected, true);
    }

    private void check(String cursor, String expected, boolean declarations) {
        String plain = cursor.replace("<|>", "");
        int at = FILES.indexOf(plain);
        int mark = at + cursor.indexOf("<|>");
        if (at < 0) {
            throw new IllegalArgumentException(cursor);
        }
        Fixture fixture = Fixture.of(folder, FILES.substring(0, mark) + Fixture.CURSOR + FILES.substring(mark));
        List<Span> found =
                References.of(fixture.snapshot(), fixture.cursor(), declarations, References.Search.QUIET, spans -> {});
        assertEquals(
                Stream.of(expected.split(" ")).sorted().collect(Collectors.joining(" ")),
                found.stream()
                        .map(s -> Path.of(s.source().path()).getFileName() + ":" + (s.startLine() + 1))
                        .sorted()
                        .collect(Collectors.joining(" ")),
                cursor);
    }
}

package dev.cobolwright.assist.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.assist.Fixture;
import dev.cobolwright.assist.references.References.Search;
import dev.cobolwright.grammar.source.SourceText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameTest {
    private static final String FILES = """
            -- A.cbl --
            000100 IDENTIFICATION DIVISION.                                         HEAD0001
            000200 PROGRAM-ID. A.                                                   HEAD0002
            000300 ENVIRONMENT DIVISION.
            000400 INPUT-OUTPUT SECTION.
            000500 FILE-CONTROL.
            000600     SELECT IN-FILE ASSIGN TO INDD.
            000700 DATA DIVISION.
            000800 FILE SECTION.
            000900 FD  IN-FILE.
            001000 01  IN-REC              PIC X(80).
            001100 WORKING-STORAGE SECTION.
            001200     COPY CUST.
            001300 01  WS-COUNT            PIC 9(5) VALUE ZERO.                     DATA0001
            001400 01  WS-TABLE.
            001500     05  WS-ROW          OCCURS 5 INDEXED BY WS-IX PIC X.
            001600 PROCEDURE DIVISION.
            001700 MAIN-LINE.
            001800     OPEN INPUT IN-FILE.
            001900     ADD 1 TO WS-COUNT.                                           CODE0001
            002000     MOVE 'A LITERAL THAT FILLS ITS LINE UP ALMOST' TO WS-ROW (1).CODE0002
            002100     MOVE CUST-ID TO WS-COUNT SET WS-IX TO 1.
            002200     PERFORM READ-ALL.
            002300     CALL 'B' USING CUST-REC.
            002400     COPY CHECKS.
            002500     GOBACK.
            002600 READ-ALL.
            002700     READ IN-FILE AT END CONTINUE.
            -- B.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. B.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-OTHER            PIC 9.
                   LINKAGE SECTION.
                   COPY CUST.
                   PROCEDURE DIVISION USING CUST-REC.
                       COPY CHECKS.
                       GOBACK.
            -- C.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. C.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   COPY TAGGED REPLACING ==:T:== BY ==IN==.
                   COPY PLAIN REPLACING PLAIN-NAME BY OTHER-NAME.
                   COPY MINE.
                   01  MY-ITEM             PIC X.
                   COPY NO-SUCH-BOOK.
                   PROCEDURE DIVISION.
                       MOVE IN-NAME TO MY-ITEM.
                       MOVE MINE-ITEM TO MY-ITEM.
                       COPY LOCALS.
                       GOBACK.
            -- D.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. D.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   COPY PLAIN.
                   01  MY-ITEM             PIC X.
                   PROCEDURE DIVISION.
                       MOVE PLAIN-NAME TO MY-ITEM.
                       COPY LOCALS.
                       GOBACK.
            -- copy/CUST.cpy --
                   01  CUST-REC.
                       05  CUST-ID         PIC 9(5).
            -- copy/CHECKS.cpy --
                       IF CUST-ID = 0 DISPLAY 'CUST-ID'.
            -- copy/TAGGED.cpy --
                   01  :T:-REC.
                       05  :T:-NAME        PIC X.
            -- copy/PLAIN.cpy --
                   01  PLAIN-NAME          PIC X.
            -- copy/MINE.cpy --
                   01  MINE-ITEM           PIC X.
            -- copy/LOCALS.cpy --
                       MOVE 'A' TO MY-ITEM.
            """;

    @TempDir
    Path folder;

    private int runs;

    @Test
    void dataKeepsAlignmentAndTheMarksOfLines() {
        check("TO WS-<|>COUNT SET", "WS-NUMBER-OF-ROWS", """
                A.cbl
                001300 01  WS-NUMBER-OF-ROWS   PIC 9(5) VALUE ZERO.                     DATA0001
                001900     ADD 1 TO WS-NUMBER-OF-ROWS.                                  CODE0001
                002100     MOVE CUST-ID TO WS-NUMBER-OF-ROWS SET WS-IX TO 1.
                """);
        check("TO WS-<|>COUNT SET", "W", """
                A.cbl
                001300 01  W                   PIC 9(5) VALUE ZERO.                     DATA0001
                001900     ADD 1 TO W.                                                  CODE0001
                002100     MOVE CUST-ID TO W SET WS-IX TO 1.
                """);
    }

    @Test
    void aLineThatGetsTooLongGoesOnInAnother() {
        check("05  WS-<|>ROW", "WS-ROW-OF-TABLE", """
                A.cbl
                001500     05  WS-ROW-OF-TABLE OCCURS 5 INDEXED BY WS-IX PIC X.
                002000     MOVE 'A LITERAL THAT FILLS ITS LINE UP ALMOST' TO            CODE0002
                               WS-ROW-OF-TABLE (1).
                """);
    }

    @Test
    void indexesFilesAndParagraphs() {
        check("SET WS-<|>IX", "WS-JX", """
                A.cbl
                001500     05  WS-ROW          OCCURS 5 INDEXED BY WS-JX PIC X.
                002100     MOVE CUST-ID TO WS-COUNT SET WS-JX TO 1.
                """);
        check("OPEN INPUT IN-<|>FILE", "MASTER-FILE", """
                A.cbl
                000600     SELECT MASTER-FILE ASSIGN TO INDD.
                000900 FD  MASTER-FILE.
                001800     OPEN INPUT MASTER-FILE.
                002700     READ MASTER-FILE AT END CONTINUE.
                """);
        check("PERFORM READ-<|>ALL", "2000", """
                A.cbl
                002200     PERFORM 2000.
                002600 2000.
                """);
    }

    @Test
    void aCopybookAndAllItsUsers() {
        String expected = """
                A.cbl
                002100     MOVE CUSTOMER-ID TO WS-COUNT SET WS-IX TO 1.
                CHECKS.cpy
                           IF CUSTOMER-ID = 0 DISPLAY 'CUST-ID'.
                CUST.cpy
                           05  CUSTOMER-ID     PIC 9(5).
                """;
        check("MOVE CUST-<|>ID TO", "CUSTOMER-ID", expected);
        check("05  CUST-<|>ID  ", "CUSTOMER-ID", expected);
        check("IF CUST-<|>ID = 0", "CUSTOMER-ID", expected);
    }

    @Test
    void programsWithTheirCalls() {
        check("CALL '<|>B'", "RATES", """
                A.cbl
                002300     CALL 'RATES' USING CUST-REC.
                B.cbl
                       PROGRAM-ID. RATES.
                """);
    }

    @Test
    void copybooksWithTheirFile() {
        check("COPY <|>CHECKS.\n002500", "CHECK2", """
                A.cbl
                002400     COPY CHECK2.
                B.cbl
                           COPY CHECK2.
                CHECKS.cpy becomes CHECK2.cpy
                """);
    }

    @Test
    void whatIsNotSafeIsRefused() {
        String item = "TO WS-<|>COUNT SET";
        check(item, "MOVE", "MOVE is a reserved word.");
        check(item, "A B", "'A B' is not a COBOL word: letters, digits and hyphens only.");
        check(item, "WS-", "A COBOL word neither begins nor ends with a hyphen: WS-.");
        check(item, "1000", "1000 has no letter; only paragraphs and sections may be named by digits.");
        check(
                item,
                "A-NAME-OF-THIRTY-ONE-CHARACTERS",
                "A-NAME-OF-THIRTY-ONE-CHARACTERS has 31 characters; at most 30 are allowed.");
        check(item, "CUST-ID", "CUST-ID is declared already: Line 2 of CUST.cpy.");
        check("05  CUST-<|>ID  ", "WS-OTHER", "WS-OTHER is declared already: Line 5 of B.cbl.");
        check("CALL '<|>B'", "C", "There is a program C already: C.cbl.");
        check(
                "CALL '<|>B'",
                "NINECHARS",
                "The system uses only the first 8 characters of a program-name; NINECHARS has 9.");
        check("COPY <|>CHECKS.\n002500", "CUST", "There is a copybook CUST already: copy/CUST.cpy.");
        check("COPY NO-<|>SUCH-BOOK", "YES", "The copybook NO-SUCH-BOOK was not found in the workspace.");
        check("GOBA<|>CK.\n002600", "X", "There is no name here that can be changed.");
    }

    @Test
    void namesThatReplacingMakesAreRefused() {
        check(
                "MOVE IN-<|>NAME",
                "X-NAME",
                "Line 2 of TAGGED.cpy is made IN-NAME by REPLACING; rename it where it is replaced.");
        check(
                "MOVE PLAIN-<|>NAME",
                "X-NAME",
                "Line 1 of PLAIN.cpy is copied by C.cbl too, where it means something else.");
        check(
                "MOVE PLAIN-NAME TO MY-<|>ITEM",
                "X-NAME",
                "Line 1 of LOCALS.cpy is copied by C.cbl too, where it means something else.");
    }

    @Test
    void whereACopybookIsMissingTheChangesAreInDoubt() {
        check("01  MINE-<|>ITEM", "YOUR-ITEM", """
                C.cbl
                           MOVE YOUR-ITEM TO MY-ITEM.
                MINE.cpy
                       01  YOUR-ITEM           PIC X.
                ? C.cbl copies NO-SUCH-BOOK, which was not found and may use the name too.
                """);
        check(
                "MOVE IN-NAME TO MY-<|>ITEM",
                "X-ITEM",
                "Line 1 of LOCALS.cpy is copied by D.cbl too, where it means something else.");
    }

    private void check(String cursor, String newName, String expected) {
        String plain = cursor.replace("<|>", "");
        int at = FILES.indexOf(plain);
        int mark = at + cursor.indexOf("<|>");
        if (at < 0) {
            throw new IllegalArgumentException(cursor);
        }
        Path place = folder.resolve("run" + runs++);
        Fixture fixture = Fixture.of(place, FILES.substring(0, mark) + Fixture.CURSOR + FILES.substring(mark));
        String shown = switch (Rename.of(fixture.snapshot(), fixture.cursor(), newName, Search.QUIET)) {
            case Rename.Refused refused -> refused.reason();
            case Rename.Renamed renamed -> shown(renamed);
        };
        assertEquals(expected.strip(), shown.strip(), cursor + " to " + newName);
    }

    private static String shown(Rename.Renamed renamed) {
        Map<SourceText, List<Change>> byFile = renamed.changes().stream()
                .collect(Collectors.groupingBy(Change::source, LinkedHashMap::new, Collectors.toList()));
        String files = byFile.entrySet().stream()
                .map(e -> Rename.shortName(e.getKey().path()) + "\n"
                        + changedLines(e.getKey().text(), Change.apply(e.getKey(), e.getValue())))
                .sorted()
                .collect(Collectors.joining());
        String doubts = renamed.changes().stream()
                .flatMap(c -> c.doubt().stream())
                .distinct()
                .map(d -> "? " + d + "\n")
                .collect(Collectors.joining());
        return files
                + doubts
                + renamed.move()
                        .map(m -> m.from().getFileName() + " becomes " + m.to().getFileName())
                        .orElse("");
    }

    private static String changedLines(String before, String after) {
        List<String> old = before.lines().toList();
        return after.lines().filter(l -> !old.contains(l)).map(l -> l + "\n").collect(Collectors.joining());
    }
}

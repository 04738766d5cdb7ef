package dev.cobolwright.assist.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.assist.Fixture;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolAtTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. OUTER.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT IN-FILE ASSIGN TO INDD.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  IN-FILE.
                   01  IN-REC.
                       05  AMOUNT PIC 9(5).
                   WORKING-STORAGE SECTION.
                   01  FIRST-GROUP.
                       05  AMOUNT PIC 9(3).
                       05  INNER-GROUP.
                           10  DEEP PIC X.
                   01  SECOND-GROUP.
                       05  DEEP PIC X.
                   01  ROWS.
                       05  ROW-ENTRY OCCURS 9 INDEXED BY ROW-IX PIC X.
                   PROCEDURE DIVISION.
                   FIRST-PART SECTION.
                   BEGIN-IT.
                       %s
                       GOBACK.
                   FINISH-IT.
                       EXIT.
                   SECOND-PART SECTION.
                   FINISH-IT.
                       EXIT.
            """;

    @TempDir
    Path folder;

    @Test
    void qualifiersDecide() {
        check("MOVE 1 TO AMO<|>UNT OF FIRST-GROUP", "AMOUNT@14");
        check("MOVE 1 TO AMO<|>UNT IN IN-REC", "AMOUNT@11");
        check("MOVE 1 TO AMO<|>UNT IN IN-FILE", "AMOUNT@11");
        check("MOVE 'A' TO DE<|>EP OF FIRST-GROUP", "DEEP@16");
        check("MOVE 'A' TO DE<|>EP OF INNER-GROUP OF FIRST-GROUP", "DEEP@16");
        check("MOVE 'A' TO DEEP OF SECOND-<|>GROUP", "SECOND-GROUP@17");
    }

    @Test
    void aNameThatIsNotUniqueGivesAll() {
        check("MOVE 'A' TO DE<|>EP", "DEEP@16 DEEP@18");
        check("PERFORM FINISH-<|>IT", "FINISH-IT@26 FINISH-IT@29");
        check("PERFORM FINISH-<|>IT OF SECOND-PART", "FINISH-IT@29");
    }

    @Test
    void filesSectionsAndIndexes() {
        check("OPEN INPUT IN-<|>FILE", "IN-FILE@9");
        check("PERFORM SECOND-<|>PART", "SECOND-PART@28");
        check("SET ROW-<|>IX TO 1", "ROW-ENTRY@20");
    }

    @Test
    void wordsOfTheGrammarAndUnknownNamesAreNothing() {
        check("MO<|>VE 1 TO AMOUNT", "");
        check("MOVE NO-SU<|>CH TO AMOUNT", "");
    }

    @Test
    void aSentenceThatCannotBeReadIsLookedUpByItsWords() {
        check("FROBNICATE THE SECOND-<|>GROUP", "SECOND-GROUP@17");
        check("MOVE TO TO ( SECOND-<|>GROUP", "SECOND-GROUP@17");
    }

    private void check(String statement, String expected) {
        Fixture fixture = Fixture.of(folder, PROGRAM.formatted(statement));
        String found = SymbolAt.find(fixture.snapshot().parse(), fixture.cursor())
                .map(at -> at.symbols().stream()
                        .map(s ->
                                s.name() + "@" + (s.declaration().orElseThrow().startLine() + 1))
                        .collect(Collectors.joining(" ")))
                .orElse("");
        assertEquals(expected, found, statement);
    }
}

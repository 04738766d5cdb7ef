package dev.cobolwright.grammar.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileControl;
import dev.cobolwright.grammar.syntax.ShowTree;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files with the items that their SELECT and FD entries name. */
class FileNamesTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. P1.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT F1 ASSIGN TO "a" ORGANIZATION INDEXED
                           RECORD KEY IS K1
                           ALTERNATE RECORD KEY IS K2 WITH DUPLICATES
                           FILE STATUS IS ST OF FLAGS.
                       SELECT F2 ASSIGN TO "b" ORGANIZATION RELATIVE
                           ACCESS DYNAMIC RELATIVE KEY IS RK.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  F1
                       BLOCK CONTAINS 10 RECORDS
                       RECORD IS VARYING IN SIZE FROM 10 TO 80 CHARACTERS
                           DEPENDING ON SIZE-1
                       LABEL RECORDS ARE STANDARD.
                   01  R1.
                       05  K1 PIC X(5).
                       05  K2 PIC X(5).
                   FD  F2 IS EXTERNAL
                       RECORD CONTAINS 5 TO 20 CHARACTERS.
                   01  R2.
                       05  K1 PIC X(5).
                   SD  F3 RECORD 40.
                   01  R3 PIC X(40).
                   FD  F4 DATA RECORD R4.
                   01  R4 PIC X.
                   WORKING-STORAGE SECTION.
                   01  FLAGS.
                       05  ST PIC XX.
                   01  RK PIC 9(4).
                   01  SIZE-1 PIC 9(4).
                   01  ST PIC XX.
                   PROCEDURE DIVISION.
                   P-1.
                       STOP RUN.
            """;

    @Test
    void keysAndStatusAreItems() {
        Parse parse = Fixture.parse(PROGRAM);
        assertEquals("", Fixture.problems(parse));
        Scope scope = Scope.all(parse).getFirst();
        FileControl indexed = scope.program().environment().fileControls().getFirst();
        FileControl relative = scope.program().environment().fileControls().get(1);
        assertEquals("K1 of R1", item(scope.resolve(indexed, indexed.recordKey().orElseThrow())));
        assertEquals(
                "K2 of R1",
                item(scope.resolve(indexed, indexed.alternateKeys().getFirst().name())));
        assertEquals(
                "ST of FLAGS", item(scope.resolve(indexed, indexed.statuses().getFirst())));
        assertEquals(
                "RK of ", item(scope.resolve(relative, relative.relativeKey().orElseThrow())));
        assertEquals(
                "K1 of R2", item(scope.resolve(relative, indexed.recordKey().orElseThrow())));
    }

    private static String item(Resolution resolution) {
        Resolution.Data data = assertInstanceOf(Resolution.Data.class, resolution);
        return data.item().name() + " of "
                + data.groups().stream().map(DataItem::name).collect(Collectors.joining(" of "));
    }

    @Test
    void sizesOfRecords() {
        assertEquals(
                """
                FD F1 record varying 10 to 80 depending on SIZE-1
                FD F2 record 5 to 20
                SD F3 record 40 to 40
                FD F4""",
                ShowTree.of(Fixture.parse(PROGRAM))
                        .lines()
                        .filter(line -> line.contains("D F"))
                        .map(line -> line.replaceAll("\\s+\\[\\d+]", "").strip())
                        .collect(Collectors.joining("\n")));
        assertEquals(
                true,
                Fixture.parse(PROGRAM).programs().getFirst().files().get(1).external());
    }

    /** A clause written twice, as while one is replaced by another. */
    @Test
    void theFirstOrganizationCounts() {
        for (String second : new String[] {"SEQUENTIAL", "INDEXED", "LINE SEQUENTIAL", "LINE", "RELATIVE"}) {
            Parse parse = Fixture.parse(PROGRAM.replace("ORGANIZATION RELATIVE", "ORGANIZATION RELATIVE " + second));
            FileControl file =
                    parse.programs().getFirst().environment().fileControls().get(1);
            assertEquals("RELATIVE", file.organization().orElseThrow(), second);
            assertEquals("RK", file.relativeKey().orElseThrow().name(), second);
        }
    }
}

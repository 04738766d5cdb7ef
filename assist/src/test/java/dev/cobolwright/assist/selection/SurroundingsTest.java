package dev.cobolwright.assist.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Fixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
    @TempDir
    Path folder;

    private List<String> around(String code) {
        Fixture fixture = Fixture.of(folder, code);
        String text = fixture.snapshot().source().text();
        return Surroundings.of(fixture.snapshot(), fixture.cursor()).stream()
                .map(r -> text.substring(r.start(), r.end()))
                .toList();
    }

    @Test
    void fromTheWordToTheFile() {
        List<String> around = around("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. ORDERS.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  WS-A.
                           05  WS-B PIC X OCCURS 5.
                       PROCEDURE DIVISION.
                       MAIN SECTION.
                       ONE.
                           IF WS-B OF WS-A (1) = 'X'
                               MOVE 'Y' TO WS<|>-B OF WS-A (2)
                           END-IF
                           GOBACK.
                """);
        assertEquals(
                List.of("WS-B", "WS-B OF WS-A (2)", "MOVE 'Y' TO WS-B OF WS-A (2)"),
                around.subList(0, 3),
                around::toString);
        assertTrue(around.get(3).startsWith("IF") && around.get(3).endsWith("END-IF"), around::toString);
        assertTrue(around.get(4).startsWith("IF") && around.get(4).endsWith("GOBACK."), around::toString);
        assertTrue(around.get(5).startsWith("ONE."), around::toString);
        assertTrue(around.get(6).startsWith("MAIN SECTION."), around::toString);
        assertTrue(around.get(7).startsWith("PROCEDURE DIVISION."), around::toString);
        assertTrue(around.get(8).startsWith("IDENTIFICATION"), around::toString);
    }

    @Test
    void aLiteralFromTheInside() {
        List<String> around = around("           DISPLAY 'A <|>B' X.\n");
        assertEquals(List.of("A B", "'A B'"), around.subList(0, 2));
        assertTrue(around.contains("DISPLAY 'A B' X."), around::toString);
    }

    @Test
    void brokenCodeARecordAndNothing() {
        assertTrue(around("           MOVE TO ( WS<|>-A\n").contains("WS-A"));
        List<String> record = around("       01  REC.\n           05  KEY<|>-A PIC 9.\n           05  B PIC 9.\n");
        assertEquals(List.of("KEY-A", "05  KEY-A PIC 9."), record.subList(0, 2));
        assertTrue(record.get(2).startsWith("01  REC."), record::toString);
        assertEquals(List.of(""), around("<|>"));
    }
}

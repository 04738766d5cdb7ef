package dev.cobolwright.assist.colouring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Fixture;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColouringTest {
    @TempDir
    Path folder;

    private void check(String code, String expected) {
        assertEquals(expected, show(Fixture.of(folder, code).snapshot()));
    }

    /** A line of text for each line that has pieces: each as {@code text:ROLE+TRAIT}. */
    private static String show(Snapshot snapshot) {
        List<Piece> pieces = Colouring.of(snapshot, Cancellation.NEVER);
        return pieces.stream()
                .collect(Collectors.groupingBy(
                        p -> snapshot.source().lineOf(p.start()),
                        java.util.TreeMap::new,
                        Collectors.mapping(p -> show(p, snapshot), Collectors.joining("  "))))
                .values()
                .stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String show(Piece piece, Snapshot snapshot) {
        String text = snapshot.source().text().substring(piece.start(), piece.end());
        String traits = piece.traits().stream()
                .map(t -> "+" + t.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
        return text.replace(' ', '_') + ":" + piece.role().name().toLowerCase(Locale.ROOT) + traits;
    }

    @Test
    void rolesOfWordsAndNames() {
        check("""
                000100 IDENTIFICATION DIVISION.                                         ORD00010
                000200 PROGRAM-ID. ORDERS.
                       AUTHOR. A PERSON.
                       ENVIRONMENT DIVISION.
                       INPUT-OUTPUT SECTION.
                       FILE-CONTROL.
                           SELECT ORDER-FILE ASSIGN TO ORDERS.
                       DATA DIVISION.
                       FILE SECTION.
                       FD  ORDER-FILE.
                       01  ORDER-RECORD PIC X(80).
                       WORKING-STORAGE SECTION.
                       78  C-MAX VALUE 5.
                       01  WS-A PIC S9(4) USAGE DISPLAY.
                           88  A-DONE VALUE 1.
                       LINKAGE SECTION.
                       01  LK-A PIC X.
                       PROCEDURE DIVISION USING LK-A.
                       MAIN SECTION.
                       FIRST-PARA.
                      * A comment
                           MOVE C-MAX TO WS-A
                           IF A-DONE DISPLAY 'IT''S' *> more
                           END-IF.
                           READ ORDER-FILE NEXT.
                           CALL 'TAXES' USING LK-A.
                           COMPUTE WS-A = FUNCTION MAX(1, 2) + 3.
                           PERFORM FIRST-PARA.
                      -    EXIT PROGRAM.
                """, """
                000100:area  IDENTIFICATION:header  DIVISION:header  ORD00010:area
                000200:area  PROGRAM-ID:header  ORDERS:program
                AUTHOR:header  A_PERSON.:comment
                ENVIRONMENT:header  DIVISION:header
                INPUT-OUTPUT:header  SECTION:header
                FILE-CONTROL:header
                SELECT:clause  ORDER-FILE:file  ASSIGN:clause  TO:clause  ORDERS:other_name
                DATA:header  DIVISION:header
                FILE:header  SECTION:header
                FD:clause  ORDER-FILE:file+declaration
                01:number  ORDER-RECORD:data_item+declaration  PIC:clause  X(80):picture
                WORKING-STORAGE:header  SECTION:header
                78:number  C-MAX:data_item+declaration+readonly  VALUE:clause  5:number
                01:number  WS-A:data_item+declaration  PIC:clause  S9(4):picture  USAGE:clause  DISPLAY:clause
                88:number  A-DONE:condition_name+declaration+readonly  VALUE:clause  1:number
                LINKAGE:header  SECTION:header
                01:number  LK-A:parameter+declaration  PIC:clause  X:picture
                PROCEDURE:header  DIVISION:header  USING:clause  LK-A:parameter
                MAIN:section+declaration  SECTION:header
                FIRST-PARA:paragraph+declaration
                *_A_comment:comment
                MOVE:verb  C-MAX:data_item+readonly  TO:clause  WS-A:data_item+modification
                IF:verb  A-DONE:condition_name+readonly  DISPLAY:verb  'IT''S':literal  *>_more:comment
                END-IF:verb
                READ:verb  ORDER-FILE:file  NEXT:clause
                CALL:verb  'TAXES':program  USING:clause  LK-A:parameter+modification
                COMPUTE:verb  WS-A:data_item+modification  =:operator  FUNCTION:clause  MAX:function  1:number  2:number  +:operator  3:number
                PERFORM:verb  FIRST-PARA:paragraph
                -:area  EXIT:verb  PROGRAM:clause
                """);
    }

    @Test
    void execBlocksOverSeveralLines() {
        check("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. ORDERS.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  WS-A PIC X(4).
                       PROCEDURE DIVISION.
                       MAIN.
                           EXEC SQL
                             SELECT NAME INTO :WS-A
                             FROM ORDERS WHERE ID = 5
                           END-EXEC
                           GOBACK.
                """, """
                IDENTIFICATION:header  DIVISION:header
                PROGRAM-ID:header  ORDERS:program
                DATA:header  DIVISION:header
                WORKING-STORAGE:header  SECTION:header
                01:number  WS-A:data_item+declaration  PIC:clause  X(4):picture
                PROCEDURE:header  DIVISION:header
                MAIN:paragraph+declaration
                EXEC:verb+embedded  SQL:header+embedded
                SELECT:clause+embedded  NAME:other_name+embedded  INTO:clause+embedded  WS-A:data_item+embedded+modification
                FROM:clause+embedded  ORDERS:other_name+embedded  WHERE:clause+embedded  ID:other_name+embedded  5:number+embedded
                END-EXEC:verb+embedded
                GOBACK:verb
                """);
    }

    @Test
    void optionsAndTheirArguments() {
        String shown = show(Fixture.of(folder, """
                       PROCEDURE DIVISION.
                       MAIN.
                           EXEC CICS READ FILE('ORDERS') INTO(WS-A) END-EXEC.
                """).snapshot());
        assertTrue(
                shown.contains("READ:clause+embedded  FILE:clause+embedded  'ORDERS':literal+embedded  "
                        + "INTO:clause+embedded  WS-A:data_item+embedded"),
                shown);
    }

    @Test
    void brokenCodeACopybookAndFreeFormat() {
        check("       PROCEDURE DIVISION.\n           MOVE TO ( WS-A\n           IF 'open\n", """
                PROCEDURE:header  DIVISION:header
                MOVE:verb  TO:clause  WS-A:other_name
                IF:verb  'open:literal
                """);
        check("       01  REC.\n      *    Its key.\n           05  KEY-A PIC 9.\n", """
                01:number  REC:data_item+declaration
                *____Its_key.:comment
                05:number  KEY-A:data_item+declaration  PIC:clause  9:picture
                """);
        check(
                ">>SOURCE FORMAT FREE\nidentification division.\nprogram-id. a.\n*> note\nprocedure division.\nstop run.\n",
                """
                >>SOURCE_FORMAT_FREE:directive
                identification:header  division:header
                program-id:header  a:program
                *>_note:comment
                procedure:header  division:header
                stop:verb  run:clause
                """);
        assertEquals("", show(Fixture.of(folder, "<|>").snapshot()));
    }

    @Test
    void replacedTextIsMarked() {
        String shown = show(Fixture.of(folder, """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. ORDERS.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  WS-A PIC X(4).
                       REPLACE ==THE-ITEM== BY ==WS-A==.
                       PROCEDURE DIVISION.
                       MAIN.
                           DISPLAY THE-ITEM.
                """).snapshot());
        assertTrue(shown.contains("THE-ITEM:data_item+replaced"), shown);
    }

    @Test
    void aRangeSaysWhatTheWholeSaysAndPiecesKeepTheirOrder() throws Exception {
        long seed = 20261125;
        Random random = new Random(seed);
        try (Stream<Path> programs = Files.list(Path.of("../samples/bank/cobol"))) {
            for (Path program : programs.sorted().limit(8).toList()) {
                Fixture fixture = Fixture.of(folder, "<|>" + Files.readString(program));
                Snapshot snapshot = fixture.snapshot();
                List<Piece> whole = Colouring.of(snapshot, Cancellation.NEVER);
                int last = -1;
                for (Piece piece : whole) {
                    assertTrue(piece.start() >= last && piece.end() > piece.start(), piece::toString);
                    assertEquals(
                            snapshot.source().lineOf(piece.start()),
                            snapshot.source().lineOf(piece.end() - 1),
                            piece::toString);
                    last = piece.end();
                }
                for (int i = 0; i < 20; i++) {
                    int from = random.nextInt(snapshot.source().lineCount());
                    int to = from + random.nextInt(60);
                    List<Piece> expected = new ArrayList<>(whole);
                    expected.removeIf(p -> snapshot.source().lineOf(p.start()) < from
                            || snapshot.source().lineOf(p.start()) >= to);
                    assertEquals(
                            expected,
                            Colouring.of(snapshot, from, to, Cancellation.NEVER),
                            () -> program + " " + from + "-" + to + " seed " + seed);
                }
            }
        }
    }
}

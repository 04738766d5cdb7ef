package dev.cobolwright.assist.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Fixture;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatterTest {
    private static final int STEP = 4;

    @TempDir
    Path folder;

    private static Parse parse(String text) {
        return Cobol.parse(SourceText.of("/A.cbl", text), Copybooks.NONE, Dialect.IBM);
    }

    private static String formatted(Parse parse) {
        List<Edit> edits = Formatter.format(parse, 0, Integer.MAX_VALUE, STEP, Cancellation.NEVER);
        return Edit.apply(parse.source().text(), edits);
    }

    private static void check(String before, String after) {
        assertEquals(after, formatted(parse(before)));
        assertEquals(after, formatted(parse(after)), "formatting twice changes nothing more");
    }

    @Test
    void statementsByTheirNesting() {
        check("""
                000100 IDENTIFICATION DIVISION.                                         ORD00010
                000200  PROGRAM-ID. ORDERS.                                             ORD00020
                        DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 WS-A PIC X.
                       01 WS-B PIC 9.
                         PROCEDURE DIVISION.
                         MAIN.
                           IF WS-A = 'X'
                           PERFORM UNTIL WS-B = 5
                             ADD 1 TO WS-B
                             ON SIZE ERROR
                             DISPLAY 'IT''S   BIG'
                             END-ADD
                           END-PERFORM
                       ELSE
                            EVALUATE WS-B
                            WHEN 1
                            WHEN 2
                            DISPLAY 'ONE'
                                    'TWO'
                            WHEN OTHER   CONTINUE
                            END-EVALUATE
                       END-IF.
                      *    A comment stays where it is
                            DISPLAY 'DONE'   *> so does this
                              GOBACK.
                """, """
                000100 IDENTIFICATION DIVISION.                                         ORD00010
                000200 PROGRAM-ID. ORDERS.                                              ORD00020
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 WS-A  PIC X.
                       01 WS-B  PIC 9.
                       PROCEDURE DIVISION.
                       MAIN.
                           IF WS-A = 'X'
                               PERFORM UNTIL WS-B = 5
                                   ADD 1 TO WS-B
                                       ON SIZE ERROR
                                           DISPLAY 'IT''S   BIG'
                                   END-ADD
                               END-PERFORM
                           ELSE
                               EVALUATE WS-B
                                   WHEN 1
                                   WHEN 2
                                       DISPLAY 'ONE'
                                               'TWO'
                                   WHEN OTHER   CONTINUE
                               END-EVALUATE
                           END-IF.
                      *    A comment stays where it is
                           DISPLAY 'DONE'   *> so does this
                           GOBACK.
                """);
    }

    @Test
    void entriesByTheirLevelsAndTheirClausesBelowEachOther() {
        check("""
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                         01  ORDER-RECORD.
                         05 ORDER-NUMBER PIC 9(6) VALUE 5.
                         88 IS-FIRST VALUE 1.
                         88 IS-THE-LAST VALUE 9.
                         05 ORDER-X PIC X VALUE 'A'.
                         05 ADDRESS-LINE OCCURS 3.
                         10 TOWN PIC X(20)
                              VALUE 'LONDON'.
                         77 COUNTER PIC 9.
                """, """
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  ORDER-RECORD.
                           05 ORDER-NUMBER  PIC 9(6)  VALUE 5.
                               88 IS-FIRST     VALUE 1.
                               88 IS-THE-LAST  VALUE 9.
                           05 ORDER-X       PIC X     VALUE 'A'.
                           05 ADDRESS-LINE OCCURS 3.
                               10 TOWN PIC X(20)
                                    VALUE 'LONDON'.
                       77 COUNTER PIC 9.
                """);
    }

    @Test
    void theToOfMoves() {
        check("""
                       PROCEDURE DIVISION.
                       MAIN.
                           MOVE A TO B
                           MOVE LONG-NAME TO C D.
                           MOVE A
                             TO B.
                           MOVE A TO B ADD 1 TO C.
                """, """
                       PROCEDURE DIVISION.
                       MAIN.
                           MOVE A         TO B
                           MOVE LONG-NAME TO C D.
                           MOVE A
                             TO B.
                           MOVE A TO B ADD 1 TO C.
                """);
    }

    @Test
    void whatDoesNotFitOrIsContinuedStays() {
        check("""
                       PROCEDURE DIVISION.
                       MAIN.
                           IF A = B
                           DISPLAY 'THIS LITERAL IS SO LONG THAT IT ENDS IN COLUMN 72 '
                             DISPLAY 'THIS ONE GOES ON IN THE NEXT LINE, WHICH KEEPS IT W
                      -            'HERE IT IS'
                             DISPLAY A
                           END-IF.
                """, """
                       PROCEDURE DIVISION.
                       MAIN.
                           IF A = B
                           DISPLAY 'THIS LITERAL IS SO LONG THAT IT ENDS IN COLUMN 72 '
                             DISPLAY 'THIS ONE GOES ON IN THE NEXT LINE, WHICH KEEPS IT W
                      -            'HERE IT IS'
                               DISPLAY A
                           END-IF.
                """);
    }

    @Test
    void execBlocksMoveAsAWhole() {
        check("""
                       PROCEDURE DIVISION.
                       MAIN.
                             EXEC SQL
                                 SELECT A INTO :B
                                   FROM T
                             END-EXEC.
                """, """
                       PROCEDURE DIVISION.
                       MAIN.
                           EXEC SQL
                               SELECT A INTO :B
                                 FROM T
                           END-EXEC.
                """);
    }

    @Test
    void freeFormatAndTabs() {
        check(
                ">>SOURCE FORMAT FREE\nidentification division.\n  program-id. a.\nprocedure division.\nmain.\n  if a = 1\n  display 'x'\n  end-if.\n",
                ">>SOURCE FORMAT FREE\nidentification division.\nprogram-id. a.\nprocedure division.\nmain.\n    if a = 1\n        display 'x'\n    end-if.\n");
        check("       PROCEDURE DIVISION.\n       MAIN.\n\t   \tIF A = 1\n\t\tDISPLAY A\n\t    END-IF.\n", """
                       PROCEDURE DIVISION.
                       MAIN.
                           IF A = 1
                               DISPLAY A
                           END-IF.
                """);
    }

    @Test
    void brokenCodeAndACopybook() {
        check(
                "       PROCEDURE DIVISION.\n       MAIN.\n           IF A = (\n           DISPLAY A\n           MOVE TO .\n",
                "       PROCEDURE DIVISION.\n       MAIN.\n           IF A = (\n               DISPLAY A\n               MOVE TO .\n");
        check("           05  B PIC X.\n            10 C.\n", "           05  B PIC X.\n               10 C.\n");
        check("", "");
    }

    @Test
    void aNewLineStartsWhereItsNestingWantsIt() {
        assertEquals(15, enter("           IF A = B\n<|>\n"));
        assertEquals(11, enter("           DISPLAY A.\n  <|>\n"));
        assertEquals(19, enter("           IF A = B\n               PERFORM UNTIL A = B\n<|>\n"));
    }

    private int enter(String procedures) {
        Fixture fixture = Fixture.of(folder, "       PROCEDURE DIVISION.\n       MAIN.\n" + procedures);
        int line = fixture.snapshot().source().lineOf(fixture.cursor());
        return Formatter.afterLineBreak(fixture.snapshot(), line, STEP, Cancellation.NEVER)
                .getFirst()
                .text()
                .length();
    }

    @Test
    void theSamplesStayWhatTheyAre() throws IOException {
        Tally tally = new Tally();
        tally.folder(Path.of("../samples/bank/cobol"));
        assertTrue(tally.files > 20 && tally.changed > 0, tally::toString);
        assertEquals(List.of(), tally.unstable);
    }

    /** {@code -Dprograms=FOLDER:FOLDER} names folders with more programs. */
    @Test
    void otherProgramsStayWhatTheyAre() throws IOException {
        String folders = System.getProperty("programs", "");
        Assumptions.assumeTrue(!folders.isEmpty(), "-Dprograms=FOLDER:FOLDER names none");
        Tally tally = new Tally();
        for (String each : folders.split(java.io.File.pathSeparator)) {
            tally.folder(Path.of(each));
        }
        System.err.println(tally);
        assertTrue(tally.files > 0);
        assertEquals("", String.join("\n", tally.unstable));
    }

    /** Formats files and holds the result to the invariants of the package. */
    private static final class Tally {
        int files;
        int lines;
        int changed;
        final List<String> unstable = new ArrayList<>();

        void folder(Path folder) throws IOException {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(cbl|cob|cobol|cpy)"))
                        .sorted()
                        .forEach(this::file);
            }
        }

        private void file(Path file) {
            SourceText source;
            try {
                source = SourceText.of(
                        file.toString(),
                        Decoder.decode(Files.readAllBytes(file)).text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Parse before = Cobol.parse(source, Copybooks.NONE, Dialect.IBM);
            String text = formatted(before);
            Parse after = Cobol.parse(source.withText(text), Copybooks.NONE, Dialect.IBM);
            assertEquals(-1, SameProgram.firstChange(Cobol.lexemes(before), Cobol.lexemes(after)), file::toString);
            assertEquals(before.source().lineCount(), after.source().lineCount(), file::toString);
            assertAreasStay(before, after, file);
            String again = formatted(after);
            for (int i = 0; i < after.source().lineCount() && !again.equals(text); i++) {
                String line = after.source().line(i);
                if (!line.equals(after.source().withText(again).line(i))) {
                    unstable.add(file + ":" + (i + 1) + "\n" + line + "\n"
                            + after.source().withText(again).line(i));
                    break;
                }
            }
            files++;
            lines += source.lineCount();
            for (int i = 0; i < source.lineCount(); i++) {
                changed += source.line(i).equals(after.source().line(i)) ? 0 : 1;
            }
        }

        private static void assertAreasStay(Parse before, Parse after, Path file) {
            List<Lexemes.Line> was =
                    Cobol.lexemes(before).lines(0, before.source().lineCount());
            List<Lexemes.Line> is = Cobol.lexemes(after).lines(0, after.source().lineCount());
            for (int i = 0; i < was.size(); i++) {
                String old = before.source().line(i);
                String now = after.source().line(i);
                int line = i;
                if (was.get(i).kind() == Lexemes.LineKind.COMMENT) {
                    assertEquals(old, now, () -> file + " line " + (line + 1));
                }
                if (!was.get(i).free() && old.indexOf('\t') < 0 && old.length() > 6) {
                    assertEquals(old.substring(0, 7), now.substring(0, 7), () -> file + " line " + (line + 1));
                    assertEquals(
                            before.source()
                                    .text()
                                    .substring(was.get(i).areaEnd(), was.get(i).end())
                                    .stripTrailing(),
                            after.source()
                                    .text()
                                    .substring(is.get(i).areaEnd(), is.get(i).end())
                                    .stripTrailing(),
                            () -> file + " line " + (line + 1));
                }
            }
        }

        @Override
        public String toString() {
            return files + " files, " + lines + " lines, " + changed + " changed";
        }
    }
}

package dev.cobolwright.assist.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Fixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {
    @TempDir
    Path folder;

    @Test
    void copybooksAfterCopy() {
        assertEquals(List.of("REC"), words("       COPY <|>\n       01  A PIC X.\n", ""));
    }

    @Test
    void namesThatFitAndKeywords() {
        var offers = words("       01  WS-A PIC X(4).\n       01  WS-B PIC 9.\n", "           MOVE WS-<|>\n");
        assertEquals(List.of("WS-A", "WS-B"), offers);
        var verbs = words("", "           <|>\n");
        assertTrue(verbs.containsAll(List.of("MOVE", "PERFORM", "EVALUATE")), verbs::toString);
    }

    @Test
    void lowerCaseStaysLowerCase() {
        assertEquals(List.of("ws-a"), words("       01  WS-A PIC X.\n", "           MOVE ws<|>\n"));
    }

    @Test
    void nothingInACommentOrALiteral() {
        assertEquals(List.of(), words("", "      * MO<|>\n"));
        assertEquals(List.of(), words("", "           DISPLAY 'MO<|>'.\n"));
    }

    @Test
    void programsInTheLiteralOfCall() {
        assertEquals(List.of("MAIN"), words("", "           CALL 'M<|>'.\n"));
    }

    private List<String> words(String data, String procedures) {
        Fixture fixture = Fixture.of(
                folder,
                "-- MAIN.cbl --\n       IDENTIFICATION DIVISION.\n       PROGRAM-ID. MAIN.\n       DATA DIVISION.\n"
                        + "       WORKING-STORAGE SECTION.\n" + data
                        + "       PROCEDURE DIVISION.\n       A-PARAGRAPH.\n" + procedures
                        + "-- copy/REC.cpy --\n       01  REC PIC X.\n");
        return Words.at(fixture.snapshot(), fixture.cursor(), 1000).stream()
                .map(Offer::text)
                .toList();
    }
}

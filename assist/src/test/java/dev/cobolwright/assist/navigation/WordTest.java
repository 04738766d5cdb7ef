package dev.cobolwright.assist.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void aCursorInOrBesideAWordHasIt() {
        assertEquals(Optional.of("WS-NAME"), word("           MOVE <|>ws-name TO X."));
        assertEquals(Optional.of("WS-NAME"), word("           MOVE ws-<|>name TO X."));
        assertEquals(Optional.of("X"), word("           MOVE A TO X<|>."));
        assertEquals(Optional.of("SUB PGM"), word("           CALL 'SUB <|>PGM' USING X."));
    }

    @Test
    void commentsBlanksAndOtherColumnsHaveNone() {
        assertEquals(Optional.empty(), word("      * MOVE <|>A TO B"));
        assertEquals(Optional.empty(), word("           MOVE A *> about <|>B"));
        assertEquals(Optional.empty(), word("           MOVE  <|>  A"));
        assertEquals(Optional.empty(), word("0001<|>00     MOVE A TO B."));
        assertEquals(
                Optional.empty(),
                word("           MOVE A TO B.                                                  SEQ<|>NUM"));
        assertEquals(Optional.empty(), word("<|>"));
    }

    @Test
    void theTypedPartEndsAtTheCursor() {
        assertEquals("WS-N", Word.begun(SourceText.of("A", "           MOVE WS-NAME"), 20));
        assertEquals("", Word.begun(SourceText.of("A", "           MOVE "), 16));
        assertEquals("", Word.begun(SourceText.of("A", ""), 5));
    }

    private static Optional<String> word(String line) {
        int cursor = line.indexOf("<|>");
        SourceText source = SourceText.of("A.cbl", line.replace("<|>", ""), SourceFormat.FIXED);
        return Word.at(source, cursor).map(Word::text);
    }
}

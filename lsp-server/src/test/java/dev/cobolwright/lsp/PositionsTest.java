package dev.cobolwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.source.SourceText;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private final SourceText source = SourceText.of("A.cbl", "ab\né\uD83D\uDE00x\r\nlast");

    @Test
    void utf16() {
        Positions positions = new Positions(false);
        assertEquals(6, positions.offset(source, new Position(1, 3)));
        assertEquals(new Position(1, 3), positions.position(source, 6));
    }

    @Test
    void utf8() {
        Positions positions = new Positions(true);
        assertEquals(6, positions.offset(source, new Position(1, 6)));
        assertEquals(new Position(1, 6), positions.position(source, 6));
    }

    @Test
    void whatIsOutsideIsClamped() {
        for (boolean utf8 : new boolean[] {true, false}) {
            Positions positions = new Positions(utf8);
            assertEquals(0, positions.offset(source, new Position(-1, -1)));
            assertEquals(2, positions.offset(source, new Position(0, 99)));
            assertEquals(7, positions.offset(source, new Position(1, 99)));
            assertEquals(source.length(), positions.offset(source, new Position(99, 99)));
            assertEquals(new Position(2, 4), positions.position(source, 999));
        }
    }

    @Test
    void everyOffsetComesBack() {
        for (boolean utf8 : new boolean[] {true, false}) {
            Positions positions = new Positions(utf8);
            for (int offset : new int[] {0, 1, 2, 3, 4, 6, 7, 9, 13}) {
                assertEquals(offset, positions.offset(source, positions.position(source, offset)));
            }
        }
    }
}

package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.completion.Cursor.Place;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static Cursor at(String marked) {
        return at(marked, SourceFormat.FIXED);
    }

    private static Cursor at(String marked, SourceFormat format) {
        int offset = marked.indexOf("<|>");
        return Cursor.at(SourceText.of("T.cbl", marked.replace("<|>", ""), format), offset);
    }

    @Test
    void aWordBegunIsTyped() {
        Cursor cursor = at("000100     MOVE WS-CU<|>ST TO X.                                           TAG00001\n");
        assertEquals(Place.CODE, cursor.place());
        assertEquals("WS-CU", cursor.typed());
        assertEquals("    MOVE WS-CU", cursor.lineHead());
        assertEquals("ST TO X.", cursor.rest().strip());
    }

    @Test
    void commentsLiteralsAndOtherColumnsAreNoCode() {
        assertEquals(Place.COMMENT, at("      * MOVE <|>\n").place());
        assertEquals(Place.LITERAL, at("           DISPLAY 'MOVE <|>\n").place());
        assertEquals(Place.OUTSIDE, at("0001<|>\n").place());
        assertEquals(Place.OUTSIDE, at(" ".repeat(75) + "<|>\n").place());
        assertEquals(
                Place.COMMENT, at("move a to b *> and <|>", SourceFormat.FREE).place());
        assertEquals(Place.CODE, at("           DISPLAY 'IT''S' <|>\n").place());
    }

    @Test
    void theRestOfTheLineIsReplacedWithColumns73To80() {
        Cursor cursor = at("           MOVE <|>A TO B" + " ".repeat(49) + "OLDTAG\n           STOP RUN.\n");
        assertEquals(
                "           MOVE C TO D\n           STOP RUN.\n",
                cursor.withRest("C TO D").text());
        assertEquals("\n           STOP RUN.\n", cursor.withoutLine().text());
    }

    @Test
    void noOffsetOfAnyTextThrows() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(200); n > 0; n--) {
                text.append(" ABC'\"*>\t\n\r-.0".charAt(random.nextInt(14)));
            }
            SourceText source = SourceText.of("T.cbl", text.toString());
            int offset = random.nextInt(-5, text.length() + 6);
            Cursor cursor = Cursor.at(source, offset);
            assertTrue(cursor.withoutRest().length() <= source.length(), () -> "seed " + seed);
            assertTrue(cursor.head().endsWith(cursor.lineHead()), () -> "seed " + seed);
            cursor.rest();
        }
    }
}

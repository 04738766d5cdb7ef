package dev.cobolwright.assist.review.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static Shape of(String statements) {
        String text = "       " + statements;
        return Shape.of(Lexemes.read(SourceText.of("A.cbl", text)), 0, text.length());
    }

    @Test
    void namesCountByTheirFirstUse() {
        assertEquals(
                of("MOVE A TO B. ADD A TO B.").text(),
                of("MOVE X TO Y. ADD X TO Y.").text());
        assertFalse(of("MOVE A TO B. ADD A TO B.")
                .text()
                .equals(of("MOVE X TO Y. ADD Y TO X.").text()));
    }

    @Test
    void literalsAndWordsStay() {
        assertFalse(of("MOVE 1 TO A.").text().equals(of("MOVE 2 TO A.").text()));
        assertEquals(5, of("MOVE 1 TO A.").words());
    }
}

package dev.cobolwright.model.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon lexicon = new Lexicon(new CommonWords(List.of("MOVE", "TO")));

    @Test
    void numbersAreThoseOfAMap() {
        Map<String, Integer> expected = new HashMap<>();
        Random random = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            String text = Integer.toString(random.nextInt(20_000), 36).toUpperCase(java.util.Locale.ROOT);
            assertEquals(expected.computeIfAbsent(text, t -> expected.size()), lexicon.id(text));
        }
        expected.forEach((text, id) -> assertEquals(text, lexicon.text(id)));
        assertEquals(expected.size(), lexicon.size());
    }

    @Test
    void partOfATextIsTheSameSymbol() {
        int id = lexicon.id("WS-RATE");
        assertEquals(id, lexicon.id("MOVE WS-RATE TO X", 5, 12));
        assertEquals(lexicon.id("MOVE"), lexicon.id("MOVE WS-RATE TO X", 0, 4));
        assertEquals(CommonWords.NAME, lexicon.classOf(id));
    }

    @Test
    void textsOfOneHashAreTwoSymbols() {
        assertEquals("Aa".hashCode(), "BB".hashCode());
        int one = lexicon.id("Aa");
        int other = lexicon.id("BB");
        assertEquals("Aa", lexicon.text(one));
        assertEquals("BB", lexicon.text(other));
    }
}

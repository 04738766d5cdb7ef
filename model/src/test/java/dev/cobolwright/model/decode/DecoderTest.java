package dev.cobolwright.model.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.cache.CacheLayer;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.cache.LayerGate;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static final DecodeLimits WORD = DecodeLimits.WORD.withTime(Duration.ofSeconds(20));
    private static final DecodeLimits LINE = DecodeLimits.LINE.withTime(Duration.ofSeconds(20));
    private static final String SEEN = """
                MOVE WS-GROSS-PAY TO PRINT-GROSS-PAY.
                MOVE WS-NET-PAY TO PRINT-NET-PAY.
                ADD WS-NET-PAY TO TOTAL-NET-PAY.
                MOVE WS-GROSS-PAY TO PRINT-GROSS-PAY.
            """;

    private Decoder decoder;

    @BeforeEach
    void readText() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        CacheModel cache = new CacheModel(new CacheLayer(tokenizer.vocabularySize()), LayerGate.bundled());
        cache.file("F", tokenizer.encode(SEEN), new int[0]);
        decoder = new Decoder(tokenizer, cache);
    }

    private List<String> words(String before) {
        return decoder.words(before, WORD, Constraint.NONE, Cancellation.NEVER).stream()
                .map(Continuation::text)
                .toList();
    }

    @Test
    void nextWordAfterABlank() {
        assertEquals(
                "PRINT-GROSS-PAY", words(SEEN + "    MOVE WS-GROSS-PAY TO ").getFirst());
    }

    @Test
    void nextWordAfterIndentation() {
        assertEquals("MOVE", words(SEEN + "    ").getFirst());
    }

    @Test
    void aWordCutAnywhereIsCompleted() {
        String whole = "PRINT-NET-PAY";
        for (int typed = 1; typed <= whole.length(); typed++) {
            List<String> words = words(SEEN + "    MOVE WS-NET-PAY TO " + whole.substring(0, typed));
            assertEquals(whole, words.getFirst(), "typed " + typed);
            int length = typed;
            assertTrue(words.stream().allMatch(w -> w.startsWith(whole.substring(0, length))));
        }
    }

    @Test
    void restOfTheLineEndsBeforeTheLineBreak() {
        Continuation best = decoder.lines(SEEN + "    ADD WS-NET", LINE, Constraint.NONE, Cancellation.NEVER)
                .getFirst();
        assertEquals("WS-NET-PAY TO TOTAL-NET-PAY.", best.text());
        assertTrue(best.probability() > 0.1 && best.probability() <= 1);
        assertTrue(best.tokenQuantile(0) <= best.tokenQuantile(0.5));
    }

    @Test
    void contextEndsWhereTheWordBegins() {
        assertEquals("    MOVE A TO", Decoder.context("    MOVE A TO B-"));
        assertEquals("    MOVE A TO", Decoder.context("    MOVE A TO "));
        assertEquals("    ", Decoder.context("    MO"));
        assertEquals("    MOVE A(", Decoder.context("    MOVE A(I"));
    }

    @Test
    void constraintMasks() {
        Constraint noGross =
                (soFar, length) -> !new String(soFar, 0, length, StandardCharsets.UTF_8).startsWith("PRINT-G");
        List<Continuation> words = decoder.words(SEEN + "    MOVE WS-GROSS-PAY TO ", WORD, noGross, Cancellation.NEVER);
        assertFalse(words.isEmpty());
        assertTrue(words.stream().noneMatch(w -> w.text().startsWith("PRINT-G")));
    }

    @Test
    void scoresAgreeWithTheSearch() {
        String before = SEEN + "    MOVE WS-NET-PAY TO ";
        List<Continuation> found = decoder.words(before, WORD, Constraint.NONE, Cancellation.NEVER);
        double[] scores = decoder.scores(
                before, found.stream().map(Continuation::text).limit(5).toList(), WORD, Cancellation.NEVER);
        for (int i = 0; i < scores.length; i++) {
            assertEquals(found.get(i).logProbability(), scores[i], 0.05);
        }
    }

    @Test
    void wordProbabilitiesAreOfOneDistribution() {
        double sum = decoder.words(SEEN + "    MOVE WS-", WORD, Constraint.NONE, Cancellation.NEVER).stream()
                .mapToDouble(Continuation::probability)
                .sum();
        assertTrue(sum > 0.5 && sum < 1.001, "sum " + sum);
    }

    @Test
    void stopsWhenNotWanted() {
        assertThrows(CancellationException.class, () -> decoder.lines(SEEN, LINE, Constraint.NONE, () -> true));
    }

    @Test
    void emptyContextAnswers() {
        decoder.words("", WORD, Constraint.NONE, Cancellation.NEVER);
        decoder.lines("", LINE, Constraint.NONE, Cancellation.NEVER);
    }
}

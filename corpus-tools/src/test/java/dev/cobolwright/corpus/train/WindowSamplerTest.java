package dev.cobolwright.corpus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowSamplerTest {
    private final Tokenizer tokenizer = Tokenizer.bundled();
    private final TokenDocuments corpus = TokenDocuments.of(
            IntStream.range(0, 4)
                    .mapToObj(i -> new CodeTexts.Text("P" + i + ".cbl", program(i)))
                    .toList(),
            tokenizer);

    WindowSamplerTest() throws IOException {}

    /** Programs that share every third line. */
    private static String program(int seed) {
        return IntStream.range(0, 120)
                .mapToObj(i -> i % 3 == 0
                        ? "    MOVE ACCOUNT-FIELD-" + i + " TO REPORT-COLUMN-" + (i * 7 % 50)
                        : "    ADD " + (seed * 1000 + i) + " TO COUNTER-" + (char) ('A' + seed) + i)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void similarCodeIsFoundElsewhereAndNotAfterwards() {
        var similar = new SimilarCode(corpus);
        var own = corpus.documents().get(1);
        int from = own.offset() + 400;
        List<int[]> found = similar.excerpts(1, from, from + 100, 64);
        assertEquals(2, found.size());
        String text = tokenizer.decode(corpus.tokens(from, from + 100));
        String shared = text.lines()
                .filter(l -> l.contains("ACCOUNT-FIELD"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertTrue(tokenizer.decode(found.getFirst()).contains(shared.strip()), tokenizer.decode(found.getFirst()));
        for (int[] excerpt : found) {
            assertTrue(excerpt.length <= 64);
            String tail = tokenizer.decode(corpus.tokens(from, own.offset() + own.tokens()));
            String rare = tokenizer
                    .decode(excerpt)
                    .lines()
                    .filter(l -> l.contains("COUNTER-B"))
                    .skip(1)
                    .findFirst()
                    .orElse("?");
            assertTrue(rare.equals("?") || !tail.contains(rare), "from after the place: " + rare);
        }
    }

    @Test
    void aWindowWithAPreambleCountsOnlyItsText() {
        var sampler = new WindowSampler(corpus, tokenizer, 0, 1);
        int prefix = tokenizer.special("<|prefix|>");
        int with = 0;
        for (int seed = 0; seed < 60; seed++) {
            var window = sampler.window(256, new SplittableRandom(seed));
            assertEquals(257, window.tokens().length);
            int at = IntStream.range(0, 257)
                    .filter(i -> window.tokens()[i] == prefix)
                    .findFirst()
                    .orElse(-1);
            with += at >= 0 ? 1 : 0;
            assertTrue(window.counted() > at && window.counted() < 200, at + " and " + window.counted());
            assertTrue(at < 128, "a preamble of " + at);
        }
        assertTrue(with > 50, with + " windows have one");
    }

    @Test
    void whatFollowsTheWindowStandsBeforeIt() {
        var sampler = new WindowSampler(corpus, tokenizer, 0, 1);
        int prefix = tokenizer.special("<|prefix|>");
        int suffix = tokenizer.special("<|suffix|>");
        int seen = 0;
        for (int seed = 0; seed < 60; seed++) {
            int[] window = sampler.window(256, new SplittableRandom(seed)).tokens();
            int from = IntStream.range(0, 257)
                    .filter(i -> window[i] == suffix)
                    .findFirst()
                    .orElse(-1);
            if (from >= 0) {
                int to = IntStream.range(0, 257)
                        .filter(i -> window[i] == prefix)
                        .findFirst()
                        .orElseThrow();
                int[] end = Arrays.copyOfRange(window, 237, 257);
                int[] both = Arrays.copyOf(end, 20 + to - from - 1);
                System.arraycopy(window, from + 1, both, 20, to - from - 1);
                assertTrue(stands(both), tokenizer.decode(both));
                seen++;
            }
        }
        assertTrue(seen > 20, seen + " windows have one");
    }

    private boolean stands(int[] tokens) {
        return IntStream.rangeClosed(0, corpus.ids().length - tokens.length)
                .anyMatch(at -> Arrays.equals(corpus.tokens(at, at + tokens.length), tokens));
    }

    @Test
    void withoutPreamblesAllCounts() {
        var window = new WindowSampler(corpus, tokenizer, 0, 0).window(256, new SplittableRandom(1));
        assertEquals(0, window.counted());
        assertArrayEquals(
                window.tokens(),
                new WindowSampler(corpus, tokenizer, 0, 0)
                        .window(256, new SplittableRandom(1))
                        .tokens());
    }
}

package dev.cobolwright.model.specialist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreambleTest {
    private static final int[] NOTHING = {};

    @TempDir
    Path folder;

    @Test
    void isMarkedAndInOrder() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        int[] found = Preamble.of(List.of(new int[] {50, 51}, new int[] {52}), new int[] {60}, NOTHING, 512);
        int retrieved = tokenizer.special("<|retrieved|>");
        int[] expected = {
            retrieved, 50, 51, retrieved, 52, tokenizer.special("<|suffix|>"), 60, tokenizer.special("<|prefix|>")
        };
        assertArrayEquals(expected, found);
        assertSame(Preamble.NONE, Preamble.of(List.of(), NOTHING, NOTHING, 512));
    }

    @Test
    void leavesMoreThanHalfOfTheContextToTheText() {
        int[] much = IntStream.range(10, 5000).toArray();
        for (int context : new int[] {32, 256, 512, 1024}) {
            int[] found = Preamble.of(List.of(much, much, much), much, much, context);
            assertTrue(found.length < context / 2, found.length + " of " + context);
            var config = SpecialistConfig.of(1, 16, 2, 16, context, 5000);
            int[] window = ContextWindow.of(found, much, config);
            assertArrayEquals(found, Arrays.copyOf(window, found.length));
            assertEquals(4999, window[window.length - 1]);
            assertTrue(window.length <= context);
        }
    }

    @Test
    void anExcerptBeginsWithWhatTheTextEndsWith() {
        int[] code = IntStream.range(1000, 1400).toArray();
        int[] text = {7, 8, 9, 1200, 1201, 1202, 1203, 1204, 1205};
        int[] excerpt = Preamble.excerpt(code, text, 40);
        assertEquals(40, excerpt.length);
        assertTrue(excerpt[0] <= 1200 && excerpt[0] > 1180, "from " + excerpt[0]);
        assertTrue(excerpt[39] > 1210, "to " + excerpt[39]);
    }

    @Test
    void onlyWeightsTrainedWithItReadIt() throws IOException {
        var weights = TinyModels.weights(TinyModels.PLAIN, 3);
        for (boolean trained : new boolean[] {false, true}) {
            Path file = folder.resolve(trained + ".safetensors");
            Map<String, String> metadata = trained ? Map.of(Preamble.SHARE, "0.5") : Map.of();
            new WeightsFile(TinyModels.PLAIN, metadata, weights).write(file, DType.F32);
            try (var specialist = Specialist.load(file, new Specialist.Options(Precision.FLOAT32, 1));
                    var plain = specialist.open();
                    var told = specialist.open()) {
                int[] text = TinyModels.tokens(20, 4);
                plain.context(text, Cancellation.NEVER);
                told.context(text, Cancellation.NEVER);
                told.surroundings(List.of(new int[] {20, 21, 22}), new int[] {30, 31}, text);
                told.context(text, Cancellation.NEVER);
                float[] without = plain.next(List.of(NOTHING), Cancellation.NEVER)[0];
                float[] with = told.next(List.of(NOTHING), Cancellation.NEVER)[0];
                assertEquals(trained, !Arrays.equals(without, with));
                told.surroundings(List.of(), NOTHING, text);
                told.context(text, Cancellation.NEVER);
                assertArrayEquals(without, told.next(List.of(NOTHING), Cancellation.NEVER)[0], 1e-5f);
            }
        }
    }
}

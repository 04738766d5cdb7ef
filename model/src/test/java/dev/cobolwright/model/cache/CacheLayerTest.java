package dev.cobolwright.model.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CacheLayerTest {
    private static final int VOCABULARY = 50;
    private static final LayerGate GATE = LayerGate.bundled();

    private static float[] after(CacheLayer workspace, String own, int... context) {
        CacheModel model = new CacheModel(workspace, GATE);
        model.file(own, new int[0], new int[0]);
        model.context(context, Cancellation.NEVER);
        return model.next(List.of(new int[0]), Cancellation.NEVER)[0];
    }

    private static int best(float[] row) {
        int best = 0;
        for (int t = 1; t < row.length; t++) {
            best = row[t] > row[best] ? t : best;
        }
        return best;
    }

    @Test
    void longestMatchDecides() {
        CacheLayer layer = new CacheLayer(VOCABULARY);
        layer.add("a", new int[] {1, 2, 3, 9, 4, 3, 8, 5, 3, 8, 6, 3, 8});
        assertEquals(8, best(after(layer, null, 6, 3)));
        assertEquals(9, best(after(layer, null, 1, 2, 3)));
    }

    @Test
    void rowsSumToOne() {
        Random random = new Random(3);
        CacheLayer layer = new CacheLayer(VOCABULARY);
        for (int d = 0; d < 5; d++) {
            layer.add("d" + d, random.ints(300, 0, 12).toArray());
        }
        for (int i = 0; i < 50; i++) {
            float sum = 0;
            for (float p : after(
                    layer, i % 2 == 0 ? "d1" : null, random.ints(15, 0, 12).toArray())) {
                assertTrue(p > 0);
                sum += p;
            }
            assertEquals(1, sum, 1e-3);
        }
    }

    @Test
    void removedAndReplacedDocumentsDoNotCount() {
        CacheLayer layer = new CacheLayer(VOCABULARY);
        layer.add("a", new int[] {1, 2, 3, 4});
        layer.add("b", new int[] {1, 2, 3, 7});
        layer.add("a", new int[] {1, 2, 3, 5});
        layer.remove("b");
        assertEquals(4, layer.size());
        assertEquals(5, best(after(layer, null, 1, 2, 3)));
        CacheLayer fresh = new CacheLayer(VOCABULARY);
        fresh.add("a", new int[] {1, 2, 3, 5});
        assertArrayEquals(after(fresh, null, 1, 2, 3), after(layer, null, 1, 2, 3));
    }

    @Test
    void ownSavedFormDoesNotCount() {
        CacheLayer layer = new CacheLayer(VOCABULARY);
        layer.add("own", new int[] {1, 2, 3, 4});
        layer.add("other", new int[] {1, 2, 3, 5});
        assertEquals(5, best(after(layer, "own", 1, 2, 3)));
    }

    @Test
    void manyReplacementsStayTheSame() {
        CacheLayer layer = new CacheLayer(VOCABULARY);
        Random random = new Random(9);
        for (int i = 0; i < 120; i++) {
            layer.add("d" + i % 3, random.ints(2_000, 0, VOCABULARY).toArray());
        }
        assertEquals(6_000, layer.size());
    }

    @Test
    void nearPlacesCountMore() {
        CacheModel model = new CacheModel(new CacheLayer(VOCABULARY), GATE);
        int[] before = new int[3_000];
        java.util.Arrays.fill(before, 20);
        before[10] = 1;
        before[11] = 5;
        before[2_990] = 1;
        before[2_991] = 6;
        before[2_999] = 1;
        model.file("f", before, new int[0]);
        model.context(before, Cancellation.NEVER);
        float[] row = model.next(List.of(new int[0]), Cancellation.NEVER)[0];
        assertTrue(row[6] > row[5] * 1.5);
    }
}

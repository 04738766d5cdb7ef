package dev.cobolwright.model.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.CacheLayer;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.cache.LayerGate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MixtureTest {
    private static final int VOCABULARY = 20;
    private static final List<int[]> BRANCHES = List.of(new int[0], new int[] {3});

    /** A specialist that is sure of one token. */
    private static TokenModel sureOf(int token) {
        return new TokenModel() {
            @Override
            public void context(int[] tokens, Cancellation cancellation) {}

            @Override
            public float[][] next(List<int[]> branches, Cancellation cancellation) {
                float[][] rows = new float[branches.size()][VOCABULARY];
                for (float[] row : rows) {
                    Arrays.fill(row, 0.01f / (VOCABULARY - 1));
                    row[token] = 0.99f;
                }
                return rows;
            }
        };
    }

    private static CacheModel cache(int... text) {
        CacheModel cache = new CacheModel(new CacheLayer(VOCABULARY), LayerGate.bundled());
        cache.file(null, text, new int[0]);
        return cache;
    }

    private static float[][] rows(TokenModel model) {
        model.context(new int[] {1, 2}, Cancellation.NEVER);
        return model.next(BRANCHES, Cancellation.NEVER);
    }

    @Test
    void withoutSpecialistItIsTheCache() {
        Mixture mixture = new Mixture(Optional.empty(), cache(1, 2, 3, 1, 2, 3), SpecialistGate.bundled());
        assertArrayEquals(rows(cache(1, 2, 3, 1, 2, 3)), rows(mixture));
        assertEquals(0, mixture.specialistShare(0, 3));
    }

    @Test
    void rowsSumToOneAndHoldBoth() {
        Mixture mixture = new Mixture(Optional.of(sureOf(7)), cache(1, 2, 3, 1, 2, 3), SpecialistGate.bundled());
        float[] row = rows(mixture)[0];
        double sum = 0;
        for (float p : row) {
            sum += p;
        }
        assertEquals(1, sum, 1e-4);
        assertTrue(row[7] > 0.01 && row[3] > 0.01);
        assertTrue(mixture.specialistShare(0, 7) > 0.9);
        assertTrue(mixture.specialistShare(0, 3) < 0.1);
    }

    @Test
    void whereTheCacheKnowsNothingTheSpecialistIsBelieved() {
        Mixture known = new Mixture(Optional.of(sureOf(7)), cache(1, 2, 3, 1, 2, 3, 1, 2, 3), SpecialistGate.bundled());
        Mixture unknown = new Mixture(Optional.of(sureOf(7)), cache(9, 10, 11), SpecialistGate.bundled());
        assertTrue(rows(unknown)[0][7] > rows(known)[0][7]);
    }
}

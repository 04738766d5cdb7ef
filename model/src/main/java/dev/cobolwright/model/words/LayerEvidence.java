package dev.cobolwright.model.words;

import dev.cobolwright.model.cache.Backoff;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one layer says comes next, seen by symbols, by classes and by lines. */
final class LayerEvidence {
    /** Features of a symbol that every layer gives. */
    static final int FEATURES = 8;

    /** Features of what stands at the nearest places. */
    static final int NEAREST = 5;

    private static final int ORDER = 8;
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final float TRUST = 0.4f;
    private static final float RAREST = 1e-5f;
    private static final int[] NONE = new int[2];

    private final Backoff exact = new Backoff(STEPS, TRUST);
    private final Backoff classes = new Backoff(STEPS, TRUST);
    private final Backoff structure = new Backoff(STEPS, TRUST);

    /** By symbol: longest exact and class match. */
    private final Map<Integer, int[]> longest = new HashMap<>();

    /** What stands at the nearest place with at least 1, 2, 3 exact and 3, 5 classes matched, -1 for none. */
    private final int[] nearest = new int[NEAREST];

    private final int[] nearestDistance = new int[NEAREST];

    /**
     * @param places of the layer
     * @param scope what is asked for
     * @param line of the cursor; -1 for a layer of other files
     */
    LayerEvidence(List<WordLayer.Place> places, Scope scope, int line) {
        Arrays.fill(nearest, -1);
        Arrays.fill(nearestDistance, Integer.MAX_VALUE);
        for (WordLayer.Place place : places) {
            int symbol = scope.symbolAt(place);
            if (symbol >= 0) {
                int distance = line < 0 ? 100 : Math.abs(place.line() - line);
                add(symbol, place, distance, scope.fits(place));
            }
        }
        exact.finish();
        classes.finish();
        structure.finish();
    }

    private void add(int symbol, WordLayer.Place place, int distance, boolean fits) {
        float weight = (0.3f + 1.7f * 40 / (40 + distance)) * (fits ? 1 : 0.3f);
        int exactly = Math.min(place.exact(), ORDER);
        int byClass = Math.min(place.classes(), ORDER);
        if (exactly > 0) {
            exact.add(symbol, exactly, weight);
        }
        if (byClass > 0) {
            classes.add(symbol, byClass, weight);
        }
        if (place.structure() > 0) {
            structure.add(symbol, place.structure(), weight);
        }
        int[] most = longest.computeIfAbsent(symbol, s -> new int[2]);
        most[0] = Math.max(most[0], exactly);
        most[1] = Math.max(most[1], byClass);
        if (fits) {
            boolean[] near = {exactly >= 1, exactly >= 2, exactly >= 3, byClass >= 3, byClass >= 5};
            for (int i = 0; i < NEAREST; i++) {
                if (near[i] && distance < nearestDistance[i]) {
                    nearest[i] = symbol;
                    nearestDistance[i] = distance;
                }
            }
        }
    }

    /** Longest exact match of any place. */
    int longest() {
        return exact.longest();
    }

    float determinism() {
        return exact.determinism();
    }

    /** Writes the features of a symbol, {@link #FEATURES} of them; returns the index after the last. */
    int features(int symbol, float[] x, int from) {
        int[] most = longest.getOrDefault(symbol, NONE);
        int f = from;
        x[f++] = log(exact.of(symbol));
        x[f++] = log(classes.of(symbol));
        x[f++] = log(structure.of(symbol));
        x[f++] = exact.shareAtLongest(symbol);
        x[f++] = classes.shareAtLongest(symbol);
        x[f++] = structure.shareAtLongest(symbol);
        x[f++] = most[0] / 8f;
        x[f++] = most[1] / 8f;
        return f;
    }

    /** Writes whether a symbol stands at the nearest places, {@link #NEAREST} features; returns the index after the last. */
    int nearestFeatures(int symbol, float[] x, int from) {
        int f = from;
        for (int near : nearest) {
            x[f++] = near == symbol ? 1 : 0;
        }
        return f;
    }

    static float log(double p) {
        return (float) (Math.log(Math.max(p, RAREST)) / 5);
    }
}

package dev.cobolwright.model.cache;

/** Places of one layer that follow what a context ends with, and the probabilities they give together with the layer's tokens as such. */
final class Matches {
    /** Fewer orders than could be are less sure of themselves and predict better; found on training repositories, as the trust. */
    private static final int[] STEPS = {1, 2, 3, 5, 9};

    private static final float TRUST = 2;

    private final int[] unigrams;
    private final int total;
    private final Backoff places = new Backoff(STEPS, TRUST);

    Matches(int[] unigrams, int total) {
        this.unigrams = unigrams;
        this.total = total;
    }

    void add(int token, int length, float weight) {
        places.add(token, length, weight);
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Adds this layer's probabilities to a row; returns what is known about how sure they are. */
    Evidence addTo(float[] row) {
        places.finish();
        float rest = places.rest();
        float uniform = (total == 0 ? 1f : 0.5f) / unigrams.length;
        float each = total == 0 ? 0 : 0.5f / total;
        for (int t = 0; t < row.length; t++) {
            row[t] += rest * (uniform + unigrams[t] * each);
        }
        float best = 0;
        for (int token : places.symbols()) {
            float probability = places.of(token);
            row[token] += probability;
            best = Math.max(best, probability);
        }
        return new Evidence(places.longest(), places.countAtLongest(), places.determinism(), best);
    }
}

package dev.cobolwright.model.decode;

import java.util.List;

/**
 * Text that may follow a cursor.
 *
 * @param text from the start of the word at the cursor, so it begins with what is typed of that word; no line break
 * @param logProbability natural logarithm of its probability given the context and the typed part, its end included; at most 0
 * @param tokens its tokens in order; concatenated they are {@code text} but for a blank that a token began before the word
 * @param specialistShare how much of its log-probability the specialist carried, 0 to 1; the rest is the cache model's
 */
public record Continuation(String text, double logProbability, List<Piece> tokens, double specialistShare) {
    /** A token of the text: its characters and the probability the model gave it, 0 to 1. */
    public record Piece(String text, double probability) {}

    public double probability() {
        return Math.exp(logProbability);
    }

    /**
     * A quantile of the token probabilities: 0 gives the least certain token, 0.5 the median.
     *
     * @param q from 0 to 1
     */
    public double tokenQuantile(double q) {
        if (tokens.isEmpty()) {
            return 0;
        }
        double[] sorted =
                tokens.stream().mapToDouble(Piece::probability).sorted().toArray();
        double at = q * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}

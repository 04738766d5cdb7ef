package dev.cobolwright.model.router;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known about a suggestion before anyone has seen it.
 *
 * @param tokenProbabilities of its tokens, in order, by the model that made it; may be empty where no model did
 * @param margin probability of the suggestion less that of the second best, 0 to 1
 * @param agreement share of the candidates' sources that propose the same, 0 to 1
 * @param retrievalScore of the best similar code, 0 where there is none
 * @param cacheMatch tokens before the cursor that a cache of the code at hand has seen in this order
 * @param context what kind of place the cursor is at, by a short label the caller chooses
 * @param firstWord share of all candidates, by weight, that begin with the same word, 0 to 1
 * @param copied how surely similar code goes on exactly so, 0 to 1
 * @param refused likelier candidates that were not valid
 */
public record Signals(
        double[] tokenProbabilities,
        double margin,
        double agreement,
        double retrievalScore,
        int cacheMatch,
        String context,
        double firstWord,
        double copied,
        int refused) {
    private static final double LEAST = 1e-4;

    /** Where nothing is known of other candidates. */
    public Signals(
            double[] tokenProbabilities,
            double margin,
            double agreement,
            double retrievalScore,
            int cacheMatch,
            String context) {
        this(tokenProbabilities, margin, agreement, retrievalScore, cacheMatch, context, 0, 0, 0);
    }

    public Signals with(double otherFirstWord, double otherCopied, int otherRefused) {
        return new Signals(
                tokenProbabilities,
                margin,
                agreement,
                retrievalScore,
                cacheMatch,
                context,
                otherFirstWord,
                otherCopied,
                otherRefused);
    }

    /**
     * The named numbers that confidence is computed from. Probabilities are given as log-odds, between about -9.2 and 9.2; a
     * logistic model adds those. Sums of logarithms are left out: they mostly measure length.
     */
    public Map<String, Double> features() {
        double[] sorted = tokenProbabilities.clone();
        Arrays.sort(sorted);
        Map<String, Double> features = new LinkedHashMap<>();
        boolean any = sorted.length > 0;
        features.put("tokens.none", any ? 0.0 : 1.0);
        features.put("tokens.first", any ? logOdds(tokenProbabilities[0]) : 0);
        features.put("tokens.least", any ? logOdds(sorted[0]) : 0);
        features.put("tokens.decile", any ? logOdds(quantile(sorted, 0.1)) : 0);
        features.put("tokens.quarter", any ? logOdds(quantile(sorted, 0.25)) : 0);
        features.put("tokens.median", any ? logOdds(quantile(sorted, 0.5)) : 0);
        features.put(
                "tokens.mean", any ? logOdds(Arrays.stream(sorted).average().orElseThrow()) : 0);
        features.put("length", Math.log1p(sorted.length));
        features.put("margin", finite(margin));
        features.put("agreement", finite(agreement));
        features.put("retrieval", Math.log1p(Math.max(0, finite(retrievalScore))));
        features.put("firstWord", finite(firstWord));
        features.put("copied", finite(copied));
        features.put("refused", Math.log1p(Math.max(0, refused)));
        features.put("cacheMatch", Math.log1p(Math.max(0, cacheMatch)));
        features.put("context=" + context, 1.0);
        return features;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static double logOdds(double probability) {
        double p = Math.clamp(Double.isNaN(probability) ? 0 : probability, LEAST, 1 - LEAST);
        return Math.log(p / (1 - p));
    }

    /** Linear between neighbours. */
    private static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int i = (int) at;
        return i + 1 < sorted.length ? sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]) : sorted[i];
    }
}

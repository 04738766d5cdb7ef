package dev.cobolwright.corpus.eval;

import dev.cobolwright.model.words.WordFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Picks the candidates a scorer learns from: the right word, the most likely others, and some more by chance. */
final class NegativeSampling {
    private static final int LIKELY = 40;
    private static final int RANDOM = 16;

    private NegativeSampling() {}

    /** Features, the right word's first; null where it is not among the candidates. */
    static float[][] of(WordFeatures features, String truth, Random random) {
        List<String> words = features.words();
        float[] right = null;
        List<float[]> others = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(truth)) {
                right = features.features(i);
            } else {
                others.add(features.features(i));
            }
        }
        if (right == null) {
            return null;
        }
        others.sort(Comparator.comparingDouble(x -> -WordFeatures.likelihood(x)));
        List<float[]> picked = new ArrayList<>(List.of(right));
        picked.addAll(others.subList(0, Math.min(LIKELY, others.size())));
        for (int i = 0; i < RANDOM && others.size() > LIKELY; i++) {
            picked.add(others.get(LIKELY + random.nextInt(others.size() - LIKELY)));
        }
        return picked.toArray(float[][]::new);
    }
}

package dev.cobolwright.corpus.eval.retrieval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words, pairs of words, parts of names and runs of four letters, each with a random direction (its hash) of {@value #WIDTH} numbers,
 * summed by how rare they are in the corpus. Needs no model.
 */
final class HashedNgrams implements Encoder {
    private static final int WIDTH = 384;
    /** Numbers of the vector that a feature adds to or takes from. */
    private static final int SPREAD = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}$#@_-]+");

    private final Map<Integer, Integer> texts = new HashMap<>();
    private int count;

    @Override
    public String id() {
        return "hashed";
    }

    @Override
    public void corpus(Iterable<String> all) {
        texts.clear();
        count = 0;
        for (String text : all) {
            count++;
            Set<Integer> once = new HashSet<>(features(text).keySet());
            once.forEach(f -> texts.merge(f, 1, Integer::sum));
        }
    }

    @Override
    public float[] encode(String text) {
        float[] vector = new float[WIDTH];
        for (Map.Entry<Integer, Integer> feature : features(text).entrySet()) {
            double rarity = Math.log(1.0 + count / (1.0 + texts.getOrDefault(feature.getKey(), 0)));
            double weight = rarity * (1 + Math.log(feature.getValue()));
            long bits = mixed(feature.getKey());
            for (int i = 0; i < SPREAD; i++, bits >>>= 16) {
                int at = (int) ((bits & 0x7fff) % WIDTH);
                vector[at] += (bits & 0x8000) == 0 ? (float) weight : (float) -weight;
            }
        }
        return normalised(vector);
    }

    private static long mixed(int hash) {
        long z = hash * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static Map<Integer, Integer> features(String text) {
        Map<Integer, Integer> found = new HashMap<>();
        String before = "";
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (word.isEmpty()) {
                continue;
            }
            count(found, "w" + word);
            count(found, "p" + before + " " + word);
            for (String part : word.split("[-_]")) {
                count(found, "w" + part);
                for (int i = 0; i + 4 <= part.length(); i++) {
                    count(found, "g" + part.substring(i, i + 4));
                }
            }
            before = word;
        }
        return found;
    }

    private static void count(Map<Integer, Integer> features, String feature) {
        features.merge(feature.hashCode(), 1, Integer::sum);
    }

    static float[] normalised(float[] vector) {
        double sum = 0;
        for (float v : vector) {
            sum += v * v;
        }
        float length = (float) Math.sqrt(sum);
        for (int i = 0; length > 0 && i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}

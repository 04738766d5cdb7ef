package dev.cobolwright.model.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Scores a candidate from its features: one hidden layer of rectified units, trained listwise, so that the softmax of the scores
 * of all candidates is their probability.
 *
 * @param hidden {@code [units, features + 1]}, the last column is the bias
 * @param output {@code [units]}
 * @param direct {@code [features]}, straight from features to score
 */
public record WordScorer(float[][] hidden, float[] output, float[] direct) {
    private static final String WORDS = "/dev/cobolwright/model/word-scorer.json";
    private static final String LINES = "/dev/cobolwright/model/line-scorer.json";

    /** The scorer of words that this build ships. */
    public static WordScorer bundled() {
        return bundled(WORDS);
    }

    /** The scorer of all symbols and of the ends of lines that this build ships. */
    public static WordScorer bundledForLines() {
        return bundled(LINES);
    }

    private static WordScorer bundled(String resource) {
        try (InputStream in = WordScorer.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("this build has no " + resource + "; run `corpus words` and build again");
            }
            return read(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the logarithm of the probability but for a constant that all candidates share */
    public float score(float[] features) {
        float score = 0;
        for (int f = 0; f < direct.length; f++) {
            score += direct[f] * features[f];
        }
        for (int u = 0; u < hidden.length; u++) {
            float[] weights = hidden[u];
            float sum = weights[direct.length];
            for (int f = 0; f < direct.length; f++) {
                sum += weights[f] * features[f];
            }
            score += sum > 0 ? output[u] * sum : 0;
        }
        return score;
    }

    public ObjectNode toJson() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        put(json.putArray("direct"), direct);
        put(json.putArray("output"), output);
        ArrayNode rows = json.putArray("hidden");
        for (float[] row : hidden) {
            put(rows.addArray(), row);
        }
        return json;
    }

    static WordScorer read(JsonNode json) throws IOException {
        if (json.path("direct").size() != WordFeatures.COUNT) {
            throw new IOException("word-scorer.json was trained for other features; run `corpus words` again");
        }
        JsonNode rows = json.get("hidden");
        float[][] hidden = new float[rows.size()][];
        for (int u = 0; u < hidden.length; u++) {
            hidden[u] = floats(rows.get(u));
        }
        return new WordScorer(hidden, floats(json.get("output")), floats(json.get("direct")));
    }

    private static void put(ArrayNode array, float[] values) {
        for (float value : values) {
            array.add(Math.round(value * 1e4) / 1e4);
        }
    }

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.get(i).asDouble();
        }
        return values;
    }
}

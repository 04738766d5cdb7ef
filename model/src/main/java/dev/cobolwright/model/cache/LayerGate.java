package dev.cobolwright.model.cache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How much each layer is believed at a context: a softmax over what the layers know, learned on training repositories.
 *
 * @param weights {@code [layer, feature]}; layers are file, workspace, retrieved; features as in {@link #features}
 */
public record LayerGate(double[][] weights) {
    /** Number of features of a layer. */
    public static final int FEATURES = 5;

    private static final String BUNDLED = "/dev/cobolwright/model/cache-gate.json";

    /** The gate this build ships. */
    public static LayerGate bundled() {
        try (InputStream in = LayerGate.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IOException("this build has no cache-gate.json; run `corpus gates` and build again");
            }
            JsonNode rows = new ObjectMapper().readTree(in).get("weights");
            double[][] weights = new double[rows.size()][FEATURES];
            for (int layer = 0; layer < weights.length; layer++) {
                for (int f = 0; f < FEATURES; f++) {
                    weights[layer][f] = rows.get(layer).get(f).asDouble();
                }
            }
            return new LayerGate(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is looked at, each about 0 to 1. */
    public static double[] features(Evidence evidence) {
        return new double[] {
            1, evidence.longest() / 12.0, Math.log1p(evidence.count()) / 5, evidence.determinism(), evidence.best()
        };
    }

    /** Share of each layer; a layer without any text gets none. */
    double[] shares(Evidence[] evidence, boolean[] empty) {
        double[] shares = new double[evidence.length];
        double sum = 0;
        for (int layer = 0; layer < shares.length; layer++) {
            if (!empty[layer]) {
                double[] features = features(evidence[layer]);
                double score = 0;
                for (int f = 0; f < FEATURES; f++) {
                    score += weights[layer][f] * features[f];
                }
                shares[layer] = Math.exp(score);
                sum += shares[layer];
            }
        }
        for (int layer = 0; layer < shares.length; layer++) {
            shares[layer] = sum == 0 ? 1.0 / shares.length : shares[layer] / sum;
        }
        return shares;
    }
}

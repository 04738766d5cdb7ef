package dev.cobolwright.model.mixture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.model.cache.Evidence;
import dev.cobolwright.model.specialist.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How much the specialist is believed at a context, the rest being the cache's: logistic in what both know, learned on code the
 * specialist was not trained on.
 *
 * @param weights one a feature of {@link #features}
 */
public record SpecialistGate(double[] weights) {
    /** Number of features. */
    public static final int FEATURES = 12;

    /** Believes the specialist alone; to measure what the cache is worth. */
    public static final SpecialistGate ALWAYS = new SpecialistGate(new double[] {40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

    private static final String FOLDER = "/dev/cobolwright/model/";

    /** The gate this build ships for the usual size. */
    public static SpecialistGate bundled() {
        return bundled(Size.USUAL);
    }

    /** The gate this build ships for a size. */
    public static SpecialistGate bundled(Size size) {
        String name = file(size);
        try (InputStream in = SpecialistGate.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("this build has no " + name + "; run `corpus gates` and build again");
            }
            JsonNode row = new ObjectMapper().readTree(in).get("weights");
            double[] weights = new double[FEATURES];
            for (int f = 0; f < FEATURES; f++) {
                weights[f] = row.get(f).asDouble();
            }
            return new SpecialistGate(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the resource of a size's gate. */
    public static String file(Size size) {
        return size.id() + "-gate.json";
    }

    /** What is looked at, each about 0 to 1. */
    public static double[] features(float[] specialist, float[] cache, Evidence[] evidence) {
        Peak neural = Peak.of(specialist);
        Peak counted = Peak.of(cache);
        Evidence file = evidence[0];
        Evidence workspace = evidence[1];
        return new double[] {
            1,
            file.longest() / 12.0,
            workspace.longest() / 12.0,
            Math.log1p(file.count()) / 5,
            Math.log1p(workspace.count()) / 5,
            file.determinism(),
            workspace.determinism(),
            neural.entropy() / 8,
            counted.entropy() / 8,
            neural.best(),
            counted.best(),
            neural.token() == counted.token() ? 1 : 0
        };
    }

    /** Share of the specialist, 0 to 1. */
    double share(double[] features) {
        double score = 0;
        for (int f = 0; f < FEATURES; f++) {
            score += weights[f] * features[f];
        }
        return 1 / (1 + Math.exp(-score));
    }

    /** @param entropy in nats */
    private record Peak(int token, double best, double entropy) {
        static Peak of(float[] row) {
            int token = 0;
            double entropy = 0;
            for (int t = 0; t < row.length; t++) {
                if (row[t] > row[token]) {
                    token = t;
                }
                if (row[t] > 1e-5f) {
                    entropy -= row[t] * Math.log(row[t]);
                }
            }
            return new Peak(token, row[token], entropy);
        }
    }
}

package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.model.router.Calibration;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The confidence of the answers that count, against what stands there. */
final class Reliability {
    private static final int SAMPLES = 500;
    private static final double[] COVERAGES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    private Reliability() {}

    static ObjectNode of(double[] sure, boolean[] right, ObjectMapper json) {
        Calibration whole = Calibration.of(sure, right);
        ObjectNode node = json.createObjectNode();
        node.put("auroc", whole.auroc()).put("ece", whole.ece()).put("brierSkill", whole.brierSkill());
        node.put("eceByCount", whole.eceByCount()).put("eceByChance", Calibration.eceByChance(sure));
        node.put("rate", whole.rate());
        double half = Calibration.rateAtCoverage(sure, right, 0.5);
        node.put("rateAtHalf", half).put("liftAtHalf", whole.rate() > 0 ? half / whole.rate() : 0);
        intervals(node, sure, right);
        ArrayNode bins = node.putArray("reliability");
        whole.bins()
                .forEach(bin -> bins.addObject()
                        .put("confidence", bin.confidence())
                        .put("rate", bin.rate())
                        .put("count", bin.count()));
        ArrayNode coverage = node.putArray("coverage");
        for (double share : COVERAGES) {
            coverage.addObject().put("coverage", share).put("rate", Calibration.rateAtCoverage(sure, right, share));
        }
        return node;
    }

    private static void intervals(ObjectNode node, double[] sure, boolean[] right) {
        SplittableRandom random = new SplittableRandom(43);
        double[] auroc = new double[SAMPLES];
        double[] ece = new double[SAMPLES];
        double[] lift = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            double[] p = new double[sure.length];
            boolean[] good = new boolean[sure.length];
            for (int i = 0; i < p.length; i++) {
                int at = random.nextInt(p.length);
                p[i] = sure[at];
                good[i] = right[at];
            }
            Calibration drawn = Calibration.of(p, good);
            auroc[s] = drawn.auroc();
            ece[s] = drawn.ece();
            lift[s] = drawn.rate() > 0 ? Calibration.rateAtCoverage(p, good, 0.5) / drawn.rate() : 0;
        }
        ends(node, "aurocInterval", auroc);
        ends(node, "eceInterval", ece);
        ends(node, "liftAtHalfInterval", lift);
    }

    private static void ends(ObjectNode node, String name, double[] values) {
        Arrays.sort(values);
        node.putArray(name).add(values[SAMPLES / 40]).add(values[SAMPLES - 1 - SAMPLES / 40]);
    }
}

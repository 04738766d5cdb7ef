package dev.cobolwright.model.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final long SEED = 5;

    @Test
    void findsTheWeightsThatMadeTheData() {
        Random random = new Random(SEED);
        Confidence confidence = Confidence.fit(rows(random, 6_000), rows(random, 4_000), "synthetic");
        List<Confidence.Row> unseen = rows(random, 6_000);
        double[] p = unseen.stream()
                .mapToDouble(row -> confidence.of(row.features()))
                .toArray();
        boolean[] kept = new boolean[p.length];
        double[] best = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            kept[i] = unseen.get(i).kept();
            best[i] = truth(unseen.get(i).features());
        }
        Calibration fitted = Calibration.of(p, kept);
        Calibration ideal = Calibration.of(best, kept);
        assertTrue(fitted.auroc() > ideal.auroc() - 0.01, fitted + " against " + ideal);
        assertTrue(fitted.ece() < 0.03, fitted.toString());
        assertTrue(fitted.brierSkill() > ideal.brierSkill() - 0.02);
        assertTrue(Calibration.rateAtCoverage(p, kept, 0.5) > fitted.rate());
    }

    @Test
    void calibratesAModelThatIsTooSure() {
        Random random = new Random(SEED);
        for (int n : List.of(300, 5_000)) {
            double[] scores = new double[n];
            boolean[] kept = new boolean[n];
            double[] p = new double[n];
            for (int i = 0; i < n; i++) {
                scores[i] = random.nextGaussian() * 6;
                kept[i] = random.nextDouble() < LogisticRegression.sigmoid(scores[i] / 4 - 0.5);
            }
            Recalibration curve = Recalibration.fit(scores, kept);
            for (int i = 0; i < n; i++) {
                p[i] = curve.at(scores[i]);
            }
            assertTrue(
                    Calibration.of(p, kept).ece() < (n > 1_000 ? 0.03 : 0.09),
                    Calibration.of(p, kept).toString());
            assertRises(curve);
        }
    }

    @Test
    void risesWhateverTheData() {
        Random random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            int n = 1 + random.nextInt(3_000);
            double[] scores = new double[n];
            boolean[] kept = new boolean[n];
            for (int i = 0; i < n; i++) {
                scores[i] = random.nextInt(5) == 0 ? 1 : random.nextGaussian();
                kept[i] = random.nextDouble() < LogisticRegression.sigmoid(-scores[i]);
            }
            assertRises(Recalibration.isotonic(scores, kept));
            assertRises(Recalibration.platt(scores, kept));
        }
    }

    @Test
    void learnsTheSameFromTheSame() {
        List<Confidence.Row> rows = rows(new Random(SEED), 1_500);
        assertEquals(Confidence.fit(rows, List.of(), "synthetic"), Confidence.fit(rows, List.of(), "synthetic"));
    }

    @Test
    void answersForAnySignals() {
        Random random = new Random(SEED);
        Confidence fitted = Confidence.fit(rows(random, 500), rows(random, 500), "synthetic");
        for (int round = 0; round < 1_000; round++) {
            double[] tokens = random.doubles(random.nextInt(6), 0, 1).toArray();
            if (tokens.length > 0 && round % 10 == 0) {
                tokens[0] = new double[] {Double.NaN, 0, 1, -3, Double.POSITIVE_INFINITY}[round / 10 % 5];
            }
            Signals signals = new Signals(tokens, random.nextGaussian(), Double.NaN, -1, -5, "anything");
            double p = fitted.of(signals);
            assertTrue(p > 0 && p < 1, p + " for " + signals.features());
        }
    }

    @Test
    void refusesToLearnFromNothing() {
        assertThrows(IllegalArgumentException.class, () -> Confidence.fit(List.of(), List.of(), ""));
        List<Confidence.Row> alike =
                List.of(new Confidence.Row(Map.of("a", 1.0), true), new Confidence.Row(Map.of("a", 2.0), true));
        assertThrows(IllegalArgumentException.class, () -> Confidence.fit(alike, List.of(), ""));
    }

    @Test
    void learnsFromDataThatOneNumberSeparates() {
        List<Confidence.Row> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(new Confidence.Row(Map.of("a", (double) i, "b", 1e9 * i, "c", 3.0), i >= 50));
        }
        Confidence confidence = Confidence.fit(rows, List.of(), "separable");
        assertTrue(confidence.of(Map.of("a", 99.0, "b", 99e9)) > 0.9);
        assertTrue(confidence.of(Map.of("a", 0.0)) < 0.1);
    }

    private static double truth(Map<String, Double> x) {
        double context = x.containsKey("context=a") ? 0.8 : x.containsKey("context=b") ? -0.8 : 0;
        return LogisticRegression.sigmoid(0.7 * x.get("least") + 2 * x.get("agreement") - 1 + context);
    }

    private static List<Confidence.Row> rows(Random random, int n) {
        List<Confidence.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Map<String, Double> x = new HashMap<>();
            x.put("least", random.nextGaussian() * 2);
            x.put("agreement", random.nextDouble());
            x.put("noise", random.nextGaussian() * 100);
            x.put("context=" + "abc".charAt(random.nextInt(3)), 1.0);
            rows.add(new Confidence.Row(x, random.nextDouble() < truth(x)));
        }
        return rows;
    }

    private static void assertRises(Recalibration curve) {
        double before = 0;
        for (double score = -30; score <= 30; score += 0.01) {
            double p = curve.at(score);
            assertTrue(p >= before - 1e-12 && p > 0 && p < 1, score + ": " + p + " after " + before);
            before = p;
        }
    }
}

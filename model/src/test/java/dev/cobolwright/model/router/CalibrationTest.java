package dev.cobolwright.model.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void measuresAPerfectAndAReversedOrder() {
        boolean[] good = {false, false, true, true};
        assertEquals(1, Calibration.of(new double[] {0.1, 0.2, 0.8, 0.9}, good).auroc());
        assertEquals(0, Calibration.of(new double[] {0.9, 0.8, 0.2, 0.1}, good).auroc());
        assertEquals(
                0.5, Calibration.of(new double[] {0.5, 0.5, 0.5, 0.5}, good).auroc());
        Calibration constant = Calibration.of(new double[] {0.5, 0.5, 0.5, 0.5}, good);
        assertEquals(0.25, constant.brier());
        assertEquals(0, constant.brierSkill());
        Calibration certain = Calibration.of(new double[] {0, 0, 1, 1}, good);
        assertEquals(0, certain.ece());
        assertEquals(1, certain.brierSkill());
        assertThrows(IllegalArgumentException.class, () -> Calibration.of(new double[0], new boolean[0]));
    }

    @Test
    void countsPairsAsAurocDoes() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            int n = 2 + random.nextInt(40);
            double[] p = new double[n];
            boolean[] good = new boolean[n];
            for (int i = 0; i < n; i++) {
                p[i] = random.nextInt(8) / 8.0;
                good[i] = random.nextBoolean();
            }
            double won = 0;
            int pairs = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (good[i] && !good[j]) {
                        pairs++;
                        won += p[i] > p[j] ? 1 : p[i] == p[j] ? 0.5 : 0;
                    }
                }
            }
            assertEquals(pairs == 0 ? 0.5 : won / pairs, Calibration.of(p, good).auroc(), 1e-12);
        }
    }

    @Test
    void seesOverconfidence() {
        Random random = new Random(12);
        double[] p = new double[3_000];
        boolean[] good = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = 0.9;
            good[i] = random.nextDouble() < 0.6;
        }
        Calibration measured = Calibration.of(p, good);
        assertEquals(0.3, measured.ece(), 0.03);
        assertTrue(measured.brierSkill() < 0);
        assertEquals(15, measured.bins().size());
        assertEquals(measured.rate(), Calibration.rateAtCoverage(p, good, 1), 1e-12);
    }

    @Test
    void binsOfEqualWidthAndTheErrorByChance() {
        Calibration three = Calibration.of(new double[] {0.9, 0.8, 0.1}, new boolean[] {true, true, false});
        assertEquals((0.1 + 0.2 + 0.1) / 3, three.ece(), 1e-12);
        // two halves of one bin that are wrong in opposite directions show only in bins of equal count
        double[] p = new double[150];
        boolean[] good = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = i < 75 ? 0.41 : 0.49;
            good[i] = i < 75 ? i % 2 == 0 : i % 5 < 2;
        }
        Calibration opposite = Calibration.of(p, good);
        assertTrue(opposite.eceByCount() > opposite.ece() + 0.03, opposite.toString());

        Random random = new Random(13);
        double[] few = random.doubles(100).toArray();
        double[] many = random.doubles(10_000).toArray();
        assertTrue(Calibration.eceByChance(few) > 0.05);
        assertTrue(Calibration.eceByChance(many) < 0.02);
    }
}

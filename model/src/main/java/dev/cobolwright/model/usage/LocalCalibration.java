package dev.cobolwright.model.usage;

import java.util.List;

/**
 * Moves confidences to what this user keeps: in each bin the rate of kept lines, drawn towards the confidence itself by as much as {@value
 * #PRIOR} lines weigh, never falling from bin to bin, straight in between. Without outcomes it changes nothing. Immutable.
 */
public final class LocalCalibration {
    /** Until so many lines of a bin have an outcome, what was learned elsewhere weighs more. */
    private static final double PRIOR = 12;

    private final double[] shifts = new double[Usage.BINS];

    private LocalCalibration(List<Double> shown, List<Double> kept) {
        double[] rates = new double[Usage.BINS];
        double[] weights = new double[Usage.BINS];
        for (int i = 0; i < rates.length; i++) {
            weights[i] = shown.get(i) + PRIOR;
            rates[i] = (kept.get(i) + PRIOR * middle(i)) / weights[i];
        }
        rise(rates, weights);
        for (int i = 0; i < rates.length; i++) {
            shifts[i] = rates[i] - middle(i);
        }
    }

    /** From the outcomes of late, old ones fading. */
    public static LocalCalibration of(Usage usage) {
        return new LocalCalibration(usage.recentShown(), usage.recentKept());
    }

    /** Pool adjacent violators, in place. */
    private static void rise(double[] rates, double[] weights) {
        for (boolean moved = true; moved; ) {
            moved = false;
            for (int i = 1; i < rates.length; i++) {
                if (rates[i] < rates[i - 1] - 1e-12) {
                    double both =
                            (rates[i] * weights[i] + rates[i - 1] * weights[i - 1]) / (weights[i] + weights[i - 1]);
                    rates[i] = both;
                    rates[i - 1] = both;
                    moved = true;
                }
            }
        }
    }

    private static double middle(int bin) {
        return (bin + 0.5) / Usage.BINS;
    }

    /** @param confidence 0 to 1 */
    public double at(double confidence) {
        double at = Math.clamp(confidence * Usage.BINS - 0.5, 0, Usage.BINS - 1);
        int low = Math.min((int) at, Usage.BINS - 2);
        double shift = shifts[low] + (at - low) * (shifts[low + 1] - shifts[low]);
        return Math.clamp(confidence + shift, 0, 1);
    }

    /** The confidence that became this one, so that outcomes are counted by what was learned elsewhere. */
    public double before(double moved) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 30; i++) {
            double middle = (low + high) / 2;
            if (at(middle) < moved) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How far what was learned elsewhere is from what was kept of late, on average over the lines shown; 0 where there are none. */
    public static double drift(Usage usage) {
        double all = usage.recentShown().stream().mapToDouble(n -> n).sum();
        double sum = 0;
        for (int i = 0; i < Usage.BINS; i++) {
            sum += Math.abs(usage.recentKept().get(i) - usage.recentShown().get(i) * middle(i));
        }
        return all > 0 ? sum / all : 0;
    }
}

package dev.cobolwright.corpus.eval;

/** Moments of Adam (Kingma and Ba 2015) with decoupled decay, for weights in several arrays. */
final class AdamState {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;

    private final float[] first;
    private final float[] second;
    private int steps;

    AdamState(int size) {
        first = new float[size];
        second = new float[size];
    }

    void step() {
        steps++;
    }

    /** Moves weights against their summed gradients, which are set to 0. Returns the position after these weights. */
    int apply(float[] weights, float[] gradients, int at, double rate, double decay, int batch) {
        double correction1 = 1 - Math.pow(BETA1, steps);
        double correction2 = 1 - Math.pow(BETA2, steps);
        for (int i = 0; i < weights.length; i++) {
            double g = gradients[i] / batch;
            gradients[i] = 0;
            first[at + i] = (float) (BETA1 * first[at + i] + (1 - BETA1) * g);
            second[at + i] = (float) (BETA2 * second[at + i] + (1 - BETA2) * g * g);
            double move = first[at + i] / correction1 / (Math.sqrt(second[at + i] / correction2) + 1e-8);
            weights[i] -= (float) (rate * (move + decay * weights[i]));
        }
        return at + weights.length;
    }
}

package dev.cobolwright.model.specialist;

import java.util.List;

/**
 * A matrix to multiply rows with, in loops that the JIT compiler turns into vector instructions. Kept by input, {@code [in][out]}, so that
 * the innermost loop adds multiples of whole rows: it has no sum to carry from one step to the next.
 */
final class PortableMatrix {
    /** Rows computed together: their results and four rows of the matrix stay in the caches next to the processor. */
    private static final int BLOCK = 32;

    private final float[][] byInput;
    private final int outputs;

    private PortableMatrix(float[][] byInput, int outputs) {
        this.byInput = byInput;
        this.outputs = outputs;
    }

    /** Matrices {@code [out, in]} below each other. */
    static PortableMatrix of(List<WeightLayout.Slot> parts, WeightSource source) {
        int inputs = (int) parts.getFirst().shape()[1];
        int outputs = parts.stream().mapToInt(part -> (int) part.shape()[0]).sum();
        float[][] byInput = new float[inputs][outputs];
        int first = 0;
        for (WeightLayout.Slot part : parts) {
            float[] values = source.values(part);
            for (int at = 0; at < values.length; at++) {
                byInput[at % inputs][first + at / inputs] = values[at];
            }
            first += (int) part.shape()[0];
        }
        return new PortableMatrix(byInput, outputs);
    }

    /** @param x {@code [rows][in]} @return {@code [rows][out]} */
    float[][] times(float[][] x) {
        float[][] y = new float[x.length][outputs];
        for (int from = 0; from < x.length; from += BLOCK) {
            int to = Math.min(x.length, from + BLOCK);
            int i = 0;
            for (; i + 3 < byInput.length; i += 4) {
                for (int row = from; row < to; row++) {
                    add(y[row], x[row], i, byInput[i], byInput[i + 1], byInput[i + 2], byInput[i + 3]);
                }
            }
            for (; i < byInput.length; i++) {
                for (int row = from; row < to; row++) {
                    add(y[row], x[row][i], byInput[i]);
                }
            }
        }
        return y;
    }

    /** Four multiples at once: the sum is read and written a quarter as often. */
    static void add(float[] sum, float[] x, int i, float[] a, float[] b, float[] c, float[] d) {
        float p = x[i];
        float q = x[i + 1];
        float r = x[i + 2];
        float s = x[i + 3];
        for (int j = 0; j < sum.length; j++) {
            sum[j] += p * a[j] + q * b[j] + r * c[j] + s * d[j];
        }
    }

    static void add(float[] sum, float factor, float[] a) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * a[j];
        }
    }
}

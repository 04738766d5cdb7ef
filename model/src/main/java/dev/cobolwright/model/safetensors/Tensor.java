package dev.cobolwright.model.safetensors;

import java.util.Arrays;

/**
 * Values with a shape, row-major. Not copied: whoever makes one gives the array away.
 *
 * @param shape length of each dimension; empty for a single value
 */
public record Tensor(long[] shape, float[] values) {
    public Tensor {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill " + Arrays.toString(shape));
        }
    }

    public static Tensor of(float[] values, long... shape) {
        return new Tensor(shape, values);
    }
}

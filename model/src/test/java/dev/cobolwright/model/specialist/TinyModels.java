package dev.cobolwright.model.specialist;

import dev.cobolwright.model.safetensors.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Small models with random weights, large enough that a mistake in any part shows in the logits. */
final class TinyModels {
    static final SpecialistConfig PLAIN = SpecialistConfig.of(2, 32, 4, 48, 64, 100);
    static final SpecialistConfig GROUPED = new SpecialistConfig(2, 32, 4, 2, 48, 64, 100, 0, 10_000, 1e-5);

    private TinyModels() {}

    static Map<String, Tensor> weights(SpecialistConfig config, long seed) {
        var random = new SplittableRandom(seed);
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (var slot : WeightLayout.of(config)) {
            float[] values = new float[(int) Arrays.stream(slot.shape()).reduce(1, (a, b) -> a * b)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * 0.2) + (slot.decays() ? 0 : 1);
            }
            out.put(slot.name(), new Tensor(slot.shape(), values));
        }
        return out;
    }

    static int[] tokens(int count, long seed) {
        return new SplittableRandom(seed).ints(count, 1, 100).toArray();
    }
}

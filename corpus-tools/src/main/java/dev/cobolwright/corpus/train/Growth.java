package dev.cobolwright.corpus.train;

import dev.cobolwright.model.safetensors.Tensor;
import dev.cobolwright.model.specialist.SpecialistConfig;
import dev.cobolwright.model.specialist.WeightLayout;
import dev.cobolwright.model.specialist.WeightsFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The weights of a trained model as the beginning of another of the same width with as many layers or more. The base's layers are spread
 * evenly; each further one is a copy of the layer before it that adds nothing yet, for its output matrices are zero (block expansion,
 * Wu 2024). So the grown model computes what the base does until it learns.
 */
final class Growth {
    private static final Pattern LAYER = Pattern.compile("model\\.layers\\.(\\d+)\\.(.*)");

    private Growth() {}

    /**
     * @return a tensor for each of {@code config}'s
     * @throws IOException if the two differ in more than layers and context, or the base has more layers
     */
    static Map<String, Tensor> of(WeightsFile base, SpecialistConfig config) throws IOException {
        int layers = base.config().layers();
        if (layers > config.layers() || !sameButDepth(base.config(), config)) {
            throw new IOException(
                    "the base has " + base.config() + ", which cannot become " + config + ": only layers can be added");
        }
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (var slot : WeightLayout.of(config)) {
            Matcher layer = LAYER.matcher(slot.name());
            if (!layer.matches()) {
                out.put(slot.name(), base.tensors().get(slot.name()));
                continue;
            }
            int to = Integer.parseInt(layer.group(1));
            int from = to * layers / config.layers();
            boolean added = to > 0 && from == (to - 1) * layers / config.layers();
            String part = layer.group(2);
            Tensor tensor = base.tensors().get("model.layers." + from + "." + part);
            boolean output = part.equals("self_attn.o_proj.weight") || part.equals("mlp.down_proj.weight");
            out.put(
                    slot.name(),
                    added && output
                            ? new Tensor(tensor.shape(), new float[tensor.values().length])
                            : new Tensor(tensor.shape(), tensor.values().clone()));
        }
        return out;
    }

    private static boolean sameButDepth(SpecialistConfig base, SpecialistConfig config) {
        return base.equals(new SpecialistConfig(
                base.layers(),
                config.width(),
                config.heads(),
                config.keyValueHeads(),
                config.feedForward(),
                base.context(),
                config.vocabulary(),
                config.endOfText(),
                config.ropeBase(),
                config.normEpsilon(),
                config.experts()));
    }
}

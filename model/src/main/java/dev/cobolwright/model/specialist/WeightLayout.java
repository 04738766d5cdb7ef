package dev.cobolwright.model.specialist;

import java.util.ArrayList;
import java.util.List;

/**
 * Names, shapes and order of a model's weights: the embedding, nine tensors a layer, the last norm. The names are those of
 * LLaMA-family files, so that such files load; matrices are {@code [out, in]}.
 */
public final class WeightLayout {
    /** Tensors of one layer, in the order of the kernels: nine, and the router where the feed-forward block is sparse. */
    static int perLayer(SpecialistConfig config) {
        return config.experts().sparse() ? 10 : 9;
    }

    static final String OUTPUT = "lm_head.weight";

    /** @param decays whether weight decay applies: to matrices, not to norms */
    public record Slot(String name, long[] shape, boolean decays) {}

    private WeightLayout() {}

    public static List<Slot> of(SpecialistConfig config) {
        long width = config.width();
        long keyValues = (long) config.keyValueHeads() * config.headWidth();
        long feedForward = config.feedForward();
        List<Slot> slots = new ArrayList<>();
        slots.add(matrix("model.embed_tokens", config.vocabulary(), width));
        for (int i = 0; i < config.layers(); i++) {
            String layer = "model.layers." + i + ".";
            slots.add(norm(layer + "input_layernorm", width));
            slots.add(matrix(layer + "self_attn.q_proj", width, width));
            slots.add(matrix(layer + "self_attn.k_proj", keyValues, width));
            slots.add(matrix(layer + "self_attn.v_proj", keyValues, width));
            slots.add(matrix(layer + "self_attn.o_proj", width, width));
            slots.add(norm(layer + "post_attention_layernorm", width));
            slots.add(feedForward(layer + "mlp.gate_proj", config, feedForward, width));
            slots.add(feedForward(layer + "mlp.up_proj", config, feedForward, width));
            slots.add(feedForward(layer + "mlp.down_proj", config, width, feedForward));
            if (config.experts().sparse()) {
                slots.add(matrix(layer + "mlp.router", config.experts().count(), width));
            }
        }
        slots.add(norm("model.norm", width));
        return List.copyOf(slots);
    }

    /** A matrix, or that of one expert among those of all. {@code expert}: -1 for a matrix that is no expert's. */
    record Part(Slot slot, int expert) {
        long[] shape() {
            return expert < 0 ? slot.shape() : new long[] {slot.shape()[1], slot.shape()[2]};
        }
    }

    /** The matrices that are applied to one input together: query, key and value; output; gate and up, down, of each expert. */
    static List<List<Part>> products(List<Slot> layer, SpecialistConfig.Experts experts) {
        List<List<Part>> out = new ArrayList<>();
        out.add(parts(layer.subList(1, 4), -1));
        out.add(parts(layer.subList(4, 5), -1));
        for (int expert = 0; expert < Math.max(1, experts.count()); expert++) {
            int which = experts.sparse() ? expert : -1;
            out.add(parts(layer.subList(6, 8), which));
            out.add(parts(layer.subList(8, 9), which));
        }
        return out;
    }

    static List<Part> parts(List<Slot> slots, int expert) {
        return slots.stream().map(slot -> new Part(slot, expert)).toList();
    }

    /** The output matrix of models that do not share the embedding. */
    static Slot output(SpecialistConfig config) {
        return new Slot(OUTPUT, new long[] {config.vocabulary(), config.width()}, true);
    }

    /** What may be added to a matrix's product; ours have none. */
    static Slot bias(Slot matrix) {
        return new Slot(matrix.name().replace(".weight", ".bias"), new long[] {matrix.shape()[0]}, false);
    }

    /** A matrix of the feed-forward block; of all experts {@code [experts, out, in]}. */
    private static Slot feedForward(String name, SpecialistConfig config, long out, long in) {
        return config.experts().sparse()
                ? new Slot(name + ".weight", new long[] {config.experts().count(), out, in}, true)
                : matrix(name, out, in);
    }

    private static Slot matrix(String name, long out, long in) {
        return new Slot(name + ".weight", new long[] {out, in}, true);
    }

    private static Slot norm(String name, long width) {
        return new Slot(name + ".weight", new long[] {width}, false);
    }
}

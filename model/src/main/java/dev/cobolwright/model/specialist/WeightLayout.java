package dev.cobolwright.model.specialist;

import java.util.ArrayList;
import java.util.List;

/**
 * Names, shapes and order of a model's weights: the embedding, nine tensors a layer, the last norm. The names are those of
 * LLaMA-family files, so that such files load; matrices are {@code [out, in]}.
 */
public final class WeightLayout {
    /** Tensors of one layer, in the order of the kernels. */
    static final int PER_LAYER = 9;

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
            slots.add(matrix(layer + "mlp.gate_proj", feedForward, width));
            slots.add(matrix(layer + "mlp.up_proj", feedForward, width));
            slots.add(matrix(layer + "mlp.down_proj", width, feedForward));
        }
        slots.add(norm("model.norm", width));
        return List.copyOf(slots);
    }

    /** The matrices that are applied to one input together: query, key and value; output; gate and up; down. */
    static List<List<Slot>> products(List<Slot> layer) {
        return List.of(layer.subList(1, 4), layer.subList(4, 5), layer.subList(6, 8), layer.subList(8, 9));
    }

    /** The output matrix of models that do not share the embedding. */
    static Slot output(SpecialistConfig config) {
        return new Slot(OUTPUT, new long[] {config.vocabulary(), config.width()}, true);
    }

    /** What may be added to a matrix's product; ours have none. */
    static Slot bias(Slot matrix) {
        return new Slot(matrix.name().replace(".weight", ".bias"), new long[] {matrix.shape()[0]}, false);
    }

    private static Slot matrix(String name, long out, long in) {
        return new Slot(name + ".weight", new long[] {out, in}, true);
    }

    private static Slot norm(String name, long width) {
        return new Slot(name + ".weight", new long[] {width}, false);
    }
}

package dev.cobolwright.model.specialist;

import dev.cobolwright.model.safetensors.Tensor;
import java.util.Map;
import java.util.Optional;

/**
 * The forward pass of a LLaMA-family model in loops over doubles, as its papers write it, to hold the engine against. Slow.
 *
 * @param biases whether query, key and value (and whatever else has one in {@code weights}) add a bias
 */
record PlainForward(SpecialistConfig config, Map<String, Tensor> weights, Granite granite) {
    /** Granite's multipliers; 1 and 1/sqrt(headWidth) elsewhere. */
    record Granite(double embedding, double attention, double residual, double logits) {
        static Granite none(SpecialistConfig config) {
            return new Granite(1, 1 / Math.sqrt(config.headWidth()), 1, 1);
        }
    }

    /** Probabilities of the token after {@code tokens}. */
    double[] next(int[] tokens) {
        int width = config.width();
        double[][] x = new double[tokens.length][width];
        float[] embedding = weights.get("model.embed_tokens.weight").values();
        for (int t = 0; t < tokens.length; t++) {
            for (int i = 0; i < width; i++) {
                x[t][i] = embedding[tokens[t] * width + i] * granite.embedding();
            }
        }
        for (int layer = 0; layer < config.layers(); layer++) {
            String name = "model.layers." + layer + ".";
            attention(x, name);
            for (double[] row : x) {
                double[] h = norm(row, name + "post_attention_layernorm.weight");
                double[] gate = product(h, name + "mlp.gate_proj");
                double[] up = product(h, name + "mlp.up_proj");
                for (int i = 0; i < gate.length; i++) {
                    gate[i] = gate[i] / (1 + Math.exp(-gate[i])) * up[i];
                }
                add(row, product(gate, name + "mlp.down_proj"));
            }
        }
        double[] h = norm(x[tokens.length - 1], "model.norm.weight");
        String output = weights.containsKey("lm_head.weight") ? "lm_head" : "model.embed_tokens";
        return softmax(product(h, output), 1 / granite.logits());
    }

    private void attention(double[][] x, String name) {
        int heads = config.heads();
        int size = config.headWidth();
        int group = heads / config.keyValueHeads();
        double[][] q = new double[x.length][];
        double[][] k = new double[x.length][];
        double[][] v = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            double[] h = norm(x[t], name + "input_layernorm.weight");
            q[t] = rotated(product(h, name + "self_attn.q_proj"), t);
            k[t] = rotated(product(h, name + "self_attn.k_proj"), t);
            v[t] = product(h, name + "self_attn.v_proj");
        }
        for (int t = 0; t < x.length; t++) {
            double[] mixed = new double[heads * size];
            for (int head = 0; head < heads; head++) {
                double[] scores = new double[t + 1];
                for (int s = 0; s <= t; s++) {
                    for (int i = 0; i < size; i++) {
                        scores[s] += q[t][head * size + i] * k[s][head / group * size + i];
                    }
                }
                double[] share = softmax(scores, granite.attention());
                for (int s = 0; s <= t; s++) {
                    for (int i = 0; i < size; i++) {
                        mixed[head * size + i] += share[s] * v[s][head / group * size + i];
                    }
                }
            }
            add(x[t], product(mixed, name + "self_attn.o_proj"));
        }
    }

    private void add(double[] to, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += granite.residual() * what[i];
        }
    }

    private double[] rotated(double[] all, int position) {
        int size = config.headWidth();
        double[] out = new double[all.length];
        for (int from = 0; from < all.length; from += size) {
            for (int i = 0; i < size / 2; i++) {
                double angle = position / Math.pow(config.ropeBase(), 2.0 * i / size);
                double low = all[from + i];
                double high = all[from + i + size / 2];
                out[from + i] = low * Math.cos(angle) - high * Math.sin(angle);
                out[from + i + size / 2] = high * Math.cos(angle) + low * Math.sin(angle);
            }
        }
        return out;
    }

    private double[] norm(double[] x, String name) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i]
                    / Math.sqrt(sum / x.length + config.normEpsilon())
                    * weights.get(name).values()[i];
        }
        return out;
    }

    private double[] product(double[] x, String name) {
        Tensor matrix = weights.get(name + ".weight");
        Optional<Tensor> bias = Optional.ofNullable(weights.get(name + ".bias"));
        double[] out = new double[(int) matrix.shape()[0]];
        for (int row = 0; row < out.length; row++) {
            out[row] = bias.isPresent() ? bias.get().values()[row] : 0;
            for (int i = 0; i < x.length; i++) {
                out[row] += matrix.values()[row * x.length + i] * x[i];
            }
        }
        return out;
    }

    private static double[] softmax(double[] scores, double scale) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score * scale);
        }
        double sum = 0;
        double[] out = new double[scores.length];
        for (int i = 0; i < out.length; i++) {
            sum += out[i] = Math.exp(scores[i] * scale - most);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= sum;
        }
        return out;
    }
}

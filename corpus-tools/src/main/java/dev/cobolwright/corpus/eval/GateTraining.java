package dev.cobolwright.corpus.eval;

import dev.cobolwright.assist.completion.TokenEvidence;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.model.cache.CacheLayer;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.cache.Evidence;
import dev.cobolwright.model.cache.LayerGate;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns the gates of cache and mixture by the likelihood of true lines: the layers' gate on repositories of any kind, the
 * specialist's only on ones it was not trained on. Adam, a fixed seed.
 */
public final class GateTraining {
    private static final int EPOCHS = 60;
    private static final double RATE = 0.03;

    private final Tokenizer tokenizer;
    private final PrintStream progress;
    private final List<LayerSample> layerSamples = new ArrayList<>();
    private final List<TokenEvidence> specialistSamples = new ArrayList<>();

    /** Probability of the true token by layer, negative for an empty layer, and what the layers know. */
    private record LayerSample(double[] probability, double[][] features) {}

    public GateTraining(Tokenizer tokenizer, PrintStream progress) {
        this.tokenizer = tokenizer;
        this.progress = progress;
    }

    /** Takes samples at up to {@code most} positions of a code base. */
    public void addLayers(CodeBase base, int most) {
        CacheLayer workspace = workspace(base);
        for (Position position : PositionMaker.make(base, most, 40, 23)) {
            CompletionTask.of(base, position).ifPresent(task -> {
                CacheModel cache = cache(workspace, task, LayerGate.bundled());
                eachToken(task, (context, token) -> {
                    Evidence[] known = new Evidence[CacheModel.LAYERS];
                    float[][] rows = cache.layerRows(context, known);
                    double[] probability = new double[CacheModel.LAYERS];
                    double[][] features = new double[CacheModel.LAYERS][];
                    for (int layer = 0; layer < CacheModel.LAYERS; layer++) {
                        probability[layer] = rows[layer] == null ? -1 : rows[layer][token];
                        features[layer] = LayerGate.features(known[layer]);
                    }
                    layerSamples.add(new LayerSample(probability, features));
                });
            });
        }
    }

    /** Takes samples of a specialist next to the cache, as completion has them. */
    public void addSpecialist(CodeBase base, int most, EngineModel model) {
        for (Position position : PositionMaker.make(base, most, 40, 29)) {
            CompletionTask.of(base, position).ifPresent(task -> specialistSamples.addAll(model.evidence(task)));
        }
    }

    /** The layers' gate; the retrieved layer, which no sample has, is weighed as the workspace. */
    public LayerGate layers() {
        double[][] weights = new double[CacheModel.LAYERS][LayerGate.FEATURES];
        float[] flat = new float[2 * LayerGate.FEATURES];
        float[] gradient = new float[flat.length];
        AdamState adam = new AdamState(flat.length);
        Random random = new Random(3);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            java.util.Collections.shuffle(layerSamples, random);
            double bits = 0;
            for (LayerSample sample : layerSamples) {
                bits += learnLayers(sample, flat, gradient);
            }
            adam.step();
            adam.apply(flat, gradient, 0, RATE * 5, 0, layerSamples.size());
            if (epoch % 20 == 0 || epoch == EPOCHS - 1) {
                progress.printf(
                        "layers, epoch %d: %.4f bits a token of %d%n",
                        epoch, bits / layerSamples.size(), layerSamples.size());
            }
        }
        for (int f = 0; f < LayerGate.FEATURES; f++) {
            weights[0][f] = flat[f];
            weights[1][f] = flat[LayerGate.FEATURES + f];
            weights[2][f] = weights[1][f];
        }
        return new LayerGate(weights);
    }

    public SpecialistGate specialist() {
        float[] weights = new float[SpecialistGate.FEATURES];
        float[] gradient = new float[weights.length];
        AdamState adam = new AdamState(weights.length);
        for (int epoch = 0; epoch < EPOCHS * 4; epoch++) {
            double bits = 0;
            double alone = 0;
            double cacheAlone = 0;
            for (TokenEvidence sample : specialistSamples) {
                double score = 0;
                for (int f = 0; f < weights.length; f++) {
                    score += weights[f] * sample.features()[f];
                }
                double share = 1 / (1 + Math.exp(-score));
                double p = share * sample.specialist() + (1 - share) * sample.cache();
                bits -= Math.log(p) / Math.log(2);
                alone -= Math.log(Math.max(sample.specialist(), 1e-9)) / Math.log(2);
                cacheAlone -= Math.log(sample.cache()) / Math.log(2);
                double back = -(sample.specialist() - sample.cache()) / p * share * (1 - share);
                for (int f = 0; f < weights.length; f++) {
                    gradient[f] += (float) (back * sample.features()[f]);
                }
            }
            adam.step();
            adam.apply(weights, gradient, 0, RATE * 2, 0, specialistSamples.size());
            if (epoch % 80 == 0 || epoch == EPOCHS * 4 - 1) {
                int n = specialistSamples.size();
                progress.printf(
                        "specialist, epoch %d: %.4f bits a token, specialist alone %.4f, cache alone %.4f, of %d%n",
                        epoch, bits / n, alone / n, cacheAlone / n, n);
            }
        }
        double[] learned = new double[weights.length];
        for (int f = 0; f < learned.length; f++) {
            learned[f] = Math.round(weights[f] * 1e4) / 1e4;
        }
        return new SpecialistGate(learned);
    }

    private static double learnLayers(LayerSample sample, float[] flat, float[] gradient) {
        double[] shares = new double[2];
        double sum = 0;
        for (int layer = 0; layer < 2; layer++) {
            if (sample.probability()[layer] >= 0) {
                double score = 0;
                for (int f = 0; f < LayerGate.FEATURES; f++) {
                    score += flat[layer * LayerGate.FEATURES + f] * sample.features()[layer][f];
                }
                shares[layer] = Math.exp(score);
                sum += shares[layer];
            }
        }
        double p = 0;
        for (int layer = 0; layer < 2; layer++) {
            shares[layer] /= sum;
            p += shares[layer] * Math.max(sample.probability()[layer], 0);
        }
        for (int layer = 0; layer < 2; layer++) {
            double back = sample.probability()[layer] < 0 ? 0 : -shares[layer] * (sample.probability()[layer] - p) / p;
            for (int f = 0; f < LayerGate.FEATURES; f++) {
                gradient[layer * LayerGate.FEATURES + f] += (float) (back * sample.features()[layer][f]);
            }
        }
        return -Math.log(p) / Math.log(2);
    }

    private interface EachToken {
        void token(int[] context, int token);
    }

    private void eachToken(CompletionTask task, EachToken each) {
        int[] context = tokenizer.encode(tail(task.before()));
        int[] truth = truth(task);
        int[] all = Arrays.copyOf(context, context.length + truth.length);
        System.arraycopy(truth, 0, all, context.length, truth.length);
        for (int i = 0; i < truth.length; i++) {
            each.token(Arrays.copyOf(all, context.length + i), truth[i]);
        }
    }

    /** Tokens of the true rest of the line and of the next line's indentation. */
    private int[] truth(CompletionTask task) {
        String after = task.after();
        int indentation = 0;
        while (indentation < after.length() && after.charAt(indentation) == ' ') {
            indentation++;
        }
        boolean blank = task.before().endsWith(" ") && !tail(task.before()).endsWith(" ");
        return tokenizer.encode(
                (blank ? " " : "") + WordTraining.truthLine(task.position()) + "\n" + after.substring(0, indentation));
    }

    /** The end of the text, without the blank that belongs to the next word's token. */
    private static String tail(String before) {
        int from = before.length() <= 3_000 ? 0 : before.indexOf('\n', before.length() - 3_000) + 1;
        String lineHead = before.substring(before.lastIndexOf('\n') + 1);
        boolean cut = before.endsWith(" ") && !lineHead.isBlank();
        return before.substring(from, before.length() - (cut ? 1 : 0));
    }

    private CacheLayer workspace(CodeBase base) {
        CacheLayer workspace = new CacheLayer(tokenizer.vocabularySize());
        base.files().forEach((name, source) -> workspace.add(name, tokenizer.encode(CodeText.of(source))));
        return workspace;
    }

    private CacheModel cache(CacheLayer workspace, CompletionTask task, LayerGate gate) {
        CacheModel cache = new CacheModel(workspace, gate);
        cache.file(
                task.position().file(),
                tokenizer.encode(Decoder.context(task.before())),
                tokenizer.encode(task.after()));
        return cache;
    }
}

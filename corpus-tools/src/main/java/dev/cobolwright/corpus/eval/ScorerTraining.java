package dev.cobolwright.corpus.eval;

import dev.cobolwright.model.words.WordFeatures;
import dev.cobolwright.model.words.WordScorer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Trains the word scorer: softmax over the candidates of a position, Adam, a fixed seed. */
final class ScorerTraining {
    private static final int UNITS = 32;
    private static final int BATCH = 16;
    private static final double RATE = 2e-3;
    private static final double DECAY = 1e-4;
    private static final int F = WordFeatures.COUNT;

    private final List<WordTraining.Example> train = new ArrayList<>();
    private final List<WordTraining.Example> held = new ArrayList<>();
    private final PrintStream progress;
    private final Random random = new Random(5);
    private final float[][] hidden = new float[UNITS][F + 1];
    private final float[] output = new float[UNITS];
    private final float[] direct = new float[F];
    private final float[][] hiddenGradient = new float[UNITS][F + 1];
    private final float[] outputGradient = new float[UNITS];
    private final float[] directGradient = new float[F];
    private final AdamState adam = new AdamState(UNITS * (F + 1) + UNITS + F);

    ScorerTraining(List<WordTraining.Example> examples, PrintStream progress) {
        this.progress = progress;
        List<String> repositories = new ArrayList<>(new TreeSet<>(
                examples.stream().map(WordTraining.Example::repository).toList()));
        Collections.shuffle(repositories, random);
        List<String> heldOut = repositories.subList(0, repositories.size() / 6);
        for (WordTraining.Example example : examples) {
            (heldOut.contains(example.repository()) ? held : train).add(example);
        }
        for (float[] row : hidden) {
            for (int f = 0; f < F; f++) {
                row[f] = (float) (random.nextGaussian() * 0.15);
            }
        }
        for (int u = 0; u < UNITS; u++) {
            output[u] = (float) (random.nextGaussian() * 0.1);
        }
    }

    WordScorer train(int epochs) {
        WordScorer best = scorer();
        double bestLoss = Double.MAX_VALUE;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(train, random);
            double loss = 0;
            double rate = RATE * 0.5 * (1 + Math.cos(Math.PI * epoch / epochs)) + 1e-5;
            for (int i = 0; i < train.size(); i++) {
                loss += learn(train.get(i).candidates());
                if (i % BATCH == BATCH - 1 || i == train.size() - 1) {
                    update(rate);
                }
            }
            double heldLoss = report(epoch, loss / train.size());
            if (heldLoss < bestLoss) {
                bestLoss = heldLoss;
                best = scorer();
            }
        }
        return best;
    }

    private double report(int epoch, double loss) {
        WordScorer now = scorer();
        double heldLoss = 0;
        int first = 0;
        int five = 0;
        for (WordTraining.Example example : held) {
            double[] scores = new double[example.candidates().length];
            double max = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < scores.length; c++) {
                scores[c] = now.score(example.candidates()[c]);
                max = Math.max(max, scores[c]);
            }
            double sum = 0;
            int better = 0;
            for (double score : scores) {
                sum += Math.exp(score - max);
                better += score > scores[0] ? 1 : 0;
            }
            heldLoss += Math.log(sum) + max - scores[0];
            first += better == 0 ? 1 : 0;
            five += better < 5 ? 1 : 0;
        }
        progress.printf(
                "epoch %d: loss %.4f, held out %.4f, top1 %.4f, top5 %.4f (of %d)%n",
                epoch,
                loss,
                heldLoss / held.size(),
                (double) first / held.size(),
                (double) five / held.size(),
                held.size());
        return heldLoss;
    }

    private double learn(float[][] candidates) {
        int n = candidates.length;
        float[][] active = new float[n][UNITS];
        double[] scores = new double[n];
        double max = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < n; c++) {
            scores[c] = forward(candidates[c], active[c]);
            max = Math.max(max, scores[c]);
        }
        double sum = 0;
        for (int c = 0; c < n; c++) {
            scores[c] = Math.exp(scores[c] - max);
            sum += scores[c];
        }
        for (int c = 0; c < n; c++) {
            float gradient = (float) (scores[c] / sum - (c == 0 ? 1 : 0));
            if (Math.abs(gradient) > 1e-5f) {
                backward(candidates[c], active[c], gradient);
            }
        }
        return -Math.log(Math.max(scores[0] / sum, 1e-12));
    }

    private float forward(float[] x, float[] active) {
        float score = 0;
        for (int f = 0; f < F; f++) {
            score += direct[f] * x[f];
        }
        for (int u = 0; u < UNITS; u++) {
            float sum = hidden[u][F];
            for (int f = 0; f < F; f++) {
                sum += hidden[u][f] * x[f];
            }
            active[u] = Math.max(sum, 0);
            score += output[u] * active[u];
        }
        return score;
    }

    private void backward(float[] x, float[] active, float gradient) {
        for (int f = 0; f < F; f++) {
            directGradient[f] += gradient * x[f];
        }
        for (int u = 0; u < UNITS; u++) {
            if (active[u] > 0) {
                outputGradient[u] += gradient * active[u];
                float back = gradient * output[u];
                float[] row = hiddenGradient[u];
                for (int f = 0; f < F; f++) {
                    row[f] += back * x[f];
                }
                row[F] += back;
            }
        }
    }

    private void update(double rate) {
        adam.step();
        int at = 0;
        for (int u = 0; u < UNITS; u++) {
            at = adam.apply(hidden[u], hiddenGradient[u], at, rate, DECAY, BATCH);
        }
        at = adam.apply(output, outputGradient, at, rate, DECAY, BATCH);
        adam.apply(direct, directGradient, at, rate, DECAY, BATCH);
    }

    private WordScorer scorer() {
        float[][] rows = new float[UNITS][];
        for (int u = 0; u < UNITS; u++) {
            rows[u] = hidden[u].clone();
        }
        return new WordScorer(rows, output.clone(), direct.clone());
    }
}

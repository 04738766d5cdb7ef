package dev.cobolwright.corpus.train;

import dev.cobolwright.model.specialist.Preamble;
import dev.cobolwright.model.specialist.Precision;
import dev.cobolwright.model.specialist.SpecialistConfig;
import dev.cobolwright.model.specialist.WeightsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@code corpus train} is asked to do.
 *
 * @param corpus folder with {@code train.tokens}, {@code train.docs.tsv}, {@code valid.*} and {@code tokenizer.json}
 * @param out folder for checkpoints, log and curve; a run found there is continued
 * @param config shape of the model; {@code config.context()} is the longest window
 * @param schedule length of the run
 * @param batch windows a replica and step
 * @param window tokens of a window, at most {@code config.context()}
 * @param replicas threads, each with its own part of the batch
 * @param optimizer rates
 * @param dropout share of values dropped after each block
 * @param renamed share of windows whose names are swapped ({@link Renaming})
 * @param preambles share of windows that begin with similar code and what follows ({@link Preamble})
 * @param every how often to look at the validation documents and to save
 * @param precision of matrix products
 * @param seed of weights, windows and dropout
 * @param base a trained model to begin with instead of random weights
 * @param teacher a larger model to learn from as well
 */
public record TrainOptions(
        Path corpus,
        Path out,
        SpecialistConfig config,
        Schedule schedule,
        int batch,
        int window,
        int replicas,
        Optimizer optimizer,
        double dropout,
        double renamed,
        double preambles,
        Every every,
        Precision precision,
        long seed,
        Optional<Base> base,
        Optional<Teacher> teacher) {

    /**
     * AdamW with warm-up.
     *
     * @param rate highest learning rate
     * @param warmUp steps until it is reached
     * @param decay weight decay of matrices
     * @param clip longest gradient
     */
    public record Optimizer(double rate, int warmUp, double beta1, double beta2, double decay, double clip) {
        public static final Optimizer USUAL = new Optimizer(1.5e-3, 150, 0.9, 0.95, 0.1, 1);

        /** The same with another highest rate. */
        public Optimizer at(double other) {
            return new Optimizer(other, warmUp, beta1, beta2, decay, clip);
        }
    }

    /**
     * @param validation steps between two looks at {@code validationWindows} windows of the validation documents
     * @param checkpoint time between two checkpoints
     */
    public record Every(int validation, int validationWindows, Duration checkpoint) {
        public static final Every USUAL = new Every(200, 96, Duration.ofMinutes(3));
    }

    /**
     * A model to go on from; it may have fewer layers ({@link Growth}).
     *
     * @param hash SHA-256 of its file
     */
    public record Base(WeightsFile weights, String hash) {}

    /**
     * A model whose probabilities are part of the targets.
     *
     * @param hash SHA-256 of its file
     * @param share of the targets, 0 to 1
     */
    public record Teacher(WeightsFile weights, String hash, String licence, double share) {
        public Teacher {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("the teacher's share is from 0 to 1: " + share);
            }
        }
    }

    public TrainOptions {
        if (batch < 1 || replicas < 1 || window < 8 || window > config.context()) {
            throw new IllegalArgumentException(
                    "batch and replicas must be at least 1, the window between 8 and the context " + config.context()
                            + " tokens");
        }
        if (dropout < 0 || dropout >= 1) {
            throw new IllegalArgumentException("dropout is a share from 0 to below 1: " + dropout);
        }
    }
}

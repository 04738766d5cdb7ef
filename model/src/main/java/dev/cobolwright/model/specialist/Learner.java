package dev.cobolwright.model.specialist;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What learns from batches: all weights, or an adapter over fixed ones. {@link #gradients} may run in several threads at once
 * (each after {@link TrainingKernels#prepareThread}); {@link #update} and {@link #losses} must not run beside it.
 */
public sealed interface Learner extends AutoCloseable permits TrainingKernels, AdapterKernels {
    /**
     * What an AdamW step needs.
     *
     * @param rate learning rate of this step
     * @param decay share of a matrix taken away a step, times the rate
     * @param clip longest gradient
     */
    record Step(double rate, double beta1, double beta2, double decay, double clip) {}

    /** Draws the pool of dropout masks. @param largest tokens of the largest batch; @param share share of values dropped */
    void dropout(double share, int largest, long seed);

    /**
     * Gradients of the mean loss over the tokens of a batch that count.
     *
     * @param tokens {@code [sequences][length]}, all of one length
     * @param targets the token after each; one below zero does not count
     * @param random chooses the dropout masks
     */
    Gradients gradients(int[][] tokens, int[][] targets, SplittableRandom random);

    /** Adds the gradients of all parts, scales to the mean, clips, and steps. @return the gradient's length before */
    float update(List<Gradients> parts, Step step);

    /** Negative log likelihood in nats of each target, without dropout, {@code [sequences][length]}. */
    float[][] losses(int[][] tokens, int[][] targets);

    @Override
    void close();
}

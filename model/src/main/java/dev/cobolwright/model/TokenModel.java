package dev.cobolwright.model;

import java.util.List;

/**
 * A language model over the tokenizer's ids that can look at several continuations of one context at once. An instance belongs
 * to one session and one thread at a time.
 */
public interface TokenModel {
    /**
     * Sets the text to continue. Cheap where it shares a long prefix with the context before.
     *
     * @param tokens the whole context, oldest first; the model uses as many of the last as it can
     */
    void context(int[] tokens, Cancellation cancellation);

    /**
     * Tells what else is known of the texts to come; a model that was not trained with such takes no notice.
     *
     * @param similar code found elsewhere, best first
     * @param after the code after the cursor, from a line's start
     * @param before the text before the cursor's line
     */
    default void surroundings(List<int[]> similar, int[] after, int[] before) {}

    /**
     * Probabilities of the token after the context followed by each branch.
     *
     * @param branches continuations of the context, possibly empty ones; calls usually extend branches of the call before
     * @return {@code [branches, vocabulary]}, each row sums to 1
     */
    float[][] next(List<int[]> branches, Cancellation cancellation);
}

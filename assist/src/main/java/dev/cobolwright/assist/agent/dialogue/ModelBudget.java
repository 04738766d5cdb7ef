package dev.cobolwright.assist.agent.dialogue;

import java.time.Duration;

/**
 * What one question may cost at most when a model is asked. What a request may cost is looked at before it is sent.
 *
 * @param requests to the model
 * @param calls of tools
 * @param tokens sent and answered
 * @param money in the currency of the model's prices
 * @param time of all together
 */
public record ModelBudget(int requests, int calls, long tokens, double money, Duration time) {
    public static final ModelBudget DEFAULT = new ModelBudget(12, 30, 100_000, 1, Duration.ofMinutes(5));

    /** A journal is replayed as far as it goes. */
    public static final ModelBudget REPLAY =
            new ModelBudget(1_000, 10_000, Long.MAX_VALUE, Double.MAX_VALUE, Duration.ofHours(1));
}

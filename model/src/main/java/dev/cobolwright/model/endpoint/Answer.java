package dev.cobolwright.model.endpoint;

import java.time.Duration;

/** What came of asking an endpoint. */
public sealed interface Answer {
    /**
     * The model's text, names restored.
     *
     * @param text without a code fence around it; control characters removed
     * @param masked whether something is left in it that stands for a text never sent, so that it cannot be used as code
     * @param cost money, by the configured prices
     */
    record Completed(String text, boolean masked, long inputTokens, long outputTokens, double cost, Duration time)
            implements Answer {}

    /**
     * There is no answer.
     *
     * @param note one sentence for the user, with the next step
     */
    record Failed(Reason reason, String note) implements Answer {}

    /** Why there is no answer. */
    enum Reason {
        /** Not configured or switched off. */
        OFF,
        MISCONFIGURED,
        /** The day's budget does not allow it. */
        OVER_BUDGET,
        /** The ledger or the budget could not be written, so nothing was sent. */
        NOT_RECORDED,
        /** It failed too often just now and is left alone for a while. */
        RESTING,
        /** As many requests as may be are on their way already. */
        BUSY,
        CANCELLED,
        TIMEOUT,
        UNREACHABLE,
        /** The server answered with an error or a redirection. */
        REFUSED,
        /** The answer was too large or not understood. */
        BAD_ANSWER
    }
}

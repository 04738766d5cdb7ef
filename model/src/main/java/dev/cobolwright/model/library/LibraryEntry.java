package dev.cobolwright.model.library;

import java.time.Duration;
import java.util.Optional;

/**
 * One model of the library.
 *
 * @param cost money per thousand tokens, sent and answered alike; for a model of this machine, the price of the processor time it takes
 * @param latency what a line usually takes
 * @param context tokens it looks at, at most
 * @param parameters learned numbers, 0 for a model that only counts
 * @param effort candidates followed at once, for a model of this machine
 * @param endpoint where it runs and what may be sent there; empty for a model of this machine
 */
public record LibraryEntry(
        String id,
        Kind kind,
        double cost,
        Duration latency,
        int context,
        long parameters,
        int effort,
        String licence,
        String provenance,
        Optional<Remote> endpoint) {

    /** What a model is made of, from little to much. */
    public enum Kind {
        /** The next line of the most similar code that was found. */
        COPY,
        /** Symbols counted in the code at hand and in COBOL at large. */
        WORDS,
        /** N-grams of tokens of the file, the workspace and the code found. */
        CACHE,
        /** A transformer by itself. */
        SPECIALIST,
        /** All of the above, weighed together. */
        MIXTURE,
        /** A server that speaks the OpenAI protocol. */
        ENDPOINT
    }

    /** Tokens of a usual request for a line, its answer included; what the cost of a request is reckoned with. */
    public static final int USUAL_TOKENS = 1_024;

    /** Money for one request for a line. */
    public double costOfRequest() {
        return cost * Math.min(context, USUAL_TOKENS) / 1_000;
    }
}

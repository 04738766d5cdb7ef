package dev.cobolwright.model.decode;

import java.time.Duration;

/**
 * How far a search goes.
 *
 * @param beams continuations followed at once, at least 1
 * @param results the most continuations returned, at least 1
 * @param tokens the most tokens in one continuation, at least 1
 * @param time wall time after which the best found so far is returned; what is unfinished then is dropped
 */
public record DecodeLimits(int beams, int results, int tokens, Duration time) {
    /** For the word at the cursor. */
    public static final DecodeLimits WORD = new DecodeLimits(24, 24, 12, Duration.ofMillis(80));

    /** For the rest of the line. */
    public static final DecodeLimits LINE = new DecodeLimits(6, 6, 40, Duration.ofMillis(150));

    public DecodeLimits withTime(Duration limit) {
        return new DecodeLimits(beams, results, tokens, limit);
    }
}

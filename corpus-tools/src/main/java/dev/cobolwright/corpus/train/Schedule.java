package dev.cobolwright.corpus.train;

import java.time.Duration;

/** How long a run takes and how the learning rate falls over it: linear warm-up, then a cosine down to a tenth. */
public sealed interface Schedule {
    /** A run of a number of steps: the same seed gives the same weights. */
    record Steps(long total) implements Schedule {}

    /** A run that ends well after a time, on whatever machine; time of earlier parts of a resumed run counts. */
    record Time(Duration total) implements Schedule {}

    /** Share of the run that is done, from 0; 1 or more when it is over. */
    default double progress(long step, Duration elapsed) {
        return switch (this) {
            case Steps(long total) -> (double) step / total;
            case Time(Duration total) -> (double) elapsed.toMillis() / total.toMillis();
        };
    }

    /** Learning rate, where {@code peak} is the highest. */
    default double rate(double peak, long step, int warmUp, Duration elapsed) {
        double cosine = (1 + Math.cos(Math.PI * Math.min(1, progress(step, elapsed)))) / 2;
        return peak * Math.min(1, (step + 1.0) / warmUp) * (0.1 + 0.9 * cosine);
    }
}

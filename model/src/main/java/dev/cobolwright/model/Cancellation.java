package dev.cobolwright.model;

import java.util.concurrent.CancellationException;

/** Asked between tokens whether the work is still wanted. */
@FunctionalInterface
public interface Cancellation {
    Cancellation NEVER = () -> false;

    boolean isCancelled();

    /** @throws CancellationException where the work is no longer wanted */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}

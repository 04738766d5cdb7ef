package dev.cobolwright.model.router;

/**
 * Keeps the share of requests that leave below a limit: each request saves up its part of one, a request that leaves spends one; no
 * more than a few are saved. Safe for use by several threads.
 */
public final class EscalationShare {
    private static final double MOST_SAVED = 5;

    private final double share;
    private double saved;

    /** @param share 0 to 1; 1 limits nothing */
    public EscalationShare(double share) {
        this.share = share;
        this.saved = share > 0 ? 1 : 0;
    }

    /** Counts a request; whether it may leave. */
    public synchronized boolean next() {
        saved = Math.min(MOST_SAVED, saved + share);
        return saved >= 1;
    }

    /** The request did leave. */
    public synchronized void used() {
        saved -= 1;
    }
}

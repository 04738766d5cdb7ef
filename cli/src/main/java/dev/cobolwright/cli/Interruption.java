package dev.cobolwright.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ctrl-C, or another polite signal, while something is done whose results so far are worth printing: it is asked to end, and is waited for. */
final class Interruption implements BooleanSupplier, AutoCloseable {
    private static final Duration WAITED = Duration.ofSeconds(10);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean interrupted;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        interrupted = true;
        try {
            boolean ended = done.await(WAITED.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                System.err.println("cobolwright: not finished in time; the output may be incomplete");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return interrupted || Thread.currentThread().isInterrupted();
    }

    /** All is printed. */
    @Override
    public void close() {
        System.out.flush();
        done.countDown();
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // the hook runs already, and ends now
            }
        }
    }
}

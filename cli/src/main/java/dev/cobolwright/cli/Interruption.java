package dev.cobolwright.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ctrl-C, or another polite signal, while something is done whose results so far are worth printing: it is asked to end, and is waited for. */
final class Interruption implements BooleanSupplier, AutoCloseable {
    private static final Duration WAITED = Duration.ofSeconds(10);

    private final CountDownLatch done = new CountDownLatch(1);
    private Thread hook;
    private volatile boolean interrupted;

    Interruption() {
        watch();
    }

    private void watch() {
        hook = new Thread(this::interrupt, "interruption");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            interrupted = true;
        }
    }

    private void unwatch() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook runs already
        }
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

    /** Reads an answer of the user, while a signal ends the process at once as it does everywhere. */
    String line(BufferedReader answers) throws IOException {
        unwatch();
        try {
            return answers.readLine();
        } finally {
            watch();
        }
    }

    /** All is printed. */
    @Override
    public void close() {
        System.out.flush();
        done.countDown();
        unwatch();
    }
}

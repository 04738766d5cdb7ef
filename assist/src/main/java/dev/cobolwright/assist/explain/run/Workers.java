package dev.cobolwright.assist.explain.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does the same for each of a list on several threads; the first failure ends it. */
final class Workers {
    /** Code on deep trees needs more stack than threads usually have. */
    private static final long STACK = 64L << 20;

    /** Does something for one element. */
    @FunctionalInterface
    interface Work<T> {
        void on(T element) throws IOException;
    }

    private Workers() {}

    static <T> void each(List<T> elements, int threads, Work<T> work) throws IOException {
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Math.max(1, threads), r -> new Thread(null, r, "explain", STACK))) {
            List<Future<Void>> all = new ArrayList<>();
            for (T element : elements) {
                all.add(pool.submit(() -> {
                    if (!failed.get()) {
                        try {
                            work.on(element);
                        } catch (IOException | RuntimeException | Error e) {
                            failed.set(true);
                            throw e;
                        }
                    }
                    return null;
                }));
            }
            for (Future<Void> one : all) {
                await(one);
            }
        }
    }

    private static void await(Future<Void> one) throws IOException {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException r -> throw r;
                case Error error -> throw error;
                default -> throw new IOException(e.getCause());
            }
        }
    }
}

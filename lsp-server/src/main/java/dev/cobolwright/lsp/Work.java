package dev.cobolwright.lsp;

import dev.cobolwright.model.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/**
 * The threads of the server: a few answer requests, one looks for problems, one reviews, one runs models, one reads the workspace, one takes note of changed files. The thread
 * that reads the protocol only takes notes.
 */
public final class Work implements AutoCloseable {
    /** Deeply nested programs recurse deeply. */
    private static final long STACK_BYTES = 32L << 20;
    /** A program that writes many files tells of them in several messages. */
    private static final long MILLIS_OF_CHANGES = 20;

    private final ExecutorService requests = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8), threads("cobolwright-request"));
    private final ScheduledExecutorService problems =
            Executors.newSingleThreadScheduledExecutor(threads("cobolwright-problems"));
    private final ScheduledExecutorService review =
            Executors.newSingleThreadScheduledExecutor(threads("cobolwright-review"));
    private final ExecutorService model = Executors.newSingleThreadExecutor(threads("cobolwright-model"));
    private final ScheduledExecutorService files =
            Executors.newSingleThreadScheduledExecutor(threads("cobolwright-files"));
    private final ExecutorService index = Executors.newSingleThreadExecutor(threads("cobolwright-index"));

    /** Answers a request; cancelling the future cancels the work. */
    public <R> CompletableFuture<R> answer(Function<Cancellation, R> request) {
        return CompletableFutures.computeAsync(requests, checker -> request.apply(checker::isCanceled));
    }

    /** As {@link #answer}, on the one thread of the models, after what was asked before. */
    public <R> CompletableFuture<R> onModel(Function<Cancellation, R> request) {
        return CompletableFutures.computeAsync(model, checker -> {
            if (checker.isCanceled()) {
                throw new CancellationException();
            }
            return request.apply(checker::isCanceled);
        });
    }

    /** Takes note of changed files, in order, also while the workspace is indexed; soon, so that more may come meanwhile. */
    public void onFiles(Runnable task) {
        files.schedule(task, MILLIS_OF_CHANGES, TimeUnit.MILLISECONDS);
    }

    /** As {@link #answer}, for what takes seconds: one after the other, on the thread that reads the workspace. */
    public <R> CompletableFuture<R> answerSlowly(Function<Cancellation, R> request) {
        return CompletableFutures.computeAsync(index, checker -> {
            if (checker.isCanceled()) {
                throw new CancellationException();
            }
            return request.apply(checker::isCanceled);
        });
    }

    /** Work on the files of the workspace, in order. */
    public void onIndex(Runnable task) {
        index.execute(task);
    }

    ScheduledExecutorService problems() {
        return problems;
    }

    ScheduledExecutorService review() {
        return review;
    }

    /** Ends the threads; waits a moment for what must not be cut off, such as the index being written. */
    @Override
    public void close() {
        requests.shutdownNow();
        files.shutdownNow();
        problems.shutdownNow();
        review.shutdownNow();
        model.shutdown();
        index.shutdown();
        try {
            problems.awaitTermination(1, TimeUnit.SECONDS);
            index.awaitTermination(5, TimeUnit.SECONDS);
            model.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(null, task, name, STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }
}

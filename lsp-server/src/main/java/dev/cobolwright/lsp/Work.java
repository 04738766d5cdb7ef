package dev.cobolwright.lsp;

import dev.cobolwright.model.Cancellation;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    /** Less than lies between two keys of a fast typist; more than between requests that a client sends in a row. */
    private static final long MILLIS_OF_PAUSE = 40;
    /** So long at least does somebody look at a file before typing. */
    private static final long MILLIS_TO_READ = 900;

    private static final long MILLIS_OF_QUIET = 200;
    private static final long MOST_MILLIS_OF_REQUESTS = 4_000;

    private final AtomicInteger answering = new AtomicInteger();
    private volatile long lastAnswer = System.nanoTime();
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
        return CompletableFutures.computeAsync(requests, checker -> {
            answering.incrementAndGet();
            try {
                return request.apply(checker::isCanceled);
            } finally {
                lastAnswer = System.nanoTime();
                answering.decrementAndGet();
            }
        });
    }

    /** As {@link #answer}, on the one thread of the models, after what was asked before. */
    public <R> CompletableFuture<R> onModel(Function<Cancellation, R> request) {
        return unlessCancelled(model, request);
    }

    /** As {@link #onModel}, where nothing has cancelled it for a moment. */
    public <R> CompletableFuture<R> onModelAfterAPause(Function<Cancellation, R> request) {
        return unlessCancelled(
                CompletableFuture.delayedExecutor(MILLIS_OF_PAUSE, TimeUnit.MILLISECONDS, model), request);
    }

    /** Takes note of changed files, in order, also while the workspace is indexed; soon, so that more may come meanwhile. */
    public void onFiles(Runnable task) {
        files.schedule(task, MILLIS_OF_CHANGES, TimeUnit.MILLISECONDS);
    }

    /** As {@link #answer}, for what takes seconds: one after the other, on the thread that reads the workspace. */
    public <R> CompletableFuture<R> answerSlowly(Function<Cancellation, R> request) {
        return unlessCancelled(index, request);
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

    /** Work that nobody waits for, on the thread that reviews, after what is due there. */
    public void atLeisure(Runnable task) {
        try {
            review.schedule(task, MILLIS_TO_READ, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            System.getLogger(Work.class.getName()).log(Level.DEBUG, "The server is ending", e);
        }
    }

    /**
     * Returns where no request is or just was being answered, or after seconds in which some always were: for work that nobody waits for, which
     * is not to take a processor from whom somebody does.
     */
    public void awaitLeisure() {
        try {
            for (long waited = 0; waited < MOST_MILLIS_OF_REQUESTS && isAnswering(); waited += MILLIS_OF_PAUSE) {
                Thread.sleep(MILLIS_OF_PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAnswering() {
        return answering.get() > 0 || System.nanoTime() - lastAnswer < TimeUnit.MILLISECONDS.toNanos(MILLIS_OF_QUIET);
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

    private static <R> CompletableFuture<R> unlessCancelled(Executor executor, Function<Cancellation, R> request) {
        return CompletableFutures.computeAsync(executor, checker -> {
            if (checker.isCanceled()) {
                throw new CancellationException();
            }
            return request.apply(checker::isCanceled);
        });
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(null, task, name, STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }
}

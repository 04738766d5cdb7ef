package dev.cobolwright.assist.review;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Reviews files on several threads, each a whole file; the results are in order of the files whatever the number of threads. */
public final class ParallelReview {
    /** Bytes; deep nesting of statements and groups is followed by recursion. */
    private static final long STACK = 32L << 20;

    private ParallelReview() {}

    /** Told after each file. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total, String file);
    }

    /** @param review gives the result of one file; what it throws becomes a result that says so */
    public static List<FileResult> of(
            List<String> files, int threads, Function<String, FileResult> review, Progress progress)
            throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, threads),
                Thread.ofPlatform().name("review-", 0).stackSize(STACK).daemon().factory())) {
            List<Future<FileResult>> running = new ArrayList<>();
            for (String file : files) {
                running.add(pool.submit(() -> {
                    FileResult result = guarded(file, review);
                    progress.at(done.incrementAndGet(), files.size(), file);
                    return result;
                }));
            }
            List<FileResult> results = new ArrayList<>();
            for (Future<FileResult> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file's failure is a result", e);
        }
    }

    private static FileResult guarded(String file, Function<String, FileResult> review) {
        try {
            return review.apply(file);
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(ParallelReview.class.getName())
                    .log(Level.ERROR, "The review of a file failed: " + file, e);
            return FileResult.unreadable(
                    file,
                    "could not be analysed (" + e.getClass().getSimpleName() + "); please report it with the file");
        }
    }
}

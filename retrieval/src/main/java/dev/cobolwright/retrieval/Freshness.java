package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Makes changes visible and safe by itself: searches see a change {@value #VISIBLE_MILLIS} ms later ({@value #STREAM_MILLIS}
 * ms in a stream of changes), the disk has it 5 seconds
 * later. A burst of changes costs one refresh and one commit. Idle without changes.
 */
final class Freshness implements AutoCloseable {
    static final long VISIBLE_MILLIS = 200;
    /** While one change follows the other, as at a first index; every refresh makes a small segment. */
    static final long STREAM_MILLIS = 700;
    /** Shorter in tests of what a kill leaves. */
    static final long COMMIT_MILLIS = Long.getLong("cobolwright.index.commitMillis", 5_000);

    private static final System.Logger LOG = System.getLogger(Freshness.class.getName());

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ScheduledThreadPoolExecutor clock;
    private final AtomicBoolean refreshDue = new AtomicBoolean();
    private final AtomicBoolean commitDue = new AtomicBoolean();
    private final AtomicBoolean expungeDue = new AtomicBoolean();
    private volatile long refreshed;

    /** @param writer null for an index opened for reading */
    Freshness(IndexWriter writer, SearcherManager searchers) {
        this.writer = writer;
        this.searchers = searchers;
        this.clock = writer == null
                ? null
                : new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("code-index").factory());
        if (clock != null) {
            clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        }
    }

    void changed() {
        if (refreshDue.compareAndSet(false, true)) {
            boolean stream = System.nanoTime() - refreshed < TimeUnit.MILLISECONDS.toNanos(2 * VISIBLE_MILLIS);
            later(this::refresh, stream ? STREAM_MILLIS : VISIBLE_MILLIS);
        }
        if (commitDue.compareAndSet(false, true)) {
            later(this::commit, COMMIT_MILLIS);
        }
    }

    /** To be told after something was deleted that others may not see any more. */
    void hidden() {
        expungeDue.set(true);
        changed();
    }

    /**
     * Merges away what was hidden: what is only deleted still counts in statistics, and its words are still there. To be called before a
     * change becomes visible or safe.
     */
    void expunge() throws IOException {
        if (expungeDue.getAndSet(false)) {
            try {
                writer.forceMergeDeletes();
            } catch (IOException | RuntimeException e) {
                expungeDue.set(true);
                throw e;
            }
            // a merge that was under way may have left some
            expungeDue.compareAndSet(false, writer.hasDeletions());
        }
    }

    /** A reader of another process's index looks for its commits when it is asked. */
    void beforeSearch() throws IOException {
        if (writer == null) {
            searchers.maybeRefresh();
        }
    }

    private void later(Runnable work, long millis) {
        try {
            clock.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the index is being closed, which commits");
        }
    }

    private void refresh() {
        refreshDue.set(false);
        attempt(
                () -> {
                    expunge();
                    searchers.maybeRefreshBlocking();
                },
                "refreshing");
        refreshed = System.nanoTime();
    }

    private void commit() {
        commitDue.set(false);
        attempt(
                () -> {
                    expunge();
                    writer.commit();
                },
                "committing");
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void attempt(Work work, String what) {
        try {
            work.run();
        } catch (AlreadyClosedException e) {
            LOG.log(System.Logger.Level.DEBUG, "the index was closed before " + what);
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    what + " the index failed; it is tried again after the next change",
                    e);
        }
    }

    /** Waits for work under way; an interrupt would close the files under the writer. */
    @Override
    public void close() {
        if (clock != null) {
            clock.shutdown();
            try {
                clock.awaitTermination(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

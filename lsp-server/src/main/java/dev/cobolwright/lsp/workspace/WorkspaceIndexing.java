package dev.cobolwright.lsp.workspace;

import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Reads the workspace in the background with {@code $/progress} that the user can cancel; what was read until then stays. */
public final class WorkspaceIndexing {
    private static final Logger LOG = System.getLogger(WorkspaceIndexing.class.getName());
    private static final long MILLIS_BETWEEN_REPORTS = 200;
    /** In the first folder of the workspace. */
    private static final String KEPT = ".cobolwright/files.idx";

    private final Session session;
    private final Set<String> changed = new LinkedHashSet<>();
    private volatile Run current;

    public WorkspaceIndexing(Session session) {
        this.session = session;
    }

    /** One pass over the workspace. A pass is over when it is no longer the current one. */
    private final class Run implements Progress, Cancellation {
        private final String token = UUID.randomUUID().toString();
        private boolean shown;
        private long lastReport;

        @Override
        public boolean isCancelled() {
            return current != this;
        }

        @Override
        public void report(int done, int total, String what) {
            long now = System.nanoTime() / 1_000_000;
            if (shown && now - lastReport >= MILLIS_BETWEEN_REPORTS) {
                lastReport = now;
                WorkDoneProgressReport report = new WorkDoneProgressReport();
                report.setPercentage(total == 0 ? 0 : (int) (100L * done / total));
                report.setMessage(what + ": " + done + " of " + total);
                send(report);
            }
        }

        void begin() {
            shown = offersProgress() && created();
            if (shown) {
                WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
                begin.setTitle("Cobolwright");
                begin.setMessage("Reading the workspace");
                begin.setCancellable(true);
                begin.setPercentage(0);
                send(begin);
            }
        }

        void end(String message) {
            if (shown) {
                WorkDoneProgressEnd end = new WorkDoneProgressEnd();
                end.setMessage(message);
                send(end);
            }
        }

        private void send(WorkDoneProgressNotification value) {
            session.client().notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(value)));
        }

        private boolean created() {
            try {
                session.client()
                        .createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)))
                        .get(5, TimeUnit.SECONDS);
                return true;
            } catch (ExecutionException | TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Reads the workspace, again if it was read; a pass under way is given up. */
    public void start() {
        Run run = new Run();
        current = run;
        session.work().onIndex(() -> {
            if (!run.isCancelled()) {
                pass(run);
            }
        });
    }

    /** The user does not want to wait; or the server ends. */
    public void cancel() {
        current = null;
    }

    public void cancel(Either<String, Integer> token) {
        Run run = current;
        if (run != null && token.isLeft() && token.getLeft().equals(run.token)) {
            cancel();
        }
    }

    /**
     * Files were written, created or deleted: brings what depends on them up to date. What comes while others wait is taken with
     * them, each file once: a checkout of thousands of files is one piece of work.
     */
    public void changed(Collection<String> paths) {
        synchronized (changed) {
            boolean idle = changed.isEmpty();
            changed.addAll(paths);
            if (idle && !changed.isEmpty()) {
                session.work().onFiles(this::takeChanges);
            }
        }
    }

    private void takeChanges() {
        List<String> paths;
        synchronized (changed) {
            paths = List.copyOf(changed);
            changed.clear();
        }
        session.diagnostics().now(session.workspace().changedOnDisk(paths));
        session.work().onIndex(() -> {
            try {
                session.assistant().changed(paths);
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "The index could not take up changed files: " + e.getMessage());
            }
        });
    }

    private void pass(Run run) {
        run.begin();
        try {
            session.diagnostics().now(session.workspace().list(run));
            scan(run);
            session.loadedAssistant().join().index(run, run);
            run.end("Ready");
        } catch (CancellationException e) {
            run.end("Cancelled; what was read until now is used");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "Reading the workspace failed", e);
            run.end("Stopped: " + e.getMessage());
        }
    }

    /** Reads what an earlier start did not keep, and keeps what was read, also where it is cancelled. */
    private void scan(Run run) {
        Optional<Path> kept = session.workspace().roots().stream().findFirst().map(root -> root.resolve(KEPT));
        kept.ifPresent(session.workspace()::restore);
        try {
            session.diagnostics().now(session.workspace().scan(run, run));
        } finally {
            kept.ifPresent(this::keep);
        }
    }

    private void keep(Path place) {
        try {
            session.workspace().keep(place);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The list of files could not be kept for the next start: " + e.getMessage());
        }
    }

    private boolean offersProgress() {
        var window = session.capabilities().getWindow();
        return window != null && Boolean.TRUE.equals(window.getWorkDoneProgress());
    }
}

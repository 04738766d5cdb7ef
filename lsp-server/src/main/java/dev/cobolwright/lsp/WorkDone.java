package dev.cobolwright.lsp;

import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.model.Cancellation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.lsp4j.PartialResultParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code $/progress} of requests that may take long, on the tokens that clients send with them; {@code
 * window/workDoneProgress/cancel} gives one up as {@code $/cancelRequest} does. Nothing is shown of what is done at once.
 */
public final class WorkDone {
    private static final long MILLIS_UNTIL_SHOWN = 150;
    private static final long MILLIS_BETWEEN_REPORTS = 200;

    private final Session session;
    private final Map<Either<String, Integer>, Run> running = new ConcurrentHashMap<>();

    WorkDone(Session session) {
        this.session = session;
    }

    /** A search that reports how far it has come. */
    public final class Run implements Progress, Cancellation {
        private final Either<String, Integer> token;
        private final String title;
        private final Cancellation request;
        private final long begun = now();
        private long lastReport = begun + MILLIS_UNTIL_SHOWN - MILLIS_BETWEEN_REPORTS;
        private boolean shown;
        private volatile boolean cancelled;

        private Run(Either<String, Integer> token, String title, Cancellation request) {
            this.token = token;
            this.title = title;
            this.request = request;
        }

        @Override
        public boolean isCancelled() {
            return cancelled || request.isCancelled();
        }

        @Override
        public void report(int done, int total, String what) {
            long now = now();
            if (token == null || now - lastReport < MILLIS_BETWEEN_REPORTS) {
                return;
            }
            lastReport = now;
            if (!shown) {
                shown = true;
                WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
                begin.setTitle(title);
                begin.setCancellable(true);
                begin.setPercentage(0);
                send(begin);
            }
            WorkDoneProgressReport report = new WorkDoneProgressReport();
            report.setPercentage(total == 0 ? 0 : (int) (100L * done / total));
            report.setMessage(what + ": " + done + " of " + total);
            send(report);
        }

        private void end() {
            if (shown) {
                send(new WorkDoneProgressEnd());
            }
        }

        private void send(WorkDoneProgressNotification value) {
            session.client().notifyProgress(new ProgressParams(token, Either.forLeft(value)));
        }
    }

    /** Does work that reports on the token of its request, where it has one. */
    public <R> R follow(WorkDoneProgressParams params, String title, Cancellation request, Function<Run, R> work) {
        Run run = new Run(params.getWorkDoneToken(), title, request);
        if (run.token != null) {
            running.put(run.token, run);
        }
        try {
            return work.apply(run);
        } finally {
            if (run.token != null) {
                running.remove(run.token);
            }
            run.end();
        }
    }

    /** Sends a part of a result. @return false where the client wants the result in one piece */
    public boolean partly(PartialResultParams params, List<?> part) {
        if (params.getPartialResultToken() == null) {
            return false;
        }
        session.client().notifyProgress(new ProgressParams(params.getPartialResultToken(), Either.forRight(part)));
        return true;
    }

    void cancel(Either<String, Integer> token) {
        Run run = token == null ? null : running.get(token);
        if (run != null) {
            run.cancelled = true;
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}

package dev.cobolwright.lsp;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.diagnostics.Diagnostic;
import dev.cobolwright.assist.diagnostics.Diagnostics;
import dev.cobolwright.lsp.review.ShownProblems;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;

/**
 * {@code textDocument/publishDiagnostics}: problems while typing. Waits for a pause after the last key; what a newer version
 * supersedes is dropped; each message carries the version it is about. Only documents that are open are shown. A client that asks
 * for problems itself is not sent any more from its first question on, what it was sent is taken back, and it is only told when those of other
 * documents may have changed. That it could ask is not enough: some say so and wait to be sent them.
 */
public final class PublishDiagnostics {
    private final Session session;
    private final Map<String, Future<?>> waiting = new HashMap<>();
    private final Set<String> published = new HashSet<>();
    private volatile boolean asked;

    PublishDiagnostics(Session session) {
        this.session = session;
    }

    private boolean isPulled() {
        TextDocumentClientCapabilities documents = session.capabilities().getTextDocument();
        return asked && documents != null && documents.getDiagnostic() != null;
    }

    /** The client asked for the problems of a document. */
    public synchronized void asked() {
        asked = true;
        if (isPulled()) {
            published.forEach(uri -> session.client().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
            published.clear();
        }
    }

    /** A document changed. */
    public void soon(String path) {
        schedule(path, session.settings().diagnostics().delayMillis(), true);
    }

    /** Something that documents copy changed. */
    public void soon(Collection<String> users) {
        users.forEach(path -> schedule(path, session.settings().diagnostics().delayMillis(), false));
    }

    /** A document was opened. */
    public void now(String path) {
        schedule(path, 0, true);
    }

    /**
     * A document was reviewed.
     *
     * @param changed it has other findings than when it was looked at before, perhaps by a request of the client
     */
    public void reviewed(String path, boolean changed) {
        if (changed || !isPulled()) {
            scheduleProblems(path, 0, false);
        }
    }

    /** Something that documents copy, or that decides how they are read, changed. */
    public void now(Collection<String> paths) {
        paths.forEach(path -> schedule(path, 0, false));
    }

    /** A document was closed. */
    public void clear(String path) {
        schedule(path, 0, true);
    }

    /** @param own the client knows of the change, because it made it in this document */
    private synchronized void schedule(String path, int delayMillis, boolean own) {
        session.reviews().soon(path);
        scheduleProblems(path, delayMillis, own);
    }

    private synchronized void scheduleProblems(String path, int delayMillis, boolean own) {
        if (isPulled() && own) {
            return;
        }
        Future<?> superseded = waiting.remove(path);
        if (superseded != null) {
            superseded.cancel(false);
        }
        try {
            waiting.put(path, session.work().problems().schedule(() -> look(path), delayMillis, TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            waiting.clear(); // the server is ending
        }
    }

    private void look(String path) {
        if (isPulled()) {
            if (session.refreshesDiagnostics()) {
                session.client().refreshDiagnostics();
            }
            return;
        }
        try {
            if (session.workspace().text(path).isEmpty()
                    || !session.settings().diagnostics().enabled()) {
                publish(new PublishDiagnosticsParams(session.documents().uri(path), List.of()));
                return;
            }
            Snapshot snapshot = session.workspace().snapshot(path).orElseThrow();
            List<Diagnostic> found = Diagnostics.of(snapshot);
            if (isCurrent(snapshot)) {
                var shown = ShownProblems.of(found, snapshot, session);
                publish(new PublishDiagnosticsParams(session.documents().uri(path), shown, snapshot.version()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(PublishDiagnostics.class.getName())
                    .log(Level.ERROR, "Looking for problems failed: " + path, e);
        }
    }

    private boolean isCurrent(Snapshot snapshot) {
        return session.workspace()
                .text(snapshot.path())
                .filter(t -> t == snapshot.source())
                .isPresent();
    }

    private synchronized void publish(PublishDiagnosticsParams params) {
        if (isPulled()) {
            return;
        }
        if (params.getDiagnostics().isEmpty()) {
            published.remove(params.getUri());
        } else {
            published.add(params.getUri());
        }
        session.client().publishDiagnostics(params);
    }
}

package dev.cobolwright.lsp;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.diagnostics.Diagnostic;
import dev.cobolwright.assist.diagnostics.Diagnostics;
import dev.cobolwright.grammar.source.SourceText;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * {@code textDocument/publishDiagnostics}: problems while typing. Waits for a pause after the last key; what a newer version
 * supersedes is dropped; each message carries the version it is about. Only documents that are open are shown.
 */
public final class PublishDiagnostics {
    private final Session session;
    private final Map<String, Future<?>> waiting = new HashMap<>();

    PublishDiagnostics(Session session) {
        this.session = session;
    }

    /** A document changed. */
    public void soon(String path) {
        schedule(path, session.settings().diagnostics().delayMillis());
    }

    /** A document was opened, or something it copies changed. */
    public void now(String path) {
        schedule(path, 0);
    }

    public void now(Collection<String> paths) {
        paths.forEach(this::now);
    }

    /** A document was closed. */
    public void clear(String path) {
        schedule(path, 0);
    }

    private synchronized void schedule(String path, int delayMillis) {
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
        try {
            if (session.workspace().text(path).isEmpty()
                    || !session.settings().diagnostics().enabled()) {
                publish(new PublishDiagnosticsParams(session.documents().uri(path), List.of()));
                return;
            }
            Snapshot snapshot = session.workspace().snapshot(path).orElseThrow();
            List<Diagnostic> found = Diagnostics.of(snapshot);
            if (isCurrent(snapshot)) {
                SourceText source = snapshot.source();
                var shown = found.stream().map(d -> toLsp(d, source)).toList();
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

    private void publish(PublishDiagnosticsParams params) {
        session.client().publishDiagnostics(params);
    }

    private org.eclipse.lsp4j.Diagnostic toLsp(Diagnostic diagnostic, SourceText source) {
        var shown = new org.eclipse.lsp4j.Diagnostic(
                session.positions().range(source, diagnostic.start(), diagnostic.end()), diagnostic.message());
        shown.setSeverity(
                switch (diagnostic.severity()) {
                    case ERROR -> DiagnosticSeverity.Error;
                    case WARNING -> DiagnosticSeverity.Warning;
                    case NOTE -> DiagnosticSeverity.Information;
                });
        shown.setCode(diagnostic.code());
        shown.setSource("cobolwright");
        diagnostic
                .elsewhere()
                .ifPresent(span -> shown.setRelatedInformation(
                        List.of(new DiagnosticRelatedInformation(session.location(span), "It is in this copybook."))));
        return shown;
    }
}

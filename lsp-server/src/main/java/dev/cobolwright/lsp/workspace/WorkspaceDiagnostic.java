package dev.cobolwright.lsp.workspace;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.diagnostics.Diagnostic;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.files.FileKind;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.document.TextDocumentDiagnostic;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;

/**
 * {@code workspace/diagnostic}: open documents first, then programs of the workspace in order of their paths, up to a limit. Clients ask
 * again and again; while nothing changed they are told nothing.
 */
final class WorkspaceDiagnostic {
    /** Reading more programs than these for a list of problems would keep a small machine busy for minutes. */
    private static final int MOST_FILES = 1_000;

    private final Session session;
    private final TextDocumentDiagnostic documents;
    private volatile long reported = -1;

    WorkspaceDiagnostic(Session session) {
        this.session = session;
        this.documents = new TextDocumentDiagnostic(session);
    }

    CompletableFuture<WorkspaceDiagnosticReport> answer(WorkspaceDiagnosticParams params) {
        Map<String, String> before = new HashMap<>();
        if (params.getPreviousResultIds() != null) {
            for (PreviousResultId known : params.getPreviousResultIds()) {
                before.put(Documents.path(known.getUri()), known.getValue());
            }
        }
        return session.work().answerSlowly(cancellation -> report(before, cancellation));
    }

    private WorkspaceDiagnosticReport report(Map<String, String> before, Cancellation cancellation) {
        long changes = session.workspace().changes();
        if (changes == reported && !before.isEmpty()) {
            return new WorkspaceDiagnosticReport(List.of());
        }
        List<WorkspaceDocumentDiagnosticReport> items = new ArrayList<>();
        Stream<String> programs = session.workspace().entries().stream()
                .filter(e -> e.kind() == FileKind.PROGRAM)
                .map(FileIndex.Entry::path)
                .map(Object::toString)
                .sorted();
        Stream.concat(session.workspace().openDocuments().stream(), programs)
                .distinct()
                .limit(MOST_FILES)
                .forEach(path -> {
                    cancellation.check();
                    item(path, before.get(path)).ifPresent(items::add);
                });
        reported = changes;
        return new WorkspaceDiagnosticReport(items);
    }

    private Optional<WorkspaceDocumentDiagnosticReport> item(String path, String before) {
        Optional<Snapshot> snapshot = session.workspace().snapshot(path);
        if (snapshot.isEmpty()) {
            return Optional.empty();
        }
        boolean open = session.workspace().text(path).isPresent();
        Integer version = open ? snapshot.get().version() : null;
        String uri = session.documents().uri(path);
        List<Diagnostic> found = documents.of(snapshot.get());
        String id = TextDocumentDiagnostic.resultId(found);
        if (id.equals(before)) {
            return Optional.of(new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceUnchangedDocumentDiagnosticReport(id, uri, version)));
        }
        WorkspaceFullDocumentDiagnosticReport full =
                new WorkspaceFullDocumentDiagnosticReport(documents.shown(found, snapshot.get()), uri, version);
        full.setResultId(id);
        return Optional.of(new WorkspaceDocumentDiagnosticReport(full));
    }
}

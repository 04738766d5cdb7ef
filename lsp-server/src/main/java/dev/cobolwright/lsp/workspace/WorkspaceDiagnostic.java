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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticReportPartialResult;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code workspace/diagnostic}: open documents first, then programs of the workspace in order of their paths; all of them in parts where the client
 * takes partial results, else up to a limit. Clients ask again and again: while nothing changed they are told nothing, and a program that is not
 * open is looked at again only when something changed on disk.
 */
final class WorkspaceDiagnostic {
    /** One answer with the problems of more programs than these would take minutes to come. */
    private static final int MOST_IN_ONE = 1_000;

    private static final int IN_A_PART = 20;

    private final Session session;
    private final TextDocumentDiagnostic documents;
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private volatile long reported = -1;
    private volatile long reportedOnDisk = -1;

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
        return session.work().answerSlowly(cancellation -> report(params, before, cancellation));
    }

    private WorkspaceDiagnosticReport report(
            WorkspaceDiagnosticParams params, Map<String, String> before, Cancellation cancellation) {
        long changes = session.workspace().changes();
        if (changes == reported && !before.isEmpty()) {
            return new WorkspaceDiagnosticReport(List.of());
        }
        long onDisk = session.workspace().changesOnDisk();
        boolean sameOnDisk = onDisk == reportedOnDisk;
        boolean inParts = params.getPartialResultToken() != null;
        List<WorkspaceDocumentDiagnosticReport> items = new ArrayList<>();
        for (String path : paths(inParts)) {
            cancellation.check();
            boolean open = session.workspace().text(path).isPresent();
            if (!open
                    && sameOnDisk
                    && before.containsKey(path)
                    && before.get(path).equals(told.get(path))) {
                continue;
            }
            item(path, before.get(path), open).ifPresent(items::add);
            if (inParts && items.size() == IN_A_PART) {
                send(params, items);
                items.clear();
            }
        }
        reportedOnDisk = onDisk;
        reported = changes;
        return new WorkspaceDiagnosticReport(items);
    }

    private List<String> paths(boolean all) {
        Stream<String> programs = session.workspace().entries().stream()
                .filter(e -> e.kind() == FileKind.PROGRAM)
                .map(FileIndex.Entry::path)
                .map(Object::toString)
                .sorted();
        return Stream.concat(session.workspace().openDocuments().stream(), programs)
                .distinct()
                .limit(all ? Long.MAX_VALUE : MOST_IN_ONE)
                .toList();
    }

    private void send(WorkspaceDiagnosticParams params, List<WorkspaceDocumentDiagnosticReport> items) {
        session.client()
                .notifyProgress(new ProgressParams(
                        params.getPartialResultToken(),
                        Either.forRight(new WorkspaceDiagnosticReportPartialResult(List.copyOf(items)))));
    }

    private Optional<WorkspaceDocumentDiagnosticReport> item(String path, String before, boolean open) {
        Optional<Snapshot> snapshot = session.workspace().snapshot(path);
        if (snapshot.isEmpty()) {
            return Optional.empty();
        }
        Integer version = open ? snapshot.get().version() : null;
        String uri = session.documents().uri(path);
        List<Diagnostic> found = documents.of(snapshot.get());
        String id = documents.resultId(found, snapshot.get());
        told.put(path, id);
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

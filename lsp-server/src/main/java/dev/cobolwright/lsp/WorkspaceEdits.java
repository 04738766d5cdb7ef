package dev.cobolwright.lsp;

import dev.cobolwright.assist.rename.Change;
import dev.cobolwright.assist.rename.Rename;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Changes of files as the client takes them: with document versions where it can, and with those in doubt marked for confirmation
 * where it can show that.
 */
public final class WorkspaceEdits {
    private final Session session;

    public WorkspaceEdits(Session session) {
        this.session = session;
    }

    /** Whether the client can give files other names in an edit. */
    public boolean canMoveFiles() {
        return capabilities()
                .filter(c -> Boolean.TRUE.equals(c.getDocumentChanges()))
                .map(WorkspaceEditCapabilities::getResourceOperations)
                .filter(operations -> operations.contains(ResourceOperationKind.Rename))
                .isPresent();
    }

    public WorkspaceEdit of(Rename.Renamed renamed) {
        Map<SourceText, List<Change>> byFile = renamed.changes().stream()
                .collect(Collectors.groupingBy(Change::source, LinkedHashMap::new, Collectors.toList()));
        boolean versions = capabilities()
                .filter(c -> Boolean.TRUE.equals(c.getDocumentChanges()))
                .isPresent();
        if (!versions) {
            Map<String, List<TextEdit>> plain = new LinkedHashMap<>();
            byFile.forEach((source, changes) -> plain.put(
                    session.documents().uri(source.path()),
                    sorted(changes).stream().map(c -> edit(source, c)).toList()));
            return new WorkspaceEdit(plain);
        }
        boolean annotates = capabilities()
                .filter(c -> c.getChangeAnnotationSupport() != null)
                .isPresent();
        Map<String, ChangeAnnotation> annotations = new LinkedHashMap<>();
        List<Either<TextDocumentEdit, ResourceOperation>> edits = new ArrayList<>();
        byFile.forEach((source, changes) -> {
            List<Either<TextEdit, SnippetTextEdit>> ofFile = sorted(changes).stream()
                    .map(c -> Either.<TextEdit, SnippetTextEdit>forLeft(
                            annotates ? annotated(source, c, annotations) : edit(source, c)))
                    .toList();
            edits.add(Either.forLeft(new TextDocumentEdit(
                    new VersionedTextDocumentIdentifier(session.documents().uri(source.path()), version(source.path())),
                    ofFile)));
        });
        renamed.move()
                .ifPresent(m -> edits.add(Either.forRight(new RenameFile(
                        session.documents().uri(m.from().toString()),
                        session.documents().uri(m.to().toString())))));
        WorkspaceEdit edit = new WorkspaceEdit(edits);
        if (!annotations.isEmpty()) {
            edit.setChangeAnnotations(annotations);
        }
        return edit;
    }

    private TextEdit annotated(SourceText source, Change change, Map<String, ChangeAnnotation> annotations) {
        if (change.doubt().isEmpty()) {
            return edit(source, change);
        }
        String doubt = change.doubt().get();
        String id = annotations.entrySet().stream()
                .filter(e -> e.getValue().getDescription().equals(doubt))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("doubt-" + (annotations.size() + 1));
        annotations.computeIfAbsent(id, k -> {
            ChangeAnnotation annotation = new ChangeAnnotation("Not certain");
            annotation.setDescription(doubt);
            annotation.setNeedsConfirmation(true);
            return annotation;
        });
        return new AnnotatedTextEdit(
                session.positions().range(source, change.start(), change.end()), change.text(), id);
    }

    private TextEdit edit(SourceText source, Change change) {
        return new TextEdit(session.positions().range(source, change.start(), change.end()), change.text());
    }

    /** The version of an open document; null for a file. */
    private Integer version(String path) {
        return session.workspace().openDocuments().contains(path)
                ? session.workspace().snapshot(path).map(s -> s.version()).orElse(null)
                : null;
    }

    private static List<Change> sorted(List<Change> changes) {
        return changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
    }

    private Optional<WorkspaceEditCapabilities> capabilities() {
        return Optional.ofNullable(session.capabilities().getWorkspace()).map(w -> w.getWorkspaceEdit());
    }
}

package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Workspace;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.workspace.WorkspaceIndexing;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/** {@code textDocument/didOpen}, {@code didChange}, {@code didSave} and {@code didClose}: which text counts. Taken in their order. */
final class TextDocumentSync {
    private final Session session;
    private final WorkspaceIndexing indexing;

    TextDocumentSync(Session session, WorkspaceIndexing indexing) {
        this.session = session;
        this.indexing = indexing;
    }

    void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem document = params.getTextDocument();
        String path = Documents.path(document.getUri());
        session.documents().opened(document.getUri());
        List<String> users = session.workspace().open(path, document.getVersion(), document.getText());
        session.diagnostics().now(path);
        session.diagnostics().now(users);
    }

    void didChange(DidChangeTextDocumentParams params) {
        String path = Documents.path(params.getTextDocument().getUri());
        Workspace workspace = session.workspace();
        Optional<SourceText> before = workspace.text(path);
        if (before.isEmpty()) {
            System.getLogger(TextDocumentSync.class.getName())
                    .log(Level.WARNING, () -> "A change of a document that is not open was ignored: " + path);
            return;
        }
        SourceText text = before.get();
        for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
            text = text.withText(apply(change, text));
        }
        Integer version = params.getTextDocument().getVersion();
        workspace.change(path, version == null ? 0 : version, text.text());
        session.diagnostics().soon(path);
        List<String> users = workspace.invalidateUsersOf(List.of(path));
        session.diagnostics().soon(users);
    }

    void didSave(DidSaveTextDocumentParams params) {
        indexing.changed(List.of(Documents.path(params.getTextDocument().getUri())));
    }

    void didClose(DidCloseTextDocumentParams params) {
        String path = Documents.path(params.getTextDocument().getUri());
        List<String> users = session.workspace().close(path);
        session.diagnostics().clear(path);
        session.diagnostics().now(users);
    }

    private String apply(TextDocumentContentChangeEvent change, SourceText before) {
        if (change.getRange() == null) {
            return change.getText();
        }
        int start = session.positions().offset(before, change.getRange().getStart());
        int end = Math.max(
                start, session.positions().offset(before, change.getRange().getEnd()));
        return new StringBuilder(before.length() + change.getText().length())
                .append(before.text(), 0, start)
                .append(change.getText())
                .append(before.text(), end, before.length())
                .toString();
    }
}

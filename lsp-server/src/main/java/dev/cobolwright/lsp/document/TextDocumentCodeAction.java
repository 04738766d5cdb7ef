package dev.cobolwright.lsp.document;

import com.google.gson.JsonObject;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.actions.Action;
import dev.cobolwright.assist.actions.Actions;
import dev.cobolwright.assist.actions.AllFixes;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.FixCheck;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/codeAction} and {@code codeAction/resolve}. A client that can resolve edits gets those of refactorings when the user
 * chooses one; if the document changed meanwhile, it gets none.
 */
final class TextDocumentCodeAction {
    private final Session session;

    TextDocumentCodeAction(Session session) {
        this.session = session;
    }

    CompletableFuture<List<Either<Command, CodeAction>>> answer(CodeActionParams params) {
        return session.answer(params.getTextDocument(), List.of(), (snapshot, cancellation) -> {
            int start = session.positions()
                    .offset(snapshot.source(), params.getRange().getStart());
            int end = Math.max(
                    start,
                    session.positions()
                            .offset(snapshot.source(), params.getRange().getEnd()));
            List<CodeAction> asked = actions(snapshot, start, end, params, cancellation).stream()
                    .map(action -> shown(action, snapshot, start, end, params))
                    .filter(action -> isAsked(action, params))
                    .toList();
            return once(asked).stream()
                    .map(Either::<Command, CodeAction>forRight)
                    .toList();
        });
    }

    /** Without refactorings that a fix of a finding of the same title stands for: the fix also says which finding goes. */
    private static List<CodeAction> once(List<CodeAction> actions) {
        Set<String> fixes = actions.stream()
                .filter(TextDocumentCodeAction::isFix)
                .map(CodeAction::getTitle)
                .collect(Collectors.toSet());
        return actions.stream()
                .filter(a -> isFix(a) || !fixes.contains(a.getTitle()))
                .toList();
    }

    private static boolean isFix(CodeAction action) {
        return CodeActionKind.QuickFix.equals(action.getKind());
    }

    /** Those of the place, or those of the whole file where only they are asked for. */
    private List<Action> actions(
            Snapshot snapshot, int start, int end, CodeActionParams params, Cancellation cancellation) {
        List<String> only = params.getContext() == null || params.getContext().getOnly() == null
                ? List.of()
                : params.getContext().getOnly();
        boolean wholeFile = only.stream().anyMatch(kind -> kind.startsWith(CodeActionKind.Source));
        return wholeFile
                ? AllFixes.of(snapshot, cancellation).stream().toList()
                : Stream.concat(
                                Actions.at(snapshot, start, end, cancellation).stream(),
                                repairs(snapshot, start, end, cancellation).stream())
                        .toList();
    }

    /** The fixes of findings in the selection, checked. */
    private List<Action> repairs(Snapshot snapshot, int start, int end, Cancellation cancellation) {
        List<Action> repairs = new ArrayList<>();
        for (Finding finding : session.reviews().current(snapshot)) {
            cancellation.check();
            boolean here = !finding.found().fixes().isEmpty()
                    && finding.place().inMain().start() <= end
                    && finding.place().inMain().end() >= start;
            if (here) {
                finding.found().fixes().stream()
                        .filter(fix -> FixCheck.keeps(snapshot.parse(), fix))
                        .forEach(fix -> repairs.add(
                                new Action(fix.title(), Action.Kind.QUICK_FIX, finding.code(), fix.edits())));
            }
        }
        return repairs;
    }

    CompletableFuture<CodeAction> resolve(CodeAction action) {
        if (action.getEdit() != null || !(action.getData() instanceof JsonObject data)) {
            return CompletableFuture.completedFuture(action);
        }
        String uri = data.get("uri").getAsString();
        return session.answer(new TextDocumentIdentifier(uri), action, (snapshot, cancellation) -> {
            if (snapshot.version() == data.get("version").getAsInt()) {
                int start = data.get("start").getAsInt();
                int end = data.get("end").getAsInt();
                Actions.at(snapshot, start, end, cancellation).stream()
                        .filter(a -> a.title().equals(action.getTitle()))
                        .findFirst()
                        .ifPresent(a -> action.setEdit(edit(a, snapshot)));
            }
            return action;
        });
    }

    private CodeAction shown(Action action, Snapshot snapshot, int start, int end, CodeActionParams params) {
        CodeAction shown = new CodeAction(action.title());
        shown.setKind(kind(action.kind()));
        if (!action.fixes().isEmpty()) {
            shown.setDiagnostics(fixed(action, params));
        }
        if (action.kind() != Action.Kind.QUICK_FIX && action.kind() != Action.Kind.FIX_ALL && canResolve()) {
            JsonObject data = new JsonObject();
            data.addProperty("uri", params.getTextDocument().getUri());
            data.addProperty("version", snapshot.version());
            data.addProperty("start", start);
            data.addProperty("end", end);
            shown.setData(data);
        } else {
            shown.setEdit(edit(action, snapshot));
        }
        return shown;
    }

    private static List<Diagnostic> fixed(Action action, CodeActionParams params) {
        return params.getContext() == null || params.getContext().getDiagnostics() == null
                ? List.of()
                : params.getContext().getDiagnostics().stream()
                        .filter(d -> d.getCode() != null
                                && d.getCode().isLeft()
                                && d.getCode().getLeft().equals(action.fixes()))
                        .toList();
    }

    private boolean canResolve() {
        return Optional.ofNullable(session.capabilities().getTextDocument())
                .map(t -> t.getCodeAction())
                .map(c -> c.getResolveSupport())
                .map(r -> r.getProperties())
                .filter(p -> p.contains("edit"))
                .isPresent();
    }

    private static boolean isAsked(CodeAction action, CodeActionParams params) {
        List<String> only =
                params.getContext() == null ? null : params.getContext().getOnly();
        return only == null
                || only.isEmpty()
                || only.stream()
                        .anyMatch(kind -> kind.isEmpty()
                                || action.getKind().equals(kind)
                                || action.getKind().startsWith(kind + "."));
    }

    private WorkspaceEdit edit(Action action, Snapshot snapshot) {
        List<TextEdit> edits = action.edits().stream()
                .map(e -> new TextEdit(session.positions().range(snapshot.source(), e.start(), e.end()), e.text()))
                .toList();
        return new WorkspaceEdit(Map.of(session.documents().uri(snapshot.path()), edits));
    }

    static String kind(Action.Kind kind) {
        return switch (kind) {
            case QUICK_FIX -> CodeActionKind.QuickFix;
            case EXTRACT -> CodeActionKind.RefactorExtract;
            case INLINE -> CodeActionKind.RefactorInline;
            case REWRITE -> CodeActionKind.RefactorRewrite;
            case FIX_ALL -> CodeActionKind.SourceFixAll;
        };
    }
}

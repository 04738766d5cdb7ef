package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.calls.CallHierarchy;
import dev.cobolwright.assist.references.References.Search;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** {@code textDocument/prepareCallHierarchy}, {@code callHierarchy/incomingCalls} and {@code callHierarchy/outgoingCalls}. */
final class TextDocumentCallHierarchy {
    private final Session session;

    TextDocumentCallHierarchy(Session session) {
        this.session = session;
    }

    CompletableFuture<List<CallHierarchyItem>> prepare(CallHierarchyPrepareParams params) {
        return session.answer(params.getTextDocument(), List.of(), (snapshot, cancellation) -> {
            int offset = session.positions().offset(snapshot.source(), params.getPosition());
            return CallHierarchy.prepare(snapshot, offset, cancellation).stream()
                    .map(item -> item(item, ""))
                    .toList();
        });
    }

    CompletableFuture<List<CallHierarchyIncomingCall>> incoming(CallHierarchyIncomingCallsParams params) {
        return HierarchyData.of(params.getItem().getData())
                .map(of ->
                        session.<List<CallHierarchyIncomingCall>>answer(
                                document(of),
                                List.of(),
                                (snapshot, cancellation) -> session.workDone()
                                        .follow(
                                                params,
                                                "Callers",
                                                cancellation,
                                                run -> CallHierarchy.incoming(
                                                                of.target(), of.file(), snapshot, new Search(run, run))
                                                        .stream()
                                                        .map(r -> new CallHierarchyIncomingCall(
                                                                item(r.item(), r.ways()), ranges(r)))
                                                        .toList())))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    CompletableFuture<List<CallHierarchyOutgoingCall>> outgoing(CallHierarchyOutgoingCallsParams params) {
        return HierarchyData.of(params.getItem().getData())
                .map(of -> session.<List<CallHierarchyOutgoingCall>>answer(
                        document(of),
                        List.of(),
                        (snapshot, cancellation) -> CallHierarchy.outgoing(of.target(), of.file(), snapshot).stream()
                                .map(r -> new CallHierarchyOutgoingCall(item(r.item(), r.ways()), ranges(r)))
                                .toList()))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    private TextDocumentIdentifier document(HierarchyData of) {
        return new TextDocumentIdentifier(session.documents().uri(of.file()));
    }

    private List<Range> ranges(CallHierarchy.Related related) {
        return related.places().stream().map(session.positions()::range).toList();
    }

    private CallHierarchyItem item(CallHierarchy.Item item, String detail) {
        Location place = session.location(item.name());
        CallHierarchyItem shown = new CallHierarchyItem(
                item.target().name(), kind(item), place.getUri(), place.getRange(), place.getRange());
        shown.setDetail(detail);
        shown.setData(new HierarchyData(item.target(), item.file()).json());
        return shown;
    }

    private static SymbolKind kind(CallHierarchy.Item item) {
        return switch (item.target().kind()) {
            case SECTION -> SymbolKind.Class;
            case PROGRAM -> SymbolKind.Module;
            default -> SymbolKind.Function;
        };
    }
}

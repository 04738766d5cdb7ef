package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.hierarchy.TypeHierarchy;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;

/** {@code textDocument/prepareTypeHierarchy}, {@code typeHierarchy/supertypes} and {@code typeHierarchy/subtypes}. */
final class TextDocumentTypeHierarchy {
    private final Session session;

    TextDocumentTypeHierarchy(Session session) {
        this.session = session;
    }

    CompletableFuture<List<TypeHierarchyItem>> prepare(TypeHierarchyPrepareParams params) {
        return session.answer(params.getTextDocument(), List.of(), (snapshot, cancellation) -> {
            int offset = session.positions().offset(snapshot.source(), params.getPosition());
            return TypeHierarchy.prepare(snapshot, offset, cancellation).stream()
                    .map(this::item)
                    .toList();
        });
    }

    CompletableFuture<List<TypeHierarchyItem>> supertypes(TypeHierarchySupertypesParams params) {
        return HierarchyData.of(params.getItem().getData())
                .map(of -> session.<List<TypeHierarchyItem>>answer(
                        document(of),
                        List.of(),
                        (snapshot, cancellation) -> TypeHierarchy.supertypes(of.target(), of.file(), snapshot).stream()
                                .map(this::item)
                                .toList()))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    CompletableFuture<List<TypeHierarchyItem>> subtypes(TypeHierarchySubtypesParams params) {
        return HierarchyData.of(params.getItem().getData())
                .map(of -> session.<List<TypeHierarchyItem>>answer(
                        document(of),
                        List.of(),
                        (snapshot, cancellation) ->
                                TypeHierarchy.subtypes(of.target(), of.file(), snapshot, cancellation).stream()
                                        .map(this::item)
                                        .toList()))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    private TextDocumentIdentifier document(HierarchyData of) {
        return new TextDocumentIdentifier(session.documents().uri(of.file()));
    }

    private TypeHierarchyItem item(TypeHierarchy.Item item) {
        Location place = session.location(item.name());
        TypeHierarchyItem shown = new TypeHierarchyItem(
                item.target().name(), kind(item.target()), place.getUri(), place.getRange(), place.getRange());
        shown.setData(new HierarchyData(item.target(), item.file()).json());
        return shown;
    }

    private static SymbolKind kind(Target target) {
        return switch (target.kind()) {
            case PROGRAM -> SymbolKind.Module;
            case COPYBOOK -> SymbolKind.File;
            default -> SymbolKind.Struct;
        };
    }
}

package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.outline.Outline;
import dev.cobolwright.assist.outline.OutlineNode;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/documentSymbol}: a tree. */
final class TextDocumentDocumentSymbol {
    private final Session session;

    TextDocumentDocumentSymbol(Session session) {
        this.session = session;
    }

    CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> answer(DocumentSymbolParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                (snapshot, cancellation) -> Outline.of(snapshot).stream()
                        .map(node ->
                                Either.<SymbolInformation, DocumentSymbol>forRight(symbol(node, snapshot.source())))
                        .toList());
    }

    private DocumentSymbol symbol(OutlineNode node, SourceText source) {
        return new DocumentSymbol(
                node.name(),
                kind(node.kind()),
                session.positions().range(source, node.start(), node.end()),
                session.positions().range(source, node.nameStart(), node.nameEnd()),
                node.detail(),
                node.children().stream().map(child -> symbol(child, source)).toList());
    }

    private static SymbolKind kind(OutlineNode.Kind kind) {
        return switch (kind) {
            case PROGRAM -> SymbolKind.Module;
            case DIVISION, DATA_SECTION -> SymbolKind.Namespace;
            case FILE -> SymbolKind.File;
            case GROUP -> SymbolKind.Struct;
            case ELEMENTARY -> SymbolKind.Field;
            case CONDITION_NAME -> SymbolKind.EnumMember;
            case SECTION -> SymbolKind.Class;
            case PARAGRAPH -> SymbolKind.Function;
            case CURSOR -> SymbolKind.Object;
            case COPY -> SymbolKind.Package;
        };
    }
}

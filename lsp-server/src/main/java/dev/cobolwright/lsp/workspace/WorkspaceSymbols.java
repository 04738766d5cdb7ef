package dev.cobolwright.lsp.workspace;

import com.google.gson.JsonObject;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.files.Declarations;
import dev.cobolwright.assist.symbols.WorkspaceSymbols.Found;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolLocation;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code workspace/symbol} and {@code workspaceSymbol/resolve}: files are only read for what the user looks at, where the client can ask later. */
final class WorkspaceSymbols {
    private static final int MOST = 256;

    private final Session session;

    WorkspaceSymbols(Session session) {
        this.session = session;
    }

    CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> answer(
            WorkspaceSymbolParams params) {
        String query = params.getQuery() == null ? "" : params.getQuery();
        boolean later = resolvesRanges();
        return session.work().answer(cancellation -> {
            List<WorkspaceSymbol> found = dev.cobolwright.assist.symbols.WorkspaceSymbols.find(
                            session.workspace().entries(), query, MOST, cancellation)
                    .stream()
                    .map(f -> symbol(f, later))
                    .toList();
            return Either.forRight(found);
        });
    }

    /** Gives a symbol its range in the file as it is now. */
    CompletableFuture<WorkspaceSymbol> resolve(WorkspaceSymbol symbol) {
        return session.work().answer(cancellation -> {
            if (symbol.getLocation() != null && symbol.getLocation().isRight()) {
                String uri = symbol.getLocation().getRight().getUri();
                JsonObject data = symbol.getData() instanceof JsonObject sent ? sent : new JsonObject();
                int line = data.has("line") ? data.get("line").getAsInt() : 0;
                String word = data.has("word") ? data.get("word").getAsString() : symbol.getName();
                symbol.setLocation(Either.forLeft(location(Documents.path(uri), word, line)));
            }
            return symbol;
        });
    }

    private WorkspaceSymbol symbol(Found found, boolean later) {
        String path = found.path().toString();
        JsonObject data = new JsonObject();
        data.addProperty("line", found.line());
        data.addProperty("word", found.kind().isPresent() ? found.name() : "");
        WorkspaceSymbol symbol = new WorkspaceSymbol(
                found.name(),
                found.kind().map(WorkspaceSymbols::kind).orElse(SymbolKind.File),
                later
                        ? Either.forRight(
                                new WorkspaceSymbolLocation(session.documents().uri(path)))
                        : Either.forLeft(location(path, data.get("word").getAsString(), found.line())),
                found.container());
        symbol.setData(data);
        return symbol;
    }

    private Location location(String path, String name, int line) {
        Optional<Snapshot> file = session.workspace().snapshot(path);
        return file.map(f ->
                        session.location(dev.cobolwright.assist.symbols.WorkspaceSymbols.place(f.source(), name, line)))
                .orElseGet(() -> new Location(
                        session.documents().uri(path), new Range(new Position(line, 0), new Position(line, 0))));
    }

    private boolean resolvesRanges() {
        var workspace = session.capabilities().getWorkspace();
        return workspace != null
                && workspace.getSymbol() != null
                && workspace.getSymbol().getResolveSupport() != null
                && workspace.getSymbol().getResolveSupport().getProperties() != null
                && workspace.getSymbol().getResolveSupport().getProperties().contains("location.range");
    }

    private static SymbolKind kind(Declarations.Kind kind) {
        return switch (kind) {
            case PROGRAM -> SymbolKind.Module;
            case SECTION -> SymbolKind.Class;
            case PARAGRAPH -> SymbolKind.Function;
            case FILE -> SymbolKind.File;
            case RECORD -> SymbolKind.Struct;
            case DATA -> SymbolKind.Field;
            case CONDITION_NAME -> SymbolKind.EnumMember;
            case CURSOR -> SymbolKind.Object;
        };
    }
}

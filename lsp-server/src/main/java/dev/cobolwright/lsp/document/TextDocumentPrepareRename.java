package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.rename.Rename;
import dev.cobolwright.lsp.Session;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;

/** {@code textDocument/prepareRename}: the word to be renamed, or an error that says why not. */
final class TextDocumentPrepareRename {
    private final Session session;

    TextDocumentPrepareRename(Session session) {
        this.session = session;
    }

    CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> answer(
            PrepareRenameParams params) {
        return session.answer(params.getTextDocument(), null, (snapshot, cancellation) -> {
            int offset = session.positions().offset(snapshot.source(), params.getPosition());
            return switch (Rename.prepare(snapshot, offset, cancellation)) {
                case Rename.Refused refused -> throw Refusals.error(refused.reason());
                case Rename.Renameable word ->
                    Either3.forSecond(new PrepareRenameResult(
                            session.positions().range(snapshot.source(), word.start(), word.end()), word.name()));
            };
        });
    }
}

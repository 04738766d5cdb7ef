package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.folding.Fold;
import dev.cobolwright.assist.folding.Folds;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;

/** {@code textDocument/foldingRange}: whole lines. */
final class TextDocumentFoldingRange {
    private final Session session;

    TextDocumentFoldingRange(Session session) {
        this.session = session;
    }

    CompletableFuture<List<FoldingRange>> answer(FoldingRangeRequestParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                (snapshot, cancellation) -> Folds.of(snapshot, cancellation).stream()
                        .map(TextDocumentFoldingRange::range)
                        .toList());
    }

    private static FoldingRange range(Fold fold) {
        FoldingRange range = new FoldingRange(fold.first(), fold.last());
        switch (fold.kind()) {
            case CODE -> {}
            case COMMENT -> range.setKind(FoldingRangeKind.Comment);
            case COPIES -> range.setKind(FoldingRangeKind.Imports);
            case REGION -> range.setKind(FoldingRangeKind.Region);
        }
        return range;
    }
}

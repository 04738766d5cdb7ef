package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.formatting.Formatter;
import dev.cobolwright.lsp.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentRangesFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/**
 * {@code textDocument/formatting}, {@code rangeFormatting}, {@code rangesFormatting} and {@code onTypeFormatting}. The tab size of the client
 * is the step of nesting; tabs are never written.
 */
final class TextDocumentFormatting {
    private static final int STEP = 4;

    private final Session session;

    TextDocumentFormatting(Session session) {
        this.session = session;
    }

    CompletableFuture<List<? extends TextEdit>> whole(DocumentFormattingParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                (snapshot, cancellation) -> edits(
                        snapshot,
                        Formatter.format(snapshot, 0, Integer.MAX_VALUE, step(params.getOptions()), cancellation)));
    }

    CompletableFuture<List<? extends TextEdit>> range(DocumentRangeFormattingParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                (snapshot, cancellation) -> edits(
                        snapshot,
                        Formatter.format(
                                snapshot,
                                params.getRange().getStart().getLine(),
                                lastLine(params.getRange()),
                                step(params.getOptions()),
                                cancellation)));
    }

    CompletableFuture<List<? extends TextEdit>> ranges(DocumentRangesFormattingParams params) {
        return session.answer(params.getTextDocument(), List.of(), (snapshot, cancellation) -> {
            List<Edit> edits = new ArrayList<>();
            for (Range range : params.getRanges()) {
                Formatter.format(
                                snapshot,
                                range.getStart().getLine(),
                                lastLine(range),
                                step(params.getOptions()),
                                cancellation)
                        .stream()
                        .filter(e -> edits.stream().noneMatch(o -> o.start() < e.end() && e.start() < o.end()))
                        .forEach(edits::add);
            }
            return edits(snapshot, edits);
        });
    }

    /** A line whose first character ends the range is not in it. */
    private static int lastLine(Range range) {
        int line = range.getEnd().getLine();
        boolean empty =
                range.getEnd().getCharacter() <= 0 && line > range.getStart().getLine();
        return empty ? line - 1 : line;
    }

    CompletableFuture<List<? extends TextEdit>> onType(DocumentOnTypeFormattingParams params) {
        return session.answer(params.getTextDocument(), List.of(), (snapshot, cancellation) -> {
            int line = params.getPosition().getLine();
            int step = step(params.getOptions());
            return edits(
                    snapshot,
                    "\n".equals(params.getCh())
                            ? Formatter.afterLineBreak(snapshot, line, step, cancellation)
                            : Formatter.format(snapshot, line, line, step, cancellation));
        });
    }

    private static int step(FormattingOptions options) {
        return options == null || options.getTabSize() <= 0 ? STEP : options.getTabSize();
    }

    private List<TextEdit> edits(Snapshot snapshot, List<Edit> edits) {
        return edits.stream()
                .map(e -> new TextEdit(session.positions().range(snapshot.source(), e.start(), e.end()), e.text()))
                .toList();
    }
}

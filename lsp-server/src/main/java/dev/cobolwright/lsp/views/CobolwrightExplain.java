package dev.cobolwright.lsp.views;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.explain.EditorExplanation;
import dev.cobolwright.lsp.Session;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** {@code cobolwright/explain}: a program, or the paragraph at a position, in English with the lines of each sentence. */
final class CobolwrightExplain {
    private final Session session;

    CobolwrightExplain(Session session) {
        this.session = session;
    }

    /** @param position left out for the whole program */
    public record Params(TextDocumentIdentifier textDocument, Position position) {}

    /** As {@link EditorExplanation}; both empty for unknown documents. */
    public record Answer(String title, String markdown) {}

    CompletableFuture<Answer> answer(Params params) {
        return session.answer(
                params.textDocument(),
                new Answer("", ""),
                (snapshot, cancellation) -> explained(snapshot, params.position()));
    }

    private Answer explained(Snapshot snapshot, Position position) {
        OptionalInt offset = position == null
                ? OptionalInt.empty()
                : OptionalInt.of(session.positions().offset(snapshot.source(), position));
        EditorExplanation explanation = EditorExplanation.of(snapshot, offset);
        return new Answer(explanation.title(), explanation.markdown());
    }
}

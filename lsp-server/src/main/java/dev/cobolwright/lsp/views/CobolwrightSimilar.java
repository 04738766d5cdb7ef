package dev.cobolwright.lsp.views;

import dev.cobolwright.lsp.Session;
import dev.cobolwright.retrieval.Hit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** {@code cobolwright/similar}: code of the workspace like the paragraph, record or lines at a place. */
final class CobolwrightSimilar {
    private static final int MOST = 20;

    private final Session session;

    CobolwrightSimilar(Session session) {
        this.session = session;
    }

    /**
     * @param kind in small letters: {@code paragraph}, {@code record}, ...
     * @param name of the paragraph, record or step; may be empty
     * @param score higher is more similar
     */
    public record Similar(Location location, String kind, String name, String program, double score) {}

    /** @param similar best first */
    public record Answer(List<Similar> similar) {}

    CompletableFuture<Answer> answer(ViewsDoor.Place place) {
        return session.answer(place.textDocument(), new Answer(List.of()), (snapshot, cancellation) -> {
            int first = place.range().getStart().getLine();
            int last = place.range().getEnd().getLine();
            return new Answer(
                    session.assistant().similar(snapshot.source(), first, Math.max(first, last), MOST).stream()
                            .map(this::similar)
                            .toList());
        });
    }

    private Similar similar(Hit hit) {
        Range lines = new Range(new Position(hit.startLine() - 1, 0), new Position(hit.endLine(), 0));
        return new Similar(
                new Location(session.documents().uri(hit.path()), lines),
                hit.kind().name().toLowerCase(Locale.ROOT),
                hit.name(),
                hit.chunk().programId(),
                hit.score());
    }
}

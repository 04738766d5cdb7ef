package dev.cobolwright.lsp.views;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.LastSuggestions;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** {@code cobolwright/why}: who suggested the last ghost text, how sure it was, and the similar code it relied on. */
final class CobolwrightWhy {
    private final Session session;

    CobolwrightWhy(Session session) {
        this.session = session;
    }

    /**
     * @param location where it was suggested, as the document was then
     * @param suggestions best first; none where the route is silent
     * @param route {@code local}, {@code escalated} or {@code silent}
     * @param model that gave the first suggestion; empty where silent
     * @param reason of the route, one sentence
     */
    public record Answer(
            Location location,
            List<Suggested> suggestions,
            String route,
            String model,
            String reason,
            long millis,
            List<String> notes) {}

    /** @param confidence 0 to 1 */
    public record Suggested(String text, double confidence, String origin, List<Evidence> evidence) {}

    /**
     * @param lines as they are now; empty where the file is gone
     * @param score of the retrieval, higher is more similar
     */
    public record Evidence(Location location, double score, List<String> lines) {}

    /** Null where nothing was suggested yet. */
    CompletableFuture<Answer> answer() {
        return session.work()
                .answer(cancellation -> session.lastSuggestions().map(this::why).orElse(null));
    }

    private Answer why(LastSuggestions last) {
        CompletionAnswer answer = last.answer();
        Position position = session.positions().position(last.source(), last.offset());
        return new Answer(
                new Location(session.documents().uri(last.source().path()), new Range(position, position)),
                answer.suggestions().stream().map(this::suggested).toList(),
                answer.route().decision().name().toLowerCase(Locale.ROOT),
                answer.route().model(),
                answer.route().reason(),
                answer.route().millis(),
                answer.notes());
    }

    private Suggested suggested(Suggestion suggestion) {
        return new Suggested(
                suggestion.text(),
                suggestion.confidence(),
                suggestion.origin(),
                suggestion.evidence().stream().map(this::evidence).toList());
    }

    private Evidence evidence(Suggestion.Evidence evidence) {
        Optional<SourceText> source =
                session.workspace().snapshot(evidence.path()).map(Snapshot::source);
        int first = Math.max(0, evidence.startLine() - 1);
        int end = source.map(s -> Math.min(s.lineCount(), evidence.endLine())).orElse(first);
        List<String> lines = source.map(
                        s -> IntStream.range(first, end).mapToObj(s::line).toList())
                .orElse(List.of());
        Range range = new Range(new Position(first, 0), new Position(Math.max(first, evidence.endLine()), 0));
        return new Evidence(new Location(session.documents().uri(evidence.path()), range), evidence.score(), lines);
    }
}

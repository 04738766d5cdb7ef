package dev.cobolwright.lsp.review;

import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Place;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Session;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** A finding as clients know it, with a link to the page of its rule. */
public final class ShownFinding {
    /** What tells findings from problems of the parser. */
    public static final String SOURCE = "cobolwright review";

    private static final int MOST_RELATED = 20;

    private ShownFinding() {}

    public static Diagnostic of(Placed placed, SourceText source, Session session) {
        Diagnostic shown = new Diagnostic(
                session.positions().range(source, placed.start(), placed.end()),
                placed.finding().message());
        shown.setSeverity(
                switch (placed.finding().severity()) {
                    case ERROR -> DiagnosticSeverity.Error;
                    case WARNING -> DiagnosticSeverity.Warning;
                    case NOTE -> DiagnosticSeverity.Information;
                });
        shown.setSource(SOURCE);
        shown.setCode(placed.finding().code());
        RulePages.uri(placed.finding().code())
                .ifPresent(uri -> shown.setCodeDescription(new DiagnosticCodeDescription(uri)));
        List<DiagnosticRelatedInformation> related = related(placed, session);
        if (!related.isEmpty()) {
            shown.setRelatedInformation(related);
        }
        return shown;
    }

    private static List<DiagnosticRelatedInformation> related(Placed placed, Session session) {
        List<DiagnosticRelatedInformation> related = new ArrayList<>();
        Place place = placed.finding().place();
        if (!place.copiedBy().isEmpty()) {
            related.add(information(new Note(place, "It is in this copybook."), session));
            place.copiedBy().stream()
                    .limit(place.copiedBy().size() - 1L)
                    .forEach(copy -> related.add(information(new Note(copy, "It is copied here."), session)));
        }
        placed.finding().found().path().forEach(step -> related.add(information(step, session)));
        placed.finding().found().related().forEach(note -> related.add(information(note, session)));
        return related.subList(0, Math.min(MOST_RELATED, related.size()));
    }

    /** Columns are characters of the text as it was read; clients that count bytes may see them off in lines that are not ASCII. */
    private static DiagnosticRelatedInformation information(Note note, Session session) {
        Place place = note.place();
        Range range = new Range(
                new Position(place.startLine() - 1, place.startColumn() - 1),
                new Position(place.endLine() - 1, place.endColumn() - 1));
        return new DiagnosticRelatedInformation(
                new Location(session.documents().uri(place.path()), range), note.text());
    }
}

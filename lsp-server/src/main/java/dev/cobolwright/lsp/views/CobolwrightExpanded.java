package dev.cobolwright.lsp.views;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.ExpandedText;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** {@code cobolwright/expanded}: a text after COPY, REPLACE and compiler directives, and where each of its lines was written. */
final class CobolwrightExpanded {
    private final Session session;

    CobolwrightExpanded(Session session) {
        this.session = session;
    }

    /**
     * @param text lines that end with a line feed, the last too; empty for unknown documents
     * @param origins one for each line
     * @param missing names of copybooks that were not found, in order of the text
     */
    public record Answer(String text, List<Line> origins, List<String> missing) {}

    /**
     * @param line from 0, in the document
     * @param copied by a COPY statement
     */
    public record Line(String uri, int line, boolean copied) {}

    CompletableFuture<Answer> answer(TextDocumentIdentifier document) {
        return session.answer(
                document, new Answer("", List.of(), List.of()), (snapshot, cancellation) -> expanded(snapshot));
    }

    private Answer expanded(Snapshot snapshot) {
        Parse parse = snapshot.parse();
        List<ExpandedText.Line> lines = ExpandedText.of(parse.source(), snapshot.copybooks(), parse.dialect());
        return new Answer(
                lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining()),
                lines.stream()
                        .map(line -> new Line(
                                session.documents().uri(line.source().path()),
                                line.line(),
                                line.copiedBy().isPresent()))
                        .toList(),
                parse.copies().stream()
                        .filter(copy -> copy.copybook().isEmpty())
                        .map(CopyStatement::name)
                        .distinct()
                        .toList());
    }
}

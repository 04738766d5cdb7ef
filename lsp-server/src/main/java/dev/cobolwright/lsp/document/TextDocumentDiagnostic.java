package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.diagnostics.Diagnostic;
import dev.cobolwright.assist.diagnostics.Diagnostics;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.ShownDiagnostic;
import dev.cobolwright.lsp.review.Placed;
import dev.cobolwright.lsp.review.ShownProblems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.FullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.UnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/diagnostic}. A result's id is made from what it says, so that the same problems are not sent twice. Problems of
 * copybooks that are not open come along as related documents.
 */
public final class TextDocumentDiagnostic {
    private final Session session;

    public TextDocumentDiagnostic(Session session) {
        this.session = session;
    }

    public CompletableFuture<DocumentDiagnosticReport> answer(DocumentDiagnosticParams params) {
        session.diagnostics().asked();
        return session.answer(
                params.getTextDocument(),
                new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
                (snapshot, cancellation) -> report(snapshot, params.getPreviousResultId()));
    }

    private DocumentDiagnosticReport report(Snapshot snapshot, String before) {
        List<Diagnostic> found = of(snapshot);
        String id = resultId(found, snapshot);
        Map<String, Either<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>> related =
                wantsRelated() ? related(found) : Map.of();
        if (id.equals(before)) {
            RelatedUnchangedDocumentDiagnosticReport same = new RelatedUnchangedDocumentDiagnosticReport(id);
            same.setRelatedDocuments(related.isEmpty() ? null : related);
            return new DocumentDiagnosticReport(same);
        }
        RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(shown(found, snapshot));
        full.setResultId(id);
        full.setRelatedDocuments(related.isEmpty() ? null : related);
        return new DocumentDiagnosticReport(full);
    }

    /** The problems of a file, none where the user does not want any. */
    public List<Diagnostic> of(Snapshot snapshot) {
        return session.settings().diagnostics().enabled() ? Diagnostics.of(snapshot) : List.of();
    }

    /** With what the review found. */
    public List<org.eclipse.lsp4j.Diagnostic> shown(List<Diagnostic> found, Snapshot snapshot) {
        return ShownProblems.of(found, snapshot, session);
    }

    /** Says the same as long as the problems are the same; offsets stand for the text around them. */
    public String resultId(List<Diagnostic> found, Snapshot snapshot) {
        long hash = found.size();
        for (Diagnostic d : found) {
            hash = hash * 1_000_003 + d.code().hashCode();
            hash = hash * 1_000_003 + d.message().hashCode();
            hash = hash * 1_000_003 + d.start();
            hash = hash * 1_000_003 + d.end();
            hash = hash * 1_000_003
                    + d.elsewhere()
                            .map(s -> s.source().path().hashCode() + s.start())
                            .orElse(0);
        }
        for (Placed finding : session.reviews().shown(snapshot)) {
            hash = hash * 1_000_003 + finding.finding().code().hashCode();
            hash = hash * 1_000_003 + finding.finding().message().hashCode();
            hash = hash * 1_000_003 + finding.start();
        }
        return Long.toHexString(hash);
    }

    private boolean wantsRelated() {
        return session.capabilities().getTextDocument() != null
                && Optional.ofNullable(session.capabilities().getTextDocument().getDiagnostic())
                        .map(DiagnosticCapabilities::getRelatedDocumentSupport)
                        .orElse(false);
    }

    private Map<String, Either<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>> related(
            List<Diagnostic> found) {
        Map<SourceText, List<Diagnostic>> byCopybook = found.stream()
                .filter(d -> d.elsewhere().isPresent())
                .collect(Collectors.groupingBy(
                        d -> d.elsewhere().get().source(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Either<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>> related =
                new LinkedHashMap<>();
        byCopybook.forEach((copybook, problems) -> {
            if (session.workspace().text(copybook.path()).isEmpty()) {
                related.put(
                        session.documents().uri(copybook.path()),
                        Either.forLeft(new FullDocumentDiagnosticReport(problems.stream()
                                .map(d -> ShownDiagnostic.of(atHome(d), copybook, session))
                                .toList())));
            }
        });
        return related;
    }

    private static Diagnostic atHome(Diagnostic diagnostic) {
        Span place = diagnostic.elsewhere().orElseThrow();
        return new Diagnostic(
                diagnostic.severity(),
                diagnostic.code(),
                diagnostic.message(),
                place.start(),
                place.end(),
                Optional.empty(),
                diagnostic.tag());
    }
}

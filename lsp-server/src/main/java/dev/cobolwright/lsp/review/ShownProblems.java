package dev.cobolwright.lsp.review;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.diagnostics.Diagnostic;
import dev.cobolwright.assist.diagnostics.Diagnostic.Tag;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.ShownDiagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Problems of a document and what the review found in it, as clients know them. That a statement is deprecated is left to a finding about
 * the same statement, which says why.
 */
public final class ShownProblems {
    private ShownProblems() {}

    public static List<org.eclipse.lsp4j.Diagnostic> of(List<Diagnostic> problems, Snapshot snapshot, Session session) {
        List<Placed> findings = session.reviews().shown(snapshot);
        return Stream.concat(
                        problems.stream()
                                .filter(p -> findings.stream().noneMatch(f -> tells(f, p)))
                                .map(p -> ShownDiagnostic.of(p, snapshot.source(), session)),
                        findings.stream().map(f -> ShownFinding.of(f, snapshot.source(), session)))
                .toList();
    }

    private static boolean tells(Placed finding, Diagnostic problem) {
        return problem.tag().equals(Optional.of(Tag.DEPRECATED))
                && finding.start() == problem.start()
                && finding.end() == problem.end();
    }
}

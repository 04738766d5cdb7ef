package dev.cobolwright.lsp;

import dev.cobolwright.assist.diagnostics.Diagnostic;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;

/** A problem as clients know it, pushed or pulled. */
public final class ShownDiagnostic {
    private ShownDiagnostic() {}

    public static org.eclipse.lsp4j.Diagnostic of(Diagnostic diagnostic, SourceText source, Session session) {
        var shown = new org.eclipse.lsp4j.Diagnostic(
                session.positions().range(source, diagnostic.start(), diagnostic.end()), diagnostic.message());
        shown.setSeverity(
                diagnostic.tag().isPresent()
                        ? DiagnosticSeverity.Hint
                        : switch (diagnostic.severity()) {
                            case ERROR -> DiagnosticSeverity.Error;
                            case WARNING -> DiagnosticSeverity.Warning;
                            case NOTE -> DiagnosticSeverity.Information;
                        });
        shown.setCode(diagnostic.code());
        shown.setSource("cobolwright");
        diagnostic
                .tag()
                .ifPresent(tag -> shown.setTags(List.of(
                        switch (tag) {
                            case UNNECESSARY -> DiagnosticTag.Unnecessary;
                            case DEPRECATED -> DiagnosticTag.Deprecated;
                        })));
        diagnostic.elsewhere().ifPresent(span -> shown.setRelatedInformation(copyChain(diagnostic, span, session)));
        return shown;
    }

    private static List<DiagnosticRelatedInformation> copyChain(Diagnostic diagnostic, Span place, Session session) {
        List<DiagnosticRelatedInformation> chain = new ArrayList<>();
        chain.add(new DiagnosticRelatedInformation(session.location(place), "It is in this copybook."));
        for (Span copy : diagnostic.copiedThrough()) {
            chain.add(new DiagnosticRelatedInformation(session.location(copy), "It is copied here."));
        }
        return chain;
    }
}

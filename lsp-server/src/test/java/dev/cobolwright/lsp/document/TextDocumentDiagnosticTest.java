package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentDiagnosticTest {
    private static final String FILE = "cbl/ORDERS.cbl";

    @TempDir
    Path folder;

    private ServerUnderTest start(String files) throws Exception {
        return ServerUnderTest.start(folder, files, workspace -> Assistant.NONE, capabilities -> {
            TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
            documents.setDiagnostic(new DiagnosticCapabilities(false, false));
            capabilities.setTextDocument(documents);
        });
    }

    private static DocumentDiagnosticReport pull(ServerUnderTest test, String uri, String before) throws Exception {
        DocumentDiagnosticParams params = new DocumentDiagnosticParams(new TextDocumentIdentifier(uri));
        params.setPreviousResultId(before);
        return ServerUnderTest.get(test.server.getTextDocumentService().diagnostic(params));
    }

    private static List<Diagnostic> found(ServerUnderTest test) throws Exception {
        return pull(test, test.document().getUri(), null)
                .getRelatedFullDocumentDiagnosticReport()
                .getItems();
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        try (var test = start(Samples.program(Samples.WHOLE))) {
            assertEquals(List.of(), found(test));
        }
        try (var test = start(Samples.program(Samples.BROKEN))) {
            assertTrue(
                    found(test).stream().anyMatch(d -> d.getRange().getStart().getLine() == 11));
        }
        try (var test = start(Samples.program(Samples.WHOLE).replace("PIC 9(6).", "PIC PIC <|>."))) {
            assertEquals(1, found(test).getFirst().getRange().getStart().getLine());
        }
    }

    /** A client that says it could ask is sent problems until it asks; then they are taken back. */
    @Test
    void whoAsksIsNotSentThem() throws Exception {
        try (var test = start(Samples.program(Samples.BROKEN))) {
            String uri = test.document().getUri();
            test.client.diagnostics(uri, d -> !d.getDiagnostics().isEmpty());
            test.client.forget();
            assertTrue(!found(test).isEmpty());
            test.client.diagnostics(uri, d -> d.getDiagnostics().isEmpty());
            test.client.forget();
            Position at = new Position(11, 19);
            test.change(FILE, 2, new TextDocumentContentChangeEvent(new Range(at, at), "WS-AMOUNT"));
            found(test);
            Thread.sleep(1500); // longer than the pauses before problems and the review are sent
            assertEquals(List.of(), test.client.all(PublishDiagnosticsParams.class));
        }
    }

    @Test
    void theSameResultIsNotSentTwice() throws Exception {
        try (var test = start(Samples.program(Samples.BROKEN))) {
            String uri = test.document().getUri();
            String id = pull(test, uri, null)
                    .getRelatedFullDocumentDiagnosticReport()
                    .getResultId();
            assertEquals(
                    id,
                    pull(test, uri, id)
                            .getRelatedUnchangedDocumentDiagnosticReport()
                            .getResultId());
            Position at = new Position(11, 19);
            test.change(FILE, 2, new TextDocumentContentChangeEvent(new Range(at, at), "WS-AMOUNT"));
            var changed = pull(test, uri, id).getRelatedFullDocumentDiagnosticReport();
            assertNotEquals(id, changed.getResultId());
        }
    }

    @Test
    void aProblemOfACopybookHasTheCopyChain() throws Exception {
        String files = Samples.program(Samples.WHOLE)
                        .replace("           05  ITEM-NUMBER         PIC 9(6).", "           COPY INNER.")
                + "-- copy/INNER.cpy --\n           05  ITEM-NUMBER PIC PIC .\n";
        try (var test = start(files)) {
            test.awaitIndexed();
            var report = pull(test, test.document().getUri(), null).getRelatedFullDocumentDiagnosticReport();
            var shown = report.getItems().stream()
                    .filter(d -> d.getSeverity() == DiagnosticSeverity.Error)
                    .findFirst()
                    .orElseThrow();
            assertEquals(4, shown.getRange().getStart().getLine());
            assertEquals(
                    List.of(test.uri("copy/INNER.cpy"), test.uri("copy/ITEM.cpy")),
                    shown.getRelatedInformation().stream()
                            .map(i -> i.getLocation().getUri())
                            .toList());
        }
    }

    @Test
    void whatIsNeverExecutedIsTagged() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("GOBACK.", "GOBACK\n           DISPLAY 'NEVER'."));
        try (var test = start(files)) {
            Diagnostic hint = found(test).getFirst();
            assertEquals(List.of(DiagnosticTag.Unnecessary), hint.getTags());
            assertEquals(DiagnosticSeverity.Hint, hint.getSeverity());
            assertEquals(14, hint.getRange().getStart().getLine());
        }
        try (var test = start(files.replace("PERFORM ADD-ITEM.", "IF WS-DONE NEXT SENTENCE END-IF"))) {
            assertEquals(List.of(), found(test), "NEXT SENTENCE jumps behind GOBACK");
        }
    }

    @Test
    void aClientThatPullsIsNotSentAny() throws Exception {
        try (var test = start(Samples.program(Samples.BROKEN))) {
            assertFalse(found(test).isEmpty());
            Position at = new Position(11, 19);
            test.change(FILE, 2, new TextDocumentContentChangeEvent(new Range(at, at), "WS-AMOUNT"));
            assertFalse(found(test).isEmpty());
            assertEquals(0, test.client.all(PublishDiagnosticsParams.class).size());
        }
    }

    @Test
    void theWorkspaceIsReportedOnceUntilItChanges() throws Exception {
        try (var test = start(Samples.program(Samples.BROKEN))) {
            test.awaitIndexed();
            var first = ServerUnderTest.get(
                    test.server.getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(List.of())));
            assertEquals(2, first.getItems().size());
            var known = first.getItems().stream()
                    .map(i -> i.getWorkspaceFullDocumentDiagnosticReport())
                    .map(r -> new PreviousResultId(r.getUri(), r.getResultId()))
                    .toList();
            assertEquals(
                    List.of(),
                    ServerUnderTest.get(
                                    test.server.getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(known)))
                            .getItems());
            Position at = new Position(11, 19);
            test.change(FILE, 2, new TextDocumentContentChangeEvent(new Range(at, at), "WS-AMOUNT"));
            var changed = ServerUnderTest.get(
                    test.server.getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(known)));
            assertEquals(
                    1,
                    changed.getItems().stream()
                            .filter(i -> i.getWorkspaceFullDocumentDiagnosticReport() != null)
                            .count());
        }
    }

    @Test
    void programsOfTheWorkspaceComeInParts() throws Exception {
        StringBuilder files = new StringBuilder(Samples.program(Samples.WHOLE));
        for (int i = 0; i < 45; i++) {
            files.append("""
                    -- cbl/P%d.cbl --
                           IDENTIFICATION DIVISION.
                           PROGRAM-ID. P%d.
                           PROCEDURE DIVISION.
                               MOVE TO .
                    """.formatted(i, i));
        }
        try (var test = start(files.toString())) {
            test.awaitIndexed();
            Map<String, Object> params = Map.of("previousResultIds", List.of(), "partialResultToken", "parts");
            test.endpoint.request("workspace/diagnostic", params).get(60, TimeUnit.SECONDS);
            List<String> parts = test.client.all(ProgressParams.class).stream()
                    .filter(p -> "parts".equals(p.getToken().getLeft()))
                    .map(p -> String.valueOf(p.getValue().getRight()))
                    .toList();
            assertEquals(2, parts.size());
            parts.forEach(part -> assertEquals(20, part.split("\"kind\":\"full\"", -1).length - 1, part));
        }
    }

    @Test
    void unknownAndEmptyDocuments() throws Exception {
        try (var test = start(Samples.program(Samples.WHOLE))) {
            test.open("EMPTY.cbl", "");
            for (String uri : List.of("::", "file:///no/such.cbl", test.uri("EMPTY.cbl"))) {
                assertTrue(pull(test, uri, null)
                                .getRelatedFullDocumentDiagnosticReport()
                                .getItems()
                                .size()
                        <= 1);
            }
        }
    }
}

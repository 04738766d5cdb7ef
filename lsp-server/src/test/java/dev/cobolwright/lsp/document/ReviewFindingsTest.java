package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.review.ShownFinding;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewFindingsTest {
    private static final String SETTINGS = """
            -- cobolwright.json --
            {"review": {"rules": ["CW1101=warning"]}}
            -- MAIN.cbl --
            """;

    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. MAIN.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-CODE PIC X VALUE "A".
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       EVALUATE WS-CODE
                           WHEN "A"
                               DISPLAY "ADD"
                       END-EVALUATE.
                       ALTER SWITCH-PARA TO PROCEED TO LAST-PARA.
                   SWITCH-PARA.
                       GO TO LAST-PARA.
                   LAST-PARA.
                       GOBACK.
            """;

    @TempDir
    private Path folder;

    private static List<Diagnostic> findings(PublishDiagnosticsParams published) {
        return published.getDiagnostics().stream()
                .filter(d -> ShownFinding.SOURCE.equals(d.getSource()))
                .filter(d -> List.of("CW1101", "CW1501").contains(d.getCode().getLeft()))
                .toList();
    }

    private static PublishDiagnosticsParams reviewed(ServerUnderTest test, int version) {
        return test.client.diagnostics(
                test.uri("MAIN.cbl"),
                d -> d.getVersion() != null
                        && d.getVersion() == version
                        && findings(d).size() == 2);
    }

    @Test
    void findingsComeAfterAPauseAndMoveWithTheirLines() throws Exception {
        try (ServerUnderTest test = ServerUnderTest.start(folder, SETTINGS + PROGRAM + "<|>")) {
            PublishDiagnosticsParams first = reviewed(test, 1);
            assertEquals(
                    List.of(),
                    first.getDiagnostics().stream()
                            .filter(d -> "CW0502".equals(d.getCode().getLeft()))
                            .toList(),
                    "the problem that CW1501 tells too");
            List<Diagnostic> found = findings(first);
            Diagnostic alter = found.getLast();
            assertEquals("CW1501", alter.getCode().getLeft());
            assertEquals(new Position(11, 11), alter.getRange().getStart());
            Path page = Path.of(URI.create(alter.getCodeDescription().getHref()));
            assertTrue(Files.readString(page).startsWith("# CW1501 "));
            assertEquals(
                    12,
                    alter.getRelatedInformation()
                            .getFirst()
                            .getLocation()
                            .getRange()
                            .getStart()
                            .getLine());

            Position top = new Position(0, 0);
            test.change("MAIN.cbl", 2, new TextDocumentContentChangeEvent(new Range(top, top), "      * A comment.\n"));
            List<Diagnostic> moved = findings(reviewed(test, 2));
            assertEquals(new Position(12, 11), moved.getLast().getRange().getStart());
        }
    }

    @Test
    void fixesAreCodeActions() throws Exception {
        try (ServerUnderTest test = ServerUnderTest.start(folder, SETTINGS + PROGRAM + "<|>")) {
            Diagnostic evaluate = findings(reviewed(test, 1)).getFirst();
            CodeActionParams params = new CodeActionParams(
                    new TextDocumentIdentifier(test.uri("MAIN.cbl")),
                    evaluate.getRange(),
                    new CodeActionContext(List.of(evaluate)));
            CodeAction fix = ServerUnderTest.get(
                            test.server.getTextDocumentService().codeAction(params))
                    .stream()
                    .map(e -> e.getRight())
                    .filter(a -> "quickfix".equals(a.getKind()))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Add WHEN OTHER", fix.getTitle());
            assertEquals("quickfix", fix.getKind());
            assertEquals(
                    "\n               WHEN OTHER\n                   CONTINUE",
                    fix.getEdit()
                            .getChanges()
                            .get(test.uri("MAIN.cbl"))
                            .getFirst()
                            .getNewText());
        }
    }

    @Test
    void whatAFixDoesIsNotOfferedAgainAsARefactoring() throws Exception {
        try (ServerUnderTest test = ServerUnderTest.start(folder, SETTINGS + PROGRAM + "<|>")) {
            Range here = findings(reviewed(test, 1)).getFirst().getRange();
            assertEquals(List.of("quickfix"), kindsOfWhenOther(test, here, null));
            assertEquals(List.of("refactor.rewrite"), kindsOfWhenOther(test, here, List.of("refactor")));
        }
    }

    private static List<String> kindsOfWhenOther(ServerUnderTest test, Range here, List<String> only) throws Exception {
        CodeActionContext context = new CodeActionContext(List.of());
        context.setOnly(only);
        return ServerUnderTest.get(test.server
                        .getTextDocumentService()
                        .codeAction(new CodeActionParams(
                                new TextDocumentIdentifier(test.uri("MAIN.cbl")),
                                new Range(here.getStart(), here.getStart()),
                                context)))
                .stream()
                .map(e -> e.getRight())
                .filter(a -> "Add WHEN OTHER".equals(a.getTitle()))
                .map(CodeAction::getKind)
                .toList();
    }
}

package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishDiagnosticsTest {
    private static final String FILE = "cbl/ORDERS.cbl";

    @TempDir
    Path folder;

    @Test
    void aWholeProgramHasNoErrors() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            assertEquals(java.util.List.of(), test.problems(FILE, 1).getDiagnostics());
        }
    }

    @Test
    void aBrokenProgramHasErrorsWhereItIsBroken() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.BROKEN))) {
            var shown = test.problems(FILE, 1).getDiagnostics();
            assertFalse(shown.isEmpty());
            assertTrue(shown.stream().anyMatch(d -> d.getRange().getStart().getLine() == 11), shown::toString);
            for (Diagnostic d : shown) {
                assertEquals("cobolwright", d.getSource());
                assertTrue(d.getCode().getLeft().matches("CW\\d{4}"));
                assertTrue(d.getRange().getStart().getLine() >= 9, d::toString);
            }
        }
    }

    @Test
    void problemsComeAndGoWhileTyping() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.problems(FILE, 1);
            Position end = new Position(17, 0);
            String line = "           MOVE TO WS-AMOUNT.\n";
            test.change(FILE, 2, new TextDocumentContentChangeEvent(new Range(end, end), line));
            var broken = test.problems(FILE, 2).getDiagnostics();
            assertEquals(1, broken.size(), broken::toString);
            assertEquals(DiagnosticSeverity.Error, broken.getFirst().getSeverity());
            assertEquals(17, broken.getFirst().getRange().getStart().getLine());
            Position at = new Position(17, 16);
            test.change(FILE, 3, new TextDocumentContentChangeEvent(new Range(at, at), "1 "));
            assertEquals(0, test.problems(FILE, 3).getDiagnostics().size());
        }
    }

    @Test
    void aMissingCopybookIsReportedAndFoundOnceItIsThere() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.problems(FILE, 1);
            Position copy = new Position(4, 16);
            test.change(FILE, 2, new TextDocumentContentChangeEvent(new Range(copy, copy), "S"));
            var missing = test.problems(FILE, 2).getDiagnostics();
            assertTrue(
                    missing.stream()
                            .anyMatch(d -> d.getRange().getStart().getLine() == 4
                                    && d.getMessage().getLeft().contains("ITEMS")),
                    missing::toString);
            test.open("copy/ITEMS.cpy", "       01  ITEM-RECORD.\n           05  ITEM-PRICE PIC 9.\n");
        }
    }

    @Test
    void aProblemInACopybookIsShownAtItsCopyStatement() throws Exception {
        String files = Samples.program(Samples.WHOLE).replace("PIC S9(5)V99.", "PIC PIC .");
        try (var test = ServerUnderTest.start(folder, files)) {
            var shown = test.problems(FILE, 1).getDiagnostics();
            assertTrue(
                    shown.stream()
                            .anyMatch(d -> d.getRange().getStart().getLine() == 4
                                    && d.getRelatedInformation() != null
                                    && d.getRelatedInformation()
                                            .getFirst()
                                            .getLocation()
                                            .getUri()
                                            .equals(test.uri("copy/ITEM.cpy"))
                                    && d.getRelatedInformation()
                                                    .getFirst()
                                                    .getLocation()
                                                    .getRange()
                                                    .getStart()
                                                    .getLine()
                                            == 2),
                    shown::toString);
        }
    }

    @Test
    void typingInACopybookChangesItsUsers() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.problems(FILE, 1);
            test.open("copy/ITEM.cpy", test.read("copy/ITEM.cpy"));
            test.problems("copy/ITEM.cpy", 1);
            test.client.forget();
            Position at = new Position(2, 36);
            test.change("copy/ITEM.cpy", 2, new TextDocumentContentChangeEvent(new Range(at, at), "PIC ( "));
            assertFalse(test.client
                    .diagnostics(test.uri(FILE), d -> !d.getDiagnostics().isEmpty())
                    .getDiagnostics()
                    .isEmpty());
        }
    }

    @Test
    void aClosedDocumentShowsNothing() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.BROKEN))) {
            test.problems(FILE, 1);
            test.server
                    .getTextDocumentService()
                    .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(test.uri(FILE))));
            assertEquals(
                    0,
                    test.client
                            .diagnostics(test.uri(FILE), d -> d.getVersion() == null)
                            .getDiagnostics()
                            .size());
        }
    }

    @Test
    void aBinaryDocumentSaysSo() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.open("cbl/LOAD.cbl", "\0\1\2ELF");
            var shown = test.problems("cbl/LOAD.cbl", 1).getDiagnostics();
            assertTrue(shown.getFirst().getMessage().getLeft().contains("not a text file"), shown::toString);
        }
    }
}

package dev.cobolwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.lsp.document.TextDocumentDiagnostic;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not over a connection: the client of LSP4J 1.0.0 cannot read related documents ("Ambiguous Either type"). */
class RelatedDocumentsTest {
    @TempDir
    Path folder;

    @Test
    void problemsOfACopybookComeAlong() throws Exception {
        Path program = folder.resolve("ORDERS.cbl");
        Path copybook = folder.resolve("ITEM.cpy");
        String text = """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. ORDERS.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       COPY ITEM.
                       PROCEDURE DIVISION.
                           GOBACK.
                """;
        Files.writeString(program, text);
        Files.writeString(copybook, "       01  ITEM PIC PIC .\n");
        try (Session session = new Session(LspServer.Options.DEFAULTS)) {
            ClientCapabilities capabilities = new ClientCapabilities();
            capabilities.setTextDocument(new TextDocumentClientCapabilities());
            capabilities.getTextDocument().setDiagnostic(new DiagnosticCapabilities(false, true));
            session.agree(capabilities, new Positions(false), ClientSettings.Abilities.NONE);
            session.workspace().configure(List.of(folder), session.settings());
            session.workspace().scan(Progress.NONE, Cancellation.NEVER);
            session.workspace().open(program.toString(), 1, text);
            var answer = ServerUnderTest.get(new TextDocumentDiagnostic(session)
                    .answer(new DocumentDiagnosticParams(
                            new TextDocumentIdentifier(program.toUri().toString()))));
            var related = answer.getRelatedFullDocumentDiagnosticReport().getRelatedDocuments();
            assertEquals(Set.of(copybook.toUri().toString()), related.keySet());
            var item = related.get(copybook.toUri().toString())
                    .getLeft()
                    .getItems()
                    .getFirst();
            assertEquals(0, item.getRange().getStart().getLine());
        }
    }
}

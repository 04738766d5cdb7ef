package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentCodeActionTest {
    private static final String FILE = "cbl/ORDERS.cbl";

    @TempDir
    Path folder;

    private ServerUnderTest start(String files, Consumer<ClientCapabilities> capabilities) throws Exception {
        return ServerUnderTest.start(folder, files, workspace -> Assistant.NONE, capabilities);
    }

    private static List<CodeAction> actions(ServerUnderTest test, String uri, Range range, List<String> only)
            throws Exception {
        CodeActionContext context = new CodeActionContext(List.of());
        context.setOnly(only);
        return ServerUnderTest.get(test.server
                        .getTextDocumentService()
                        .codeAction(new CodeActionParams(new TextDocumentIdentifier(uri), range, context)))
                .stream()
                .map(e -> e.getRight())
                .toList();
    }

    private static List<CodeAction> atCursor(ServerUnderTest test) throws Exception {
        return actions(test, test.document().getUri(), new Range(test.cursor(), test.cursor()), null);
    }

    private static CodeAction named(String title, List<CodeAction> actions) {
        return actions.stream()
                .filter(a -> a.getTitle().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(actions.toString()));
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        String misspelled = Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AM<|>UONT");
        try (var test = start(Samples.program(misspelled), c -> {})) {
            test.awaitIndexed();
            CodeAction action = named("Change to WS-AMOUNT", atCursor(test));
            assertEquals(CodeActionKind.QuickFix, action.getKind());
            assertEquals(
                    "WS-AMOUNT",
                    action.getEdit().getChanges().get(test.uri(FILE)).getFirst().getNewText());
        }
        try (var test = start(Samples.program(Samples.BROKEN.replace("TO WS-AMOUNT", "TO WS-AM<|>UONT")), c -> {})) {
            test.awaitIndexed();
            named("Change to WS-AMOUNT", atCursor(test));
        }
        String files = Samples.program(Samples.WHOLE)
                + "-- copy/LOGIC.cpy --\n       CLOSING.\n           IF A = 1\n               DISP<|>LAY 'A'.\n";
        try (var test = start(files, c -> {})) {
            named("Add END-IF", atCursor(test));
        }
    }

    @Test
    void refactoringsAreResolvedUnlessTheDocumentChanged() throws Exception {
        String procedures = Samples.WHOLE.replace("ADD ITEM-PRICE", "IF WS-DONE ADD<|> ITEM-PRICE");
        try (var test = start(Samples.program(procedures), capabilities -> {
            capabilities.setTextDocument(new TextDocumentClientCapabilities());
            capabilities.getTextDocument().setCodeAction(new CodeActionCapabilities());
            capabilities
                    .getTextDocument()
                    .getCodeAction()
                    .setResolveSupport(new CodeActionResolveSupportCapabilities(List.of("edit")));
        })) {
            CodeAction action = named("Add END-IF", atCursor(test));
            assertNull(action.getEdit());
            var documents = test.server.getTextDocumentService();
            var edits = ServerUnderTest.get(documents.resolveCodeAction(action))
                    .getEdit()
                    .getChanges()
                    .get(test.uri(FILE));
            assertEquals("\n           END-IF", edits.getFirst().getNewText());
            Position at = new Position(0, 0);
            test.change(FILE, 2, new TextDocumentContentChangeEvent(new Range(at, at), "      * NEW\n"));
            assertNull(ServerUnderTest.get(documents.resolveCodeAction(action)).getEdit());
        }
    }

    @Test
    void onlyTheKindsAskedFor() throws Exception {
        String procedures = Samples.WHOLE.replace("ADD ITEM-PRICE", "IF WS-DONE ADD<|> ITEM-PRICE");
        try (var test = start(Samples.program(procedures), c -> {})) {
            Range range = new Range(test.cursor(), test.cursor());
            String uri = test.document().getUri();
            assertEquals(List.of(), actions(test, uri, range, List.of(CodeActionKind.QuickFix)));
            assertTrue(
                    !actions(test, uri, range, List.of(CodeActionKind.Refactor)).isEmpty());
        }
    }

    @Test
    void positionsOutsideUnknownAndEmptyDocuments() throws Exception {
        try (var test = start(Samples.program(Samples.WHOLE), c -> {})) {
            test.open("EMPTY.cbl", "");
            for (String uri : List.of(test.document().getUri(), test.uri("EMPTY.cbl"), "::", "file:///no.cbl")) {
                for (Position at : List.of(new Position(999, 9), new Position(-4, -2))) {
                    actions(test, uri, new Range(at, new Position(0, 3)), null);
                }
            }
        }
    }
}

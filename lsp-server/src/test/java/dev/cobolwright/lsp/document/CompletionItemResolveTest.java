package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionItemResolveTest {
    @TempDir
    Path folder;

    private ServerUnderTest start(String files, boolean snippets) throws Exception {
        return ServerUnderTest.start(folder, files, workspace -> Assistant.NONE, capabilities -> {
            capabilities.setTextDocument(new TextDocumentClientCapabilities());
            capabilities
                    .getTextDocument()
                    .setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(snippets)));
        });
    }

    private static List<CompletionItem> items(ServerUnderTest test) throws Exception {
        return ServerUnderTest.get(test.server
                        .getTextDocumentService()
                        .completion(new CompletionParams(test.document(), test.cursor())))
                .getRight()
                .getItems();
    }

    private static CompletionItem named(String label, List<CompletionItem> items) {
        return items.stream()
                .filter(i -> i.getLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        items.stream().map(CompletionItem::getLabel).toList()));
    }

    private String documented(String files, String label) throws Exception {
        try (var test = start(files, false)) {
            test.awaitIndexed();
            CompletionItem item = named(label, items(test));
            assertNull(item.getDocumentation());
            return ServerUnderTest.get(test.server.getTextDocumentService().resolveCompletionItem(item))
                    .getDocumentation()
                    .getRight()
                    .getValue();
        }
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        String whole = Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>");
        assertTrue(documented(Samples.program(whole), "WS-AMOUNT").contains("PIC S9(7)V99 COMP-3"));
        String broken = Samples.BROKEN.replace("TO WS-AMOUNT", "TO WS-<|>");
        assertTrue(documented(Samples.program(broken), "WS-AMOUNT").contains("PIC S9(7)V99 COMP-3"));
        String paragraph = Samples.WHOLE.replace("PERFORM ADD-ITEM", "PERFORM <|>");
        assertTrue(documented(Samples.program(paragraph), "ADD-ITEM").contains("Adds the price of one item"));
        String copy = Samples.WHOLE.replace("CALL 'TAXES'", "COPY <|>");
        assertTrue(documented(Samples.program(copy), "ITEM").contains("05  ITEM-NUMBER"));
        String inside = Samples.program(Samples.WHOLE)
                + "-- copy/LOGIC.cpy --\n       01  LOCAL-ITEM PIC 9.\n       CLOSING.\n           MOVE 1 TO LO<|>\n";
        assertTrue(documented(inside, "LOCAL-ITEM").contains("PIC 9"));
    }

    @Test
    void snippetsOnlyForClientsThatTakeThem() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("CALL 'TAXES'.", "I<|>"));
        try (var test = start(files, true)) {
            CompletionItem item = named("IF ... END-IF", items(test));
            assertEquals(InsertTextFormat.Snippet, item.getInsertTextFormat());
            assertEquals(
                    "IF ${1:condition}\n               ${2:CONTINUE}\n           END-IF$0",
                    item.getTextEdit().getLeft().getNewText());
        }
        try (var test = start(files, false)) {
            assertTrue(items(test).stream().noneMatch(i -> i.getLabel().contains("...")));
        }
    }

    @Test
    void namesThatNeedAQualifier() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO IT<|>"))
                .replace("05  WS-STATUS           PIC X.", "05  ITEM-PRICE          PIC X.");
        try (var test = start(files, false)) {
            test.awaitIndexed();
            named("ITEM-PRICE OF WS-TOTALS", items(test));
        }
    }

    @Test
    void tablesColumnsAndHostVariables() throws Exception {
        String declared = "           EXEC SQL DECLARE ORDERS TABLE (ORDER_ID INTEGER, TOWN CHAR(9)) END-EXEC.\n"
                + "       PROCEDURE DIVISION.\n";
        String select = "EXEC SQL SELECT <|> FROM ORDERS END-EXEC.";
        String files = Samples.program(Samples.WHOLE.replace("CALL 'TAXES'.", select))
                .replace("       PROCEDURE DIVISION.\n           MAIN", "x")
                .replaceFirst("       PROCEDURE DIVISION\\.\n", declared);
        try (var test = start(files, false)) {
            var items = items(test);
            assertEquals("INTEGER of ORDERS", named("ORDER_ID", items).getDetail());
            named("ORDERS", items);
        }
        try (var test = start(files.replace("SELECT <|>", "SELECT TOWN INTO :WS<|>"), false)) {
            named("WS-AMOUNT", items(test));
        }
    }
}

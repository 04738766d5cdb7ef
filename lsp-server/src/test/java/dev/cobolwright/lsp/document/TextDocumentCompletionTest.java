package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.TestAssistant;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InlineCompletionCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentCompletionTest {
    @TempDir
    Path folder;

    @Test
    void paragraphsAfterPerform() throws Exception {
        var labels = labels(Samples.WHOLE.replace("PERFORM ADD-ITEM", "PERFORM <|>"));
        assertEquals(List.of("ADD-ITEM", "MAIN-LINE"), labels.subList(0, 2), labels::toString);
    }

    @Test
    void dataThatBeginsAsTyped() throws Exception {
        assertEquals(
                List.of("WS-AMOUNT", "WS-STATUS", "WS-TOTALS", "WS-DONE"),
                labels(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>")));
        assertEquals(
                List.of("item-number", "item-price", "item-record"),
                labels(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD item-<|>")));
    }

    @Test
    void nothingForAWordTypedInFull() throws Exception {
        assertFalse(
                labels(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AMOUNT<|>")).contains("WS-AMOUNT"));
    }

    @Test
    void brokenCodeAnswersToo() throws Exception {
        var labels = labels(Samples.BROKEN.replace("TO WS-AMOUNT", "TO WS-<|>"));
        assertTrue(labels.contains("WS-AMOUNT"), labels::toString);
    }

    @Test
    void aCopybookAnswersToo() throws Exception {
        var list =
                complete(Samples.program(Samples.WHOLE).replace("PIC S9(5)V99.", "PI<|>"), workspace -> Assistant.NONE);
        assertTrue(list.getItems().stream().anyMatch(i -> i.getLabel().equals("PICTURE")), list::toString);
    }

    @Test
    void wordsOfTheModelComeFirstAndOnce() throws Exception {
        var list = complete(
                Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>")),
                workspace -> TestAssistant.suggesting("WS-TOTALS", 3, 0.75));
        CompletionItem first = list.getItems().getFirst();
        assertEquals("WS-TOTALS", first.getLabel());
        assertEquals("test 75%", first.getDetail());
        assertEquals(CompletionItemKind.Field, first.getKind());
        var edit = first.getTextEdit().getLeft();
        assertEquals("WS-TOTALS", edit.getNewText());
        assertEquals(
                3,
                edit.getRange().getEnd().getCharacter()
                        - edit.getRange().getStart().getCharacter());
        assertEquals(
                1,
                list.getItems().stream()
                        .filter(i -> i.getLabel().equals("WS-TOTALS"))
                        .count());
    }

    @Test
    void aClientWithoutGhostTextGetsTheLineSelectedAlready() throws Exception {
        for (String files : List.of(
                Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>")),
                Samples.program(Samples.BROKEN.replace("TO WS-AMOUNT", "TO WS-<|>")),
                Samples.program(Samples.WHOLE).replace("ITEM-PRICE     ", "ITEM-<|>"))) {
            var line = TestAssistant.suggesting("WS-AMOUNT ROUNDED.", 3, 0.75);
            CompletionItem first = complete(files, workspace -> line).getItems().getFirst();
            assertEquals("WS-AMOUNT ROUNDED.", first.getLabel());
            assertEquals("WS-AMOUNT ROUNDED.", first.getTextEdit().getLeft().getNewText());
            assertEquals("line  test 75%", first.getDetail());
            assertTrue(first.getPreselect());
        }
        var word = complete(
                        Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>")),
                        workspace -> TestAssistant.suggesting("WS-AMOUNT", 3, 0.75))
                .getItems()
                .getFirst();
        assertEquals(CompletionItemKind.Field, word.getKind());
        assertTrue(word.getPreselect());
    }

    @Test
    void aClientWithGhostTextGetsWordsOnly() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>"));
        TestAssistant assistant = TestAssistant.suggesting("WS-AMOUNT ROUNDED.", 3, 0.75);
        try (var test = ServerUnderTest.start(folder, files, workspace -> assistant, capabilities -> {
            capabilities.setTextDocument(new TextDocumentClientCapabilities());
            capabilities.getTextDocument().setInlineCompletion(new InlineCompletionCapabilities());
        })) {
            test.awaitIndexed();
            var items = ServerUnderTest.get(test.server
                            .getTextDocumentService()
                            .completion(new CompletionParams(test.document(), test.cursor())))
                    .getRight()
                    .getItems();
            assertTrue(items.stream().noneMatch(item -> Boolean.TRUE.equals(item.getPreselect())));
            assertTrue(assistant.asked.stream().allMatch(asked -> asked.kind() == CompletionRequest.Kind.WORD));
        }
    }

    @Test
    void aModelThatIsTooSlowIsNotWaitedFor() throws Exception {
        var list = complete(
                Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>")),
                workspace -> TestAssistant.neverAnswering());
        assertTrue(list.isIncomplete());
        assertEquals("WS-AMOUNT", list.getItems().getFirst().getLabel());
    }

    @Test
    void aModelThatFailsCostsOnlyItsWords() throws Exception {
        var list = complete(
                Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>")),
                workspace -> TestAssistant.failing());
        assertEquals("WS-AMOUNT", list.getItems().getFirst().getLabel());
    }

    @Test
    void positionsOutsideAndUnknownDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            var documents = test.server.getTextDocumentService();
            assertTrue(ServerUnderTest.get(
                            documents.completion(new CompletionParams(test.document(), new Position(-3, 7000))))
                    .isRight());
            assertTrue(ServerUnderTest.get(
                            documents.completion(new CompletionParams(test.document(), new Position(70000, 7))))
                    .isRight());
            var unknown = new CompletionParams(new TextDocumentIdentifier("file:///nowhere.cbl"), new Position(1, 1));
            assertEquals(
                    List.of(),
                    ServerUnderTest.get(documents.completion(unknown)).getLeft());
        }
    }

    private List<String> labels(String procedures) throws Exception {
        return complete(Samples.program(procedures), workspace -> Assistant.NONE).getItems().stream()
                .sorted(Comparator.comparing(CompletionItem::getSortText))
                .map(CompletionItem::getLabel)
                .toList();
    }

    private CompletionList complete(
            String files, java.util.function.Function<dev.cobolwright.assist.Workspace, Assistant> assistants)
            throws Exception {
        try (var test = ServerUnderTest.start(folder, files, assistants, capabilities -> {})) {
            test.awaitIndexed();
            var params = new CompletionParams(test.document(), test.cursor());
            return ServerUnderTest.get(test.server.getTextDocumentService().completion(params))
                    .getRight();
        }
    }
}

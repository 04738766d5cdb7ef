package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceEditChangeAnnotationSupportCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentRenameTest {
    @TempDir
    Path folder;

    @Test
    void wholeCode() throws Exception {
        check(Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AMO<|>UNT")), "WS-SUM", """
                ORDERS.cbl 7:15-24 'WS-SUM   '
                ORDERS.cbl 17:29-38 'WS-SUM'
                """);
        check(Samples.program(Samples.WHOLE.replace("'TAXES'", "'<|>TAXES'")), "TAX2", """
                ORDERS.cbl 13:17-22 'TAX2'
                TAXES.cbl 2:19-24 'TAX2'
                """);
        check(Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AMO<|>UNT")), "WS-DONE", """
                WS-DONE is declared already: Line 9 of ORDERS.cbl.
                """);
    }

    @Test
    void brokenCodeHasItsDoubts() throws Exception {
        String broken = Samples.BROKEN
                .replace("PRFORM ADD-ITEM", ". FROBNICATE THE ADD-ITEM")
                .replace("PERFORM ADD-ITEM", "PERFORM ADD-<|>ITEM");
        check(Samples.program(broken), "ADD-ONE", """
                ORDERS.cbl 14:28-36 'ADD-ONE' ? Line 14 of ORDERS.cbl may stand in code that could not be read.
                ORDERS.cbl 16:19-27 'ADD-ONE'
                ORDERS.cbl 18:7-15 'ADD-ONE'
                """);
    }

    @Test
    void insideACopybook() throws Exception {
        check(
                Samples.program(Samples.WHOLE).replace("ITEM-PRICE          PIC", "ITEM-<|>PRICE          PIC"),
                "ITEM-COST",
                """
                ITEM.cpy 3:15-25 'ITEM-COST '
                ORDERS.cbl 17:15-25 'ITEM-COST'
                """);
    }

    @Test
    void aCopybookByItsCopyStatement() throws Exception {
        check(Samples.program(Samples.WHOLE).replace("COPY ITEM.", "COPY IT<|>EM."), "GOODS", """
                ORDERS.cbl 5:12-16 'GOODS'
                ITEM.cpy becomes GOODS.cpy
                """);
    }

    @Test
    void aFileThatIsRenamedInTheEditor() throws Exception {
        try (var test = start(Samples.program(Samples.WHOLE))) {
            var files = new RenameFilesParams(
                    List.of(new FileRename(test.uri("copy/ITEM.cpy"), test.uri("copy/GOODS.cpy"))));
            assertEquals(
                    "ORDERS.cbl 5:12-16 'GOODS'",
                    shown(ServerUnderTest.get(test.server.getWorkspaceService().willRenameFiles(files)))
                            .strip());
            var program = new RenameFilesParams(
                    List.of(new FileRename(test.uri("cbl/TAXES.cbl"), test.uri("cbl/OTHER.cbl"))));
            assertEquals(
                    null, ServerUnderTest.get(test.server.getWorkspaceService().willRenameFiles(program)));
            test.server.getWorkspaceService().didRenameFiles(files);
        }
    }

    @Test
    void theWordIsOfferedFirst() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-AMO<|>UNT"));
        try (var test = start(files)) {
            PrepareRenameResult word = ServerUnderTest.get(test.server
                            .getTextDocumentService()
                            .prepareRename(new PrepareRenameParams(test.document(), test.cursor())))
                    .getSecond();
            assertEquals("WS-AMOUNT 17:29-38", word.getPlaceholder() + " " + Shown.range(word.getRange()));
        }
        try (var test = start(files.replace("GOBACK", "GO<|>BACK").replace("AMO<|>UNT", "AMOUNT"))) {
            var failure = assertThrows(
                    ExecutionException.class,
                    () -> ServerUnderTest.get(test.server
                            .getTextDocumentService()
                            .prepareRename(new PrepareRenameParams(test.document(), test.cursor()))));
            assertTrue(failure.getMessage().contains("There is no name here that can be changed."), failure.toString());
        }
    }

    @Test
    void unknownDocumentsAreHarmless() throws Exception {
        try (var test = start(Samples.program(Samples.WHOLE))) {
            Shown.harmless(
                    test,
                    (document, position) -> test.server
                            .getTextDocumentService()
                            .rename(new RenameParams(document, position, "X"))
                            .handle((edit, refused) -> edit));
        }
    }

    private void check(String files, String newName, String expected) throws Exception {
        try (var test = start(files)) {
            String shown;
            try {
                shown = shown(ServerUnderTest.get(test.server
                        .getTextDocumentService()
                        .rename(new RenameParams(test.document(), test.cursor(), newName))));
            } catch (ExecutionException refused) {
                shown = refused.getCause().getMessage();
            }
            assertEquals(expected.strip(), shown.strip());
        }
    }

    private ServerUnderTest start(String files) throws Exception {
        ServerUnderTest test =
                ServerUnderTest.start(folder, files, workspace -> Assistant.NONE, TextDocumentRenameTest::showsAll);
        test.awaitIndexed();
        return test;
    }

    private static void showsAll(ClientCapabilities capabilities) {
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        edits.setResourceOperations(List.of("create", "rename", "delete"));
        edits.setChangeAnnotationSupport(new WorkspaceEditChangeAnnotationSupportCapabilities());
        capabilities.setWorkspace(new WorkspaceClientCapabilities());
        capabilities.getWorkspace().setWorkspaceEdit(edits);
    }

    private static String shown(WorkspaceEdit edit) {
        return edit.getDocumentChanges().stream()
                .map(e -> e.isLeft()
                        ? shown(e.getLeft(), edit)
                        : Shown.file(((RenameFile) e.getRight()).getOldUri()) + " becomes "
                                + Shown.file(((RenameFile) e.getRight()).getNewUri()) + "\n")
                .collect(Collectors.joining());
    }

    private static String shown(TextDocumentEdit file, WorkspaceEdit edit) {
        return file.getEdits().stream()
                .map(e -> "%s %s '%s'%s\n"
                        .formatted(
                                Shown.file(file.getTextDocument().getUri()),
                                Shown.range(e.getLeft().getRange()),
                                e.getLeft().getNewText(),
                                doubt(e.getLeft(), edit)))
                .collect(Collectors.joining());
    }

    private static String doubt(TextEdit text, WorkspaceEdit edit) {
        return text instanceof AnnotatedTextEdit annotated
                ? " ? "
                        + edit.getChangeAnnotations()
                                .get(annotated.getAnnotationId())
                                .getDescription()
                : "";
    }
}

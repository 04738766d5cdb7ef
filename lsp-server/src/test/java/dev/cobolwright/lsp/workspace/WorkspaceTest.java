package dev.cobolwright.lsp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.TestAssistant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final String FILE = "cbl/ORDERS.cbl";

    @TempDir
    Path folder;

    @Test
    void readingTheWorkspaceShowsItsProgress() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            ProgressParams begun = test.client.await(
                    ProgressParams.class, p -> p.getValue().getLeft() instanceof WorkDoneProgressBegin);
            assertTrue(((WorkDoneProgressBegin) begun.getValue().getLeft()).getCancellable());
            ProgressParams ended =
                    test.client.await(ProgressParams.class, p -> p.getValue().getLeft() instanceof WorkDoneProgressEnd);
            assertEquals(begun.getToken(), ended.getToken());
        }
    }

    @Test
    void theUserCanCancelIt() throws Exception {
        TestAssistant assistant = TestAssistant.neverIndexed();
        try (var test = ServerUnderTest.start(
                folder, Samples.program(Samples.WHOLE), workspace -> assistant, capabilities -> {})) {
            assistant.busy.await(20, TimeUnit.SECONDS);
            ProgressParams begun = test.client.await(
                    ProgressParams.class, p -> p.getValue().getLeft() instanceof WorkDoneProgressBegin);
            test.server.cancelProgress(new WorkDoneProgressCancelParams(begun.getToken()));
            ProgressParams ended =
                    test.client.await(ProgressParams.class, p -> p.getValue().getLeft() instanceof WorkDoneProgressEnd);
            assertTrue(((WorkDoneProgressEnd) ended.getValue().getLeft())
                    .getMessage()
                    .startsWith("Cancelled"));
            assertEquals(List.of(), test.problems(FILE, 1).getDiagnostics());
        }
    }

    @Test
    void aClientWithoutProgressIsNotTold() throws Exception {
        try (var test = ServerUnderTest.start(
                folder,
                Samples.program(Samples.WHOLE),
                workspace -> Assistant.NONE,
                capabilities -> capabilities.setWindow(null))) {
            test.problems(FILE, 1);
            assertEquals(List.of(), test.client.all(ProgressParams.class));
        }
    }

    @Test
    void settingsAreTakenAndUnknownOnesReported() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.BROKEN))) {
            assertFalse(test.problems(FILE, 1).getDiagnostics().isEmpty());
            test.client.forget();
            test.server
                    .getWorkspaceService()
                    .didChangeConfiguration(
                            new DidChangeConfigurationParams(
                                    JsonParser.parseString(
                                            "{\"cobolwright\": {\"server\": {\"path\": \"/x\"}, \"diagnostics\": {\"enabled\": false, \"colour\": 1}}}")));
            String said = test.client.await(MessageParams.class, m -> true).getMessage();
            assertTrue(said.contains("Unknown setting diagnostics.colour; known here: enabled, delayMillis"), said);
            assertEquals(
                    0,
                    test.client
                            .diagnostics(test.uri(FILE), d -> true)
                            .getDiagnostics()
                            .size());
        }
    }

    @Test
    void theModelsGetTheSettingsWheneverTheyCome() throws Exception {
        TestAssistant assistant = TestAssistant.suggesting("X", 0, 1);
        try (var test = ServerUnderTest.start(
                folder, Samples.program(Samples.WHOLE), workspace -> assistant, capabilities -> {})) {
            test.server
                    .getWorkspaceService()
                    .didChangeConfiguration(new DidChangeConfigurationParams(
                            JsonParser.parseString("{\"cobolwright\": {\"escalation\": {\"timeoutMillis\": 77}}}")));
            test.awaitIndexed();
            for (int i = 0; i < 2000 && (assistant.configured.isEmpty() || timeout(assistant) != 77); i++) {
                Thread.sleep(5);
            }
            assertEquals(77, timeout(assistant));
        }
    }

    private static int timeout(TestAssistant assistant) {
        return assistant.configured.getLast().escalation().timeoutMillis();
    }

    @Test
    void settingsAreAskedForWhereTheClientCanAnswer() throws Exception {
        try (var test = ServerUnderTest.start(
                folder, Samples.program(Samples.BROKEN), workspace -> Assistant.NONE, capabilities -> {
                    capabilities.setWorkspace(new WorkspaceClientCapabilities());
                    capabilities.getWorkspace().setConfiguration(true);
                })) {
            test.problems(FILE, 1);
            test.client.forget();
            test.client.settings = JsonParser.parseString("{\"diagnostics\": {\"enabled\": false}}");
            test.server
                    .getWorkspaceService()
                    .didChangeConfiguration(new DidChangeConfigurationParams(JsonParser.parseString("{}")));
            assertEquals(
                    0,
                    test.client
                            .diagnostics(test.uri(FILE), d -> true)
                            .getDiagnostics()
                            .size());
        }
    }

    @Test
    void aCopybookThatAppearsOnDiskIsFound() throws Exception {
        String files = Samples.program(Samples.WHOLE).replace("COPY ITEM.", "COPY LATER.");
        TestAssistant assistant = TestAssistant.failing();
        try (var test = ServerUnderTest.start(folder, files, workspace -> assistant, capabilities -> {
            capabilities.setWorkspace(new WorkspaceClientCapabilities());
            capabilities.getWorkspace().setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
        })) {
            test.awaitIndexed();
            test.client.await(
                    RegistrationParams.class,
                    r -> r.getRegistrations().getFirst().getMethod().equals("workspace/didChangeWatchedFiles"));
            test.client.diagnostics(test.uri(FILE), d -> !d.getDiagnostics().isEmpty());
            test.client.forget();
            Files.copy(folder.resolve("copy/ITEM.cpy"), folder.resolve("copy/LATER.cpy"));
            test.server
                    .getWorkspaceService()
                    .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                            List.of(new FileEvent(test.uri("copy/LATER.cpy"), FileChangeType.Created))));
            test.client.diagnostics(test.uri(FILE), d -> d.getDiagnostics().isEmpty());
            test.server
                    .getTextDocumentService()
                    .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(test.uri(FILE))));
            for (int i = 0; i < 2000 && assistant.changed.size() < 2; i++) {
                Thread.sleep(5);
            }
            assertEquals(
                    List.of(
                            folder.resolve("copy/LATER.cpy").toString(),
                            folder.resolve(FILE).toString()),
                    assistant.changed);
        }
    }

    @Test
    void aSecondFolderIsSearchedToo(@TempDir Path second) throws Exception {
        Files.writeString(
                second.resolve("TAXES2.cbl"), "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. TAXES2.\n");
        String files = Samples.program(Samples.WHOLE.replace("'TAXES'", "'TAX<|>ES2'"));
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            var ask = new DefinitionParams(test.document(), test.cursor());
            assertEquals(
                    List.of(),
                    ServerUnderTest.get(test.server.getTextDocumentService().definition(ask))
                            .getLeft());
            test.client.forget();
            test.server
                    .getWorkspaceService()
                    .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(
                            List.of(new WorkspaceFolder(second.toUri().toString(), "second")), List.of())));
            test.awaitIndexed();
            assertEquals(
                    1,
                    ServerUnderTest.get(test.server.getTextDocumentService().definition(ask))
                            .getLeft()
                            .size());
        }
    }
}

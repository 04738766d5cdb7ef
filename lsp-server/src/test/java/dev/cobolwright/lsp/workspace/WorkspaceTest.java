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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
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
    void aConfigurationFileThatAppearsIsReadAtOnce() throws Exception {
        String files = Samples.program(Samples.WHOLE).replace("-- copy/ITEM.cpy --", "-- .hidden/ITEM.inc --");
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            test.client.diagnostics(test.uri(FILE), d -> !d.getDiagnostics().isEmpty());
            test.client.forget();
            Files.createDirectories(folder.resolve(".cobolplugin"));
            Files.writeString(
                    folder.resolve(".cobolplugin/pgm_conf.json"),
                    "{\"pgms\": [{\"program\": \"orders.cbl\", \"pgroup\": \"G\"}]}");
            Files.writeString(folder.resolve(".cobolplugin/proc_grps.json"), """
                    {"pgroups": [{"name": "G", "libs": [".hidden/**"], "copybook-extensions": [".INC"]}, {"nam": 1}]}""");
            changedOutside(test, ".cobolplugin/pgm_conf.json", ".cobolplugin/proc_grps.json");
            test.client.diagnostics(test.uri(FILE), d -> d.getDiagnostics().isEmpty());
            String said = test.client.await(MessageParams.class, m -> true).getMessage();
            assertTrue(said.contains("proc_grps.json: pgroups[1]: a group needs a name"), said);
            test.client.forget();
            Files.delete(folder.resolve(".cobolplugin/pgm_conf.json"));
            changedOutside(test, ".cobolplugin/pgm_conf.json");
            test.client.diagnostics(test.uri(FILE), d -> !d.getDiagnostics().isEmpty());
        }
    }

    @Test
    void eachFolderHasItsOwnConfiguration(@TempDir Path second) throws Exception {
        Files.createDirectories(second.resolve("two"));
        Files.writeString(second.resolve("cobolwright.json"), "{\"sources.copybookFolders\": [\"two\"]}");
        Files.writeString(second.resolve("two/ITEM.cpy"), "       01  ITEM-RECORD.\n           05 ITEM-PRICE PIC X.\n");
        Files.writeString(second.resolve("B.cbl"), "       PROGRAM-ID. B.\n");
        String files = "-- cobolwright.json --\n{\"sources.copybookFolders\": [\"copy\"]}\n"
                + Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD ITEM<|>-PRICE"));
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            test.client.forget();
            test.server
                    .getWorkspaceService()
                    .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(
                            List.of(new WorkspaceFolder(second.toUri().toString(), "second")), List.of())));
            test.awaitIndexed();
            assertEquals(List.of(test.uri("copy/ITEM.cpy")), definition(test, test.document()));
            Path other = second.resolve("O.cbl");
            test.server
                    .getTextDocumentService()
                    .didOpen(new DidOpenTextDocumentParams(
                            new TextDocumentItem(other.toUri().toString(), "cobol", 1, test.read(FILE))));
            assertEquals(
                    List.of(second.resolve("two/ITEM.cpy").toUri().toString()),
                    definition(test, new TextDocumentIdentifier(other.toUri().toString())));
        }
    }

    private static List<String> definition(ServerUnderTest test, TextDocumentIdentifier document) throws Exception {
        return ServerUnderTest.get(
                        test.server.getTextDocumentService().definition(new DefinitionParams(document, test.cursor())))
                .getLeft()
                .stream()
                .map(Location::getUri)
                .map(String::valueOf)
                .toList();
    }

    private static void changedOutside(ServerUnderTest test, String... files) {
        test.server
                .getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(Stream.of(files)
                        .map(f -> new FileEvent(test.uri(f), FileChangeType.Changed))
                        .toList()));
    }

    @Test
    void aReadingThatWasCancelledGoesOnWhenAsked() throws Exception {
        TestAssistant assistant = TestAssistant.neverIndexed();
        try (var test = ServerUnderTest.start(
                folder, Samples.program(Samples.WHOLE), workspace -> assistant, capabilities -> {})) {
            assistant.busy.await(20, TimeUnit.SECONDS);
            ProgressParams begun = test.client.await(
                    ProgressParams.class, p -> p.getValue().getLeft() instanceof WorkDoneProgressBegin);
            test.server.cancelProgress(new WorkDoneProgressCancelParams(begun.getToken()));
            test.awaitIndexed();
            test.client.forget();
            ServerUnderTest.get(test.server
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams("cobolwright.readWorkspace", List.of())));
            ProgressParams again = test.client.await(
                    ProgressParams.class, p -> p.getValue().getLeft() instanceof WorkDoneProgressBegin);
            test.server.cancelProgress(new WorkDoneProgressCancelParams(again.getToken()));
            test.awaitIndexed();
        }
    }

    @Test
    void manyFilesThatChangeAreTakenTogether() throws Exception {
        TestAssistant assistant = TestAssistant.failing();
        try (var test = ServerUnderTest.start(
                folder, Samples.program(Samples.WHOLE), workspace -> assistant, capabilities -> {})) {
            test.awaitIndexed();
            String[] many = new String[3_000];
            for (int i = 0; i < many.length; i++) {
                many[i] = "cbl/P" + i + ".cbl";
                Files.writeString(folder.resolve(many[i]), "       PROGRAM-ID. P" + i + ".\n");
            }
            changedOutside(test, many);
            changedOutside(test, many);
            for (int i = 0; i < 4_000 && assistant.changed.size() < many.length; i++) {
                Thread.sleep(5);
            }
            assertEquals(many.length, Set.copyOf(assistant.changed).size());
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

package dev.cobolwright.lsp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copybooks, programs and folders that are no longer there: what was shown of them follows. */
class FilesThatGoTest {
    private static final String FILE = "cbl/ORDERS.cbl";

    @TempDir
    Path folder;

    @Test
    void aCopybookThatIsDeletedIsMissedAndFoundAgain() throws Exception {
        for (String procedures : List.of(Samples.WHOLE, Samples.BROKEN)) {
            String files = Samples.program(procedures.replace("ADD ITEM-PRICE", "ADD ITEM<|>-PRICE"));
            try (var test = ServerUnderTest.start(folder, files)) {
                test.awaitIndexed();
                assertEquals(List.of("ITEM.cpy"), definition(test));
                Path copybook = folder.resolve("copy/ITEM.cpy");
                String text = Files.readString(copybook);
                test.client.forget();
                Files.delete(copybook);
                changed(test, "copy/ITEM.cpy", FileChangeType.Deleted);
                test.client.diagnostics(
                        test.uri(FILE),
                        d -> d.getDiagnostics().stream()
                                .anyMatch(problem ->
                                        problem.getMessage().toString().contains("ITEM") && problem.getCode() != null));
                assertEquals(List.of(), definition(test));
                awaitNoSymbol(test, "ITEM-PRICE", "ITEM.cpy");
                assertEquals(List.of("ORDERS.cbl"), references(test));
                test.client.forget();
                Files.writeString(copybook, text);
                changed(test, "copy/ITEM.cpy", FileChangeType.Created);
                test.client.diagnostics(
                        test.uri(FILE),
                        d -> d.getDiagnostics().stream()
                                .noneMatch(problem ->
                                        problem.getMessage().toString().contains("ITEM")));
                assertEquals(List.of("ITEM.cpy"), definition(test));
                assertTrue(symbols(test, "ITEM-PRICE").contains("ITEM.cpy"));
            }
        }
    }

    @Test
    void aCopybookDeletedWhileItIsOpenStaysAsItIsInTheEditorUntilItIsClosed() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD ITEM<|>-PRICE"));
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            test.open("copy/ITEM.cpy", test.read("copy/ITEM.cpy"));
            Files.delete(folder.resolve("copy/ITEM.cpy"));
            changed(test, "copy/ITEM.cpy", FileChangeType.Deleted);
            assertEquals(List.of("ITEM.cpy"), definition(test));
            test.client.forget();
            test.server
                    .getTextDocumentService()
                    .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(test.uri("copy/ITEM.cpy"))));
            test.client.diagnostics(test.uri(FILE), d -> !d.getDiagnostics().isEmpty());
            assertEquals(List.of(), definition(test));
        }
    }

    @Test
    void aProgramThatIsDeletedIsNoLongerCalled() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("'TAXES'", "'TAX<|>ES'"));
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            assertEquals(List.of("TAXES.cbl"), definition(test));
            Files.delete(folder.resolve("cbl/TAXES.cbl"));
            changed(test, "cbl/TAXES.cbl", FileChangeType.Deleted);
            awaitPlaces(test);
            awaitNoSymbol(test, "TAXES", "TAXES.cbl");
        }
    }

    @Test
    void aFolderThatIsRemovedIsNoLongerSearched(@TempDir Path second) throws Exception {
        Files.createDirectories(second.resolve("books"));
        Files.writeString(
                second.resolve("books/ITEM.cpy"), "       01  ITEM-RECORD.\n           05 ITEM-PRICE PIC 9(3).\n");
        Files.writeString(second.resolve("TAXES.cbl"), "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. TAXES.\n");
        String files = Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD ITEM<|>-PRICE"))
                .replaceFirst("(?s)-- copy/ITEM.cpy --.*", "");
        WorkspaceFolder other = new WorkspaceFolder(second.toUri().toString(), "second");
        try (var test = ServerUnderTest.start(folder, files, workspace -> Assistant.NONE, capabilities -> {})) {
            test.awaitIndexed();
            assertEquals(List.of(), definition(test));
            test.client.forget();
            folders(test, new WorkspaceFoldersChangeEvent(List.of(other), List.of()));
            test.awaitIndexed();
            test.client.diagnostics(test.uri(FILE), d -> d.getDiagnostics().isEmpty());
            assertEquals(List.of("ITEM.cpy"), definition(test));
            assertTrue(symbols(test, "TAXES").contains("TAXES.cbl"));
            test.client.forget();
            folders(test, new WorkspaceFoldersChangeEvent(List.of(), List.of(other)));
            test.awaitIndexed();
            test.client.diagnostics(test.uri(FILE), d -> !d.getDiagnostics().isEmpty());
            assertEquals(List.of(), definition(test));
            awaitNoSymbol(test, "TAXES", "TAXES.cbl");
            folders(test, new WorkspaceFoldersChangeEvent(List.of(), List.of(other)));
            assertEquals(List.of(), definition(test));
        }
    }

    @Test
    void theLastFolderMayGo() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("PERFORM ADD-ITEM", "PERFORM ADD<|>-ITEM"));
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            test.client.forget();
            folders(
                    test,
                    new WorkspaceFoldersChangeEvent(
                            List.of(),
                            List.of(new WorkspaceFolder(folder.toUri().toString(), "test"))));
            test.awaitIndexed();
            assertEquals(List.of("ORDERS.cbl"), definition(test));
        }
    }

    @Test
    void foldersOfCopybooksThatTheClientSetsAndNoLongerSetsHoldAtOnce() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD ITEM<|>-PRICE"))
                .replace("-- copy/ITEM.cpy --", "-- .books/ITEM.inc --");
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            assertEquals(List.of(), definition(test));
            test.client.forget();
            settings(test, "{\"sources\": {\"copybookFolders\": [\".books\"], \"copybookExtensions\": [\"inc\"]}}");
            test.client.diagnostics(test.uri(FILE), d -> d.getDiagnostics().isEmpty());
            awaitPlaces(test, ".books/ITEM.inc");
            test.client.forget();
            settings(test, "{}");
            awaitPlaces(test);
            test.client.diagnostics(test.uri(FILE), d -> !d.getDiagnostics().isEmpty());
        }
    }

    @Test
    void aConfigurationFileThatIsEditedAndDeletedHoldsAtOnce() throws Exception {
        String files = "-- cobolwright.json --\n{\"sources\": {\"copybookFolders\": [\".old\"]}}\n"
                + "-- .old/ITEM.cpy --\n       01  ITEM-PRICE PIC 9.\n"
                + Samples.program(Samples.WHOLE.replace("ADD ITEM-PRICE", "ADD ITEM<|>-PRICE"))
                        .replace("-- copy/ITEM.cpy --", "-- .new/ITEM.cpy --");
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            assertEquals(List.of(test.uri(".old/ITEM.cpy")), places(test));
            test.client.forget();
            Files.writeString(folder.resolve("cobolwright.json"), "{\"sources\": {\"copybookFolders\": [\".new\"]}}");
            changed(test, "cobolwright.json", FileChangeType.Changed);
            awaitPlaces(test, ".new/ITEM.cpy");
            test.client.diagnostics(test.uri(FILE), d -> d.getDiagnostics().isEmpty());
            test.client.forget();
            Files.delete(folder.resolve("cobolwright.json"));
            changed(test, "cobolwright.json", FileChangeType.Deleted);
            awaitPlaces(test);
            test.client.diagnostics(test.uri(FILE), d -> !d.getDiagnostics().isEmpty());
        }
    }

    /** Waits until the definition is there: files are found a moment after folders or settings change. */
    private static void awaitPlaces(ServerUnderTest test, String... files) throws Exception {
        List<String> wanted = Stream.of(files).map(test::uri).toList();
        long end = System.nanoTime() + 10_000_000_000L;
        while (!places(test).equals(wanted) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertEquals(wanted, places(test));
    }

    private static void awaitNoSymbol(ServerUnderTest test, String query, String file) throws Exception {
        long end = System.nanoTime() + 10_000_000_000L;
        while (symbols(test, query).contains(file) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertFalse(symbols(test, query).contains(file));
    }

    private static void settings(ServerUnderTest test, String ours) {
        test.server
                .getWorkspaceService()
                .didChangeConfiguration(
                        new DidChangeConfigurationParams(JsonParser.parseString("{\"cobolwright\": " + ours + "}")));
    }

    private static void folders(ServerUnderTest test, WorkspaceFoldersChangeEvent event) {
        test.server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(event));
    }

    private static void changed(ServerUnderTest test, String file, FileChangeType how) {
        test.server
                .getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(test.uri(file), how))));
    }

    private static List<String> places(ServerUnderTest test) throws Exception {
        return ServerUnderTest.get(test.server
                        .getTextDocumentService()
                        .definition(new DefinitionParams(test.document(), test.cursor())))
                .getLeft()
                .stream()
                .map(Location::getUri)
                .map(String::valueOf)
                .toList();
    }

    private static List<String> definition(ServerUnderTest test) throws Exception {
        return places(test).stream().map(FilesThatGoTest::name).toList();
    }

    private static List<String> references(ServerUnderTest test) throws Exception {
        return ServerUnderTest.get(test.server
                        .getTextDocumentService()
                        .references(new ReferenceParams(test.document(), test.cursor(), new ReferenceContext(true))))
                .stream()
                .map(place -> name(place.getUri()))
                .distinct()
                .toList();
    }

    private static String symbols(ServerUnderTest test, String query) throws Exception {
        return String.valueOf(
                ServerUnderTest.get(test.server.getWorkspaceService().symbol(new WorkspaceSymbolParams(query))));
    }

    private static String name(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}

package dev.cobolwright.lsp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.SymbolCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.WorkspaceSymbolResolveSupportCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceSymbolsTest {
    @TempDir
    Path folder;

    @Test
    void wholeCodeAndCopybooks() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.awaitIndexed();
            assertEquals("Field WS-AMOUNT in ORDERS ORDERS.cbl:7:15-24", symbols(test, "wsam"));
            assertEquals(
                    "File ITEM ITEM.cpy:1:0-0, Field ITEM-PRICE in ITEM ITEM.cpy:3:15-25, "
                            + "Field ITEM-NUMBER in ITEM ITEM.cpy:2:15-26, Struct ITEM-RECORD in ITEM ITEM.cpy:1:11-22, "
                            + "Function ADD-ITEM in ORDERS ORDERS.cbl:16:7-15",
                    symbols(test, "item"));
            assertEquals("Module TAXES TAXES.cbl:2:19-24", symbols(test, "tax"));
            assertEquals("", symbols(test, "no-such-name"));
            assertTrue(symbols(test, "").contains("Module ORDERS"));
        }
    }

    @Test
    void brokenCodeAndWhatIsTyped() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.BROKEN))) {
            test.awaitIndexed();
            assertEquals("Function ADD-ITEM in ORDERS ORDERS.cbl:18:7-15", symbols(test, "ADD-I"));
            test.change(
                    "cbl/ORDERS.cbl",
                    2,
                    new TextDocumentContentChangeEvent(
                            test.read("cbl/ORDERS.cbl").replace("       ADD-ITEM.", "       PLUS-ITEM.")));
            assertEquals("Function PLUS-ITEM in ORDERS ORDERS.cbl:18:7-16", symbols(test, "PLUS"));
            assertEquals("", symbols(test, "ADD-I"));
        }
    }

    @Test
    void rangesComeLaterWhereTheClientAsksForThem() throws Exception {
        try (var test = ServerUnderTest.start(
                folder, Samples.program(Samples.WHOLE), workspace -> Assistant.NONE, capabilities -> {
                    SymbolCapabilities symbol = new SymbolCapabilities();
                    symbol.setResolveSupport(new WorkspaceSymbolResolveSupportCapabilities(List.of("location.range")));
                    capabilities.setWorkspace(new WorkspaceClientCapabilities());
                    capabilities.getWorkspace().setSymbol(symbol);
                })) {
            test.awaitIndexed();
            WorkspaceSymbol found = ask(test, "WS-AMOUNT").getFirst();
            assertEquals("ORDERS.cbl", Shown.file(found.getLocation().getRight().getUri()));
            WorkspaceSymbol resolved =
                    ServerUnderTest.get(test.server.getWorkspaceService().resolveWorkspaceSymbol(found));
            assertEquals(
                    "ORDERS.cbl:7:15-24",
                    Shown.place(
                            resolved.getLocation().getLeft().getUri(),
                            resolved.getLocation().getLeft().getRange()));
        }
    }

    private static String symbols(ServerUnderTest test, String query) throws Exception {
        return ask(test, query).stream()
                .map(s -> s.getKind() + " " + s.getName()
                        + (s.getContainerName().isEmpty() ? "" : " in " + s.getContainerName()) + " "
                        + Shown.place(
                                s.getLocation().getLeft().getUri(),
                                s.getLocation().getLeft().getRange()))
                .collect(Collectors.joining(", "));
    }

    private static List<? extends WorkspaceSymbol> ask(ServerUnderTest test, String query) throws Exception {
        return ServerUnderTest.get(test.server.getWorkspaceService().symbol(new WorkspaceSymbolParams(query)))
                .getRight();
    }
}

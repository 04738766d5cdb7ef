package dev.cobolwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that do what they should not. */
class RobustnessTest {
    private static final String FILE = "cbl/ORDERS.cbl";

    @TempDir
    Path folder;

    @Test
    void garbageBetweenMessagesIsSkipped() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            for (String garbage : List.of(
                    "Content-Length: 5\r\n\r\n{{{{{",
                    "Content-Length: 2\r\n\r\n[]",
                    "Content-Length: 17\r\n\r\n{\"jsonrpc\":\"2.0\"}",
                    "Content-Length: 44\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"no/such\"} ")) {
                test.toServer.write(garbage.getBytes(StandardCharsets.UTF_8));
                test.toServer.flush();
            }
            assertAnswers(test);
        }
    }

    @Test
    void aRequestThatDoesNotExistIsAnsweredWithAnError() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            assertThrows(
                    ExecutionException.class,
                    () -> ServerUnderTest.get(test.endpoint.request("cobolwright/noSuch", Map.of())));
            assertThrows(
                    ExecutionException.class,
                    () -> ServerUnderTest.get(test.endpoint.request("textDocument/hover", Map.of())));
            assertAnswers(test);
        }
    }

    @Test
    void changesAndClosesOfUnknownDocumentsAreIgnored() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.change(
                    "cbl/NEVER.cbl",
                    3,
                    new TextDocumentContentChangeEvent(new Range(new Position(5, 5), new Position(4, 4)), "X"));
            test.server
                    .getTextDocumentService()
                    .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier("file:///never.cbl")));
            test.server
                    .getTextDocumentService()
                    .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier("???")));
            assertAnswers(test);
        }
    }

    @Test
    void rangesOutsideTheTextAreClamped() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.change(
                    FILE,
                    2,
                    new TextDocumentContentChangeEvent(
                            new Range(new Position(900, 0), new Position(901, 5)), "      * END\n"));
            assertEquals(List.of(), test.problems(FILE, 2).getDiagnostics());
            test.change(
                    FILE,
                    3,
                    new TextDocumentContentChangeEvent(
                            new Range(new Position(2, 50), new Position(1, 0)), "\n      * ODD\n"));
            assertNotNull(test.problems(FILE, 3));
            assertAnswers(test);
        }
    }

    @Test
    void anyEditsLeaveTheServerAnswering() throws Exception {
        long seed = 20261123;
        Random random = new Random(seed);
        String[] pieces = {
            "\n",
            ".",
            "'",
            "IF ",
            "END-IF",
            "COPY ITEM",
            "MOVE ",
            "01 ",
            "EXEC SQL ",
            "PERFORM ",
            "\t",
            "*",
            "é",
            "\uD83D\uDE00",
            "PROCEDURE DIVISION.\n"
        };
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            for (int version = 2; version < 150; version++) {
                Position from = new Position(random.nextInt(20), random.nextInt(75));
                Position to = random.nextInt(3) > 0
                        ? from
                        : new Position(from.getLine() + random.nextInt(2), random.nextInt(75));
                test.change(
                        FILE,
                        version,
                        new TextDocumentContentChangeEvent(new Range(from, to), pieces[random.nextInt(pieces.length)]));
                if (version % 10 == 0) {
                    assertAnswers(test);
                }
            }
            assertNotNull(test.problems(FILE, 149), "seed " + seed);
        }
    }

    @Test
    void aClientThatDiesEndsTheServer() throws Exception {
        var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE));
        test.toServer.write("Content-Length: 500\r\n\r\n{\"jsonrpc\"".getBytes(StandardCharsets.UTF_8));
        test.toServer.flush();
        test.toServer.close();
        assertEquals(1, ServerUnderTest.get(test.exitCode));
    }

    @Test
    void shutdownAndExitEndItCleanly() throws Exception {
        var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE));
        ServerUnderTest.get(test.server.shutdown());
        test.server.exit();
        assertEquals(0, ServerUnderTest.get(test.exitCode));
    }

    @Test
    void modelsThatCannotBeLoadedAreANote() throws Exception {
        try (var test = ServerUnderTest.start(
                folder,
                Samples.program(Samples.WHOLE),
                workspace -> {
                    throw new IllegalStateException("the weights are damaged");
                },
                capabilities -> {})) {
            Status status = test.client.await(Status.class, s -> !s.notes().isEmpty());
            assertEquals(
                    "Suggestions of models are off: the weights are damaged. `cobolwright doctor` says more.",
                    status.notes().getFirst());
            assertAnswers(test);
        }
    }

    private static void assertAnswers(ServerUnderTest test) throws Exception {
        assertNotNull(ServerUnderTest.get(
                test.server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(test.document()))));
        ServerUnderTest.get(
                test.server.getTextDocumentService().hover(new HoverParams(test.document(), new Position(8, 20))));
    }
}

package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.TestAssistant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerVersionTest {
    private static final String FILE = "cbl/ORDERS.cbl";

    @TempDir
    Path folder;

    @Test
    void workOnAnOlderVersionEnds() throws Exception {
        String files = Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT", "TO WS-<|>AMOUNT"));
        try (var test =
                ServerUnderTest.start(folder, files, workspace -> TestAssistant.neverAnswering(), capabilities -> {})) {
            test.awaitIndexed();
            // a client without ghost text waits for the line: that takes all threads for a while
            List<CompletableFuture<?>> waiting = IntStream.range(0, 8)
                    .<CompletableFuture<?>>mapToObj(i -> test.server
                            .getTextDocumentService()
                            .completion(new CompletionParams(test.document(), test.cursor())))
                    .toList();
            Map<String, Object> document = Map.of("textDocument", Map.of("uri", test.uri(FILE)));
            CompletableFuture<Object> old = test.endpoint.request("textDocument/documentSymbol", document);
            test.change(
                    FILE, 2, new TextDocumentContentChangeEvent(test.read(FILE).replace("MAIN-LINE", "FIRST-LINE")));
            CompletableFuture<Object> now = test.endpoint.request("textDocument/documentSymbol", document);
            ExecutionException ended = assertThrows(ExecutionException.class, () -> ServerUnderTest.get(old));
            assertEquals(
                    ResponseErrorCode.ContentModified.getValue(),
                    ((ResponseErrorException) ended.getCause())
                            .getResponseError()
                            .getCode());
            assertEquals(true, ServerUnderTest.get(now).toString().contains("FIRST-LINE"));
            waiting.forEach(w -> w.cancel(true));
        }
    }
}

package dev.cobolwright.lsp.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.ListedRequests;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every request of the page, at positions beyond its file and about files that are not there. */
class AnywhereTest {
    /** Requests whose refusal, with a sentence for the user, is an answer. */
    private static final List<String> REFUSE = List.of("textDocument/rename", "textDocument/prepareRename");

    @TempDir
    Path folder;

    @Test
    void positionsBeyondTheFileAndFilesThatAreNotThere() throws Exception {
        List<Map<String, Object>> positions = Stream.of(
                        at(9_999, 9_999), at(3, 9_999), at(0, Integer.MAX_VALUE), at(-1, -1), at(Integer.MAX_VALUE, 0))
                .toList();
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.BROKEN))) {
            test.awaitIndexed();
            List<String> failed = new ArrayList<>();
            for (String method : ListedRequests.all()) {
                if (ListedRequests.before(method).isPresent()) {
                    continue;
                }
                for (String uri : List.of(
                        test.uri("cbl/ORDERS.cbl"),
                        test.uri("copy/ITEM.cpy"),
                        test.uri("NEVER.cbl"),
                        "untitled:NEVER")) {
                    for (Map<String, Object> position : positions) {
                        // a range that ends before it begins
                        Object params = ListedRequests.params(method, uri, position, at(0, 0), "never");
                        failure(test, method, params)
                                .ifPresent(said -> failed.add(method + " " + uri + " " + position + ": " + said));
                    }
                }
            }
            assertEquals(List.of(), failed);
            Object whole = ServerUnderTest.get(test.endpoint.request(
                    "textDocument/documentSymbol", Map.of("textDocument", Map.of("uri", test.uri("cbl/ORDERS.cbl")))));
            assertTrue(String.valueOf(whole).contains("ORDERS"), String.valueOf(whole));
        }
    }

    private static Optional<String> failure(ServerUnderTest test, String method, Object params) throws Exception {
        try {
            ServerUnderTest.get(test.endpoint.request(method, params));
            return Optional.empty();
        } catch (ExecutionException e) {
            if (REFUSE.contains(method) && e.getCause() instanceof ResponseErrorException refusal) {
                assertNotNull(refusal.getResponseError().getMessage());
                return Optional.empty();
            }
            return Optional.of(String.valueOf(e.getCause()));
        }
    }

    private static Map<String, Object> at(int line, int character) {
        return Map.of("line", line, "character", character);
    }
}

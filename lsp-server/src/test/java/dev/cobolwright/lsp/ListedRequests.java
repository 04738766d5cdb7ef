package dev.cobolwright.lsp;

import java.util.List;
import java.util.stream.Stream;

/** The requests of the page, for tests that send every one of them. */
public final class ListedRequests {
    private ListedRequests() {}

    /** Requests with an answer, in the order of the page. */
    public static List<String> all() {
        return Capabilities.TABLE.stream()
                .flatMap(row -> Stream.of(row.methods().split(" ")))
                .filter(method -> !method.contains("/did") && !method.equals("textDocument/publishDiagnostics"))
                .toList();
    }
}

package dev.cobolwright.lsp.faults;

import dev.cobolwright.lsp.ListedRequests;
import dev.cobolwright.lsp.ServerUnderTest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Any request of the page at any place; one that goes on from the answer to another takes an answer that came before, however old. */
final class AnyRequest {
    private final ServerUnderTest test;
    private final Random random;
    private final Map<String, Object> kept = new HashMap<>();
    private String resultId = "1";

    AnyRequest(ServerUnderTest test, Random random) {
        this.test = test;
        this.random = random;
    }

    /**
     * @param uri any address
     * @param lines how many lines the document has
     * @return the request on its way; null where nothing came yet that it could go on from
     */
    CompletableFuture<Object> send(String method, String uri, int lines) {
        Object params = params(method, uri, lines);
        return params == null ? null : test.endpoint.request(method, params).thenApply(answer -> keep(method, answer));
    }

    private Object params(String method, String uri, int lines) {
        Optional<String> before = ListedRequests.before(method);
        if (before.isPresent()) {
            Object item = last(before.get());
            return item == null ? null : ListedRequests.params(method, item);
        }
        Map<String, Object> start = position(lines);
        return ListedRequests.params(method, uri, start, random.nextBoolean() ? start : position(lines), resultId());
    }

    /** Mostly in the document, now and then beyond it. */
    private Map<String, Object> position(int lines) {
        return switch (random.nextInt(20)) {
            case 0 -> Map.of("line", lines + random.nextInt(99), "character", random.nextInt(99));
            case 1 -> Map.of("line", Integer.MAX_VALUE, "character", Integer.MAX_VALUE);
            case 2 -> Map.of("line", -1, "character", -1);
            default -> Map.of("line", random.nextInt(lines + 1), "character", random.nextInt(90));
        };
    }

    private synchronized String resultId() {
        return resultId;
    }

    private synchronized Object last(String method) {
        return kept.get(method);
    }

    private synchronized Object keep(String method, Object answer) {
        Object value = answer instanceof Either<?, ?> either ? either.get() : answer;
        if (value instanceof SemanticTokens tokens && tokens.getResultId() != null) {
            resultId = tokens.getResultId();
        } else if (value instanceof SemanticTokensDelta delta) {
            resultId = delta.getResultId();
        }
        Collection<?> items = value instanceof CompletionList list
                ? list.getItems()
                : value instanceof Collection<?> several ? several : List.of();
        items.stream()
                .skip(items.isEmpty() ? 0 : random.nextInt(items.size()))
                .findFirst()
                .ifPresent(item -> kept.put(method, item instanceof Either<?, ?> either ? either.get() : item));
        return answer;
    }
}

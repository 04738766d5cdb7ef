package dev.cobolwright.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Has merged out what a new rule hides: what is only deleted still counts in statistics. A server keeps deleted documents for its copies, for
 * half a minute as these indices are set up, and merges them out only then. Not safe for use by several threads.
 */
final class OpenSearchMerging {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final OpenSearchServer server;
    private final Set<String> indices = new HashSet<>();

    OpenSearchMerging(OpenSearchServer server) {
        this.server = server;
    }

    /** To be told of an index before something in it is deleted that others may not see any more. */
    void hidesIn(String index) {
        indices.add(index);
    }

    /** Waits until nothing is left of it. */
    void finish() throws IndexException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!indices.isEmpty()) {
            for (String index : Set.copyOf(indices)) {
                if (isClean(index)) {
                    indices.remove(index);
                }
            }
            if (!indices.isEmpty() && (System.nanoTime() > end || !pause())) {
                indices.clear();
                throw server.failure(
                        "what is hidden now is not found any more, but still counts in scores",
                        "the server merges it out in time; to be sure, build the index anew under another name",
                        null);
            }
        }
    }

    private boolean isClean(String index) throws IndexException {
        server.change("POST", '/' + index + "/_flush", new byte[0]);
        server.change("POST", '/' + index + "/_forcemerge?only_expunge_deletes=true", new byte[0]);
        server.change("POST", '/' + index + "/_refresh", new byte[0]);
        JsonNode counts = server.get('/' + index + "/_stats/docs")
                .map(all -> all.path("_all").path("total").path("docs"))
                .orElse(null);
        return counts == null || counts.path("deleted").asLong(1) == 0;
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

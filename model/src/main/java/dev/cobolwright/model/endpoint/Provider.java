package dev.cobolwright.model.endpoint;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Speaks with servers of one kind that do not speak the OpenAI protocol; found by {@link java.util.ServiceLoader} on the class path and in
 * {@code lib/providers} of the distribution. What it is given is redacted, budgeted and in the ledger already; it sends that and nothing
 * else, once, and follows no redirection. Safe for use by several threads.
 */
public interface Provider {
    /** By which {@code models.yaml} calls it, lower case. */
    String name();

    /**
     * Asks once. Ends soon when its thread is interrupted.
     *
     * @throws Refused where the server answers with an error
     * @throws IOException where it cannot be reached, or its answer is too large or not understood
     */
    Reply ask(Request request) throws IOException;

    /**
     * @param key of the server; empty where the settings name none
     * @param instruction ours
     * @param material the user's code, redacted and fenced as data
     * @param stop texts at which the answer ends
     * @param answerTokens most tokens of the answer
     * @param largestAnswer most bytes of the answer that are read
     */
    record Request(
            URI baseUrl,
            String model,
            String key,
            String instruction,
            String material,
            List<String> stop,
            int answerTokens,
            Duration timeout,
            int largestAnswer) {}

    /** @param inputTokens as the server counts, or -1 where it does not say; @param outputTokens likewise */
    record Reply(String text, long inputTokens, long outputTokens) {}

    /** The server answered with an error. */
    final class Refused extends IOException {
        private final int status;

        /** @param status of HTTP */
        public Refused(int status) {
            super("status " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}

package dev.cobolwright.model.endpoint;

import java.util.List;

/**
 * What is asked of a model. Only {@code instruction} is ours and sent as it is; the rest is the user's code, which is redacted and
 * marked as data.
 *
 * @param instruction what to do, without any of the user's text
 * @param similar code found elsewhere, best first
 * @param before code before the cursor
 * @param after code after the cursor
 * @param stop texts at which the answer ends; at most four
 * @param purpose for the ledger: why it is sent, such as {@code completion}
 */
public record Prompt(
        String instruction, List<String> similar, String before, String after, List<String> stop, String purpose) {
    public Prompt {
        similar = List.copyOf(similar);
        stop = List.copyOf(stop);
    }
}

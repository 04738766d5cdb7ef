package dev.cobolwright.model.endpoint;

import java.util.List;
import java.util.Optional;

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
 * @param question what is asked of the code instead of how it goes on at the cursor; ours as {@code instruction} is
 */
public record Prompt(
        String instruction,
        List<String> similar,
        String before,
        String after,
        List<String> stop,
        String purpose,
        Optional<String> question) {
    public Prompt {
        similar = List.copyOf(similar);
        stop = List.copyOf(stop);
    }

    /** How the code goes on. */
    public Prompt(
            String instruction, List<String> similar, String before, String after, List<String> stop, String purpose) {
        this(instruction, similar, before, after, stop, purpose, Optional.empty());
    }

    /** A question about code. @param declared entries of what the code names */
    public static Prompt question(String question, String declared, String code, String purpose) {
        return new Prompt(question, List.of(declared), code, "", List.of(), purpose, Optional.of(question));
    }

    /**
     * A task about material that is not code alone.
     *
     * @param task ours, repeated after the material
     * @param material redacted line by line and fenced as data
     */
    public static Prompt task(String instruction, String material, String task, String purpose) {
        return new Prompt(instruction, List.of(), material, "", List.of(), purpose, Optional.of(task));
    }
}

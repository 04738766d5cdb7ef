package dev.cobolwright.assist.completion;

/**
 * What the router decided.
 *
 * @param model that gave the first suggestion; empty where silent
 * @param reason one sentence
 */
public record Route(Decision decision, String model, String reason, long millis) {
    public enum Decision {
        LOCAL,
        ESCALATED,
        SILENT
    }
}

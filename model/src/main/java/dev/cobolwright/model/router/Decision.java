package dev.cobolwright.model.router;

/** What to do with a suggestion; the reason is one sentence for the user. */
public sealed interface Decision {
    String reason();

    /** Show it. */
    record Show(String reason) implements Decision {}

    /** Show nothing. */
    record Silent(String reason) implements Decision {}

    /**
     * Ask another model; its answer is then judged like any other.
     *
     * @param otherwise what to do where it does not answer
     */
    record Escalate(LibraryModel model, String reason, Decision otherwise) implements Decision {}
}

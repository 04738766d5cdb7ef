package dev.cobolwright.model.tokenizer;

/** Where the pieces of a text end that byte pairs never cross. */
@FunctionalInterface
interface Cuts {
    /** End (exclusive) of the piece that starts at {@code from}, a UTF-16 offset where the piece before ended. */
    int end(String text, int from);
}

package dev.cobolwright.assist.completion;

/** What completion can go without, to measure what it is worth. */
public enum Part {
    /** The names declared in the file and its copybooks; what the file writes elsewhere is still known. */
    SYMBOLS,
    /** The mask over words while decoding, and the check of a line in its place. */
    CONSTRAINTS,
    /** Similar code and the code after the cursor in the specialist's context; the cache model still has them. */
    PREAMBLE
}

package dev.cobolwright.grammar.embedded;

/** What a statement does to rows, records, queue elements or segments. */
public enum Operation {
    CREATE,
    READ,
    UPDATE,
    DELETE
}

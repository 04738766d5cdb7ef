package dev.cobolwright.grammar.syntax;

/** What a statement does with a data item it names. */
public enum Access {
    /** Names it without using its value: its address or length, a clause of an entry, a file, a procedure. */
    REFERENCE,
    READ,
    WRITE,
    /** Both, or possibly: ADD TO, counters, arguments BY REFERENCE, host variables. */
    READ_WRITE;

    public boolean reads() {
        return this == READ || this == READ_WRITE;
    }

    public boolean writes() {
        return this == WRITE || this == READ_WRITE;
    }
}

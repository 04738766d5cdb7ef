package dev.cobolwright.grammar.embedded.cics;

import dev.cobolwright.grammar.syntax.Access;

/** What an option takes in parentheses, after the argument values of the CICS reference, "CICS command syntax". */
public enum CicsArgument {
    /** The name of a resource: a literal or a data area that holds it. */
    NAME('n', Access.READ),
    VALUE('v', Access.READ),
    AREA('i', Access.READ),
    RECEIVER('o', Access.WRITE),
    /** Such as LENGTH, which holds the most that may come before the command and what came after it. */
    CHANGED_AREA('x', Access.READ_WRITE),
    POINTER_RECEIVER('p', Access.WRITE),
    POINTER('q', Access.READ),
    LABEL('l', Access.REFERENCE),
    CVDA('c', Access.READ),
    CVDA_RECEIVER('k', Access.WRITE);

    private final char letter;
    private final Access access;

    CicsArgument(char letter, Access access) {
        this.letter = letter;
        this.access = access;
    }

    /** What the command does with the data item that stands there. */
    public Access access() {
        return access;
    }

    /** By its letter in {@code commands.txt}. */
    static CicsArgument of(char letter) {
        for (CicsArgument argument : values()) {
            if (argument.letter == letter) {
                return argument;
            }
        }
        throw new IllegalArgumentException("no type of argument has the letter " + letter);
    }
}

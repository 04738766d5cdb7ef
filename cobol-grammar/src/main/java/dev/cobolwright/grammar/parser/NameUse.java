package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;

/** What a name is used for, in the low bits of a number: the kind of name and how it is accessed. */
final class NameUse {
    /** How many bits it takes; the bits above hold the token of the name. */
    static final int BITS = 6;

    private static final int KIND_BITS = 4;
    private static final NameKind[] KINDS = NameKind.values();
    private static final Access[] ACCESSES = Access.values();

    private NameUse() {}

    static int of(NameKind kind, Access access) {
        return access.ordinal() << KIND_BITS | kind.ordinal();
    }

    static NameKind kind(int use) {
        return KINDS[use & (1 << KIND_BITS) - 1];
    }

    static Access access(int use) {
        return ACCESSES[use >> KIND_BITS & (1 << BITS - KIND_BITS) - 1];
    }

    static int with(int use, Access access) {
        return use & ~(-1 << BITS ^ -1 << KIND_BITS) | access.ordinal() << KIND_BITS;
    }
}

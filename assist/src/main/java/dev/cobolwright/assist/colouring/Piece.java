package dev.cobolwright.assist.colouring;

import java.util.Set;

/**
 * A piece of a line.
 *
 * @param start offset, inclusive
 * @param end offset, exclusive
 */
public record Piece(int start, int end, Role role, Set<Trait> traits) {
    /** What it is. */
    public enum Role {
        /** A word that begins or ends a statement. */
        VERB,
        /** Any other word of the grammar. */
        CLAUSE,
        /** The words of division, section and paragraph headers that COBOL prescribes. */
        HEADER,
        DATA_ITEM,
        /** A data item of the LINKAGE SECTION. */
        PARAMETER,
        CONDITION_NAME,
        PARAGRAPH,
        SECTION,
        FILE,
        PROGRAM,
        COPYBOOK,
        FUNCTION,
        /** A mnemonic-name, an alphabet, a class and the like. */
        OTHER_NAME,
        LITERAL,
        NUMBER,
        PICTURE,
        OPERATOR,
        COMMENT,
        /** Columns 1 to 6, the indicator, and columns 73 to 80. */
        AREA,
        DIRECTIVE
    }

    /** What more is to say. */
    public enum Trait {
        DECLARATION,
        /** A constant (level 78) or a condition-name's value. */
        READONLY,
        /** The statement may change its value. */
        MODIFICATION,
        DEPRECATED,
        /** Part of an EXEC block. */
        EMBEDDED,
        /** REPLACE puts other text in its place. */
        REPLACED
    }
}

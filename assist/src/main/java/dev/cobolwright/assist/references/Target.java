package dev.cobolwright.assist.references;

/**
 * What a word means.
 *
 * @param name upper case; as the program sees it, after REPLACING
 * @param path the file it is declared in; empty for programs, which are known by name, and for a copybook that was not found
 * @param offset of the declared name in that file; 0 where the declaration has no place of its own
 */
public record Target(Kind kind, String name, String path, int offset) {
    public enum Kind {
        /** A data item, also of a screen or report. */
        DATA,
        /** Level 88. */
        CONDITION_NAME,
        /** A name after INDEXED BY; its place is that of the table. */
        INDEX,
        PARAGRAPH,
        SECTION,
        FILE,
        PROGRAM,
        COPYBOOK,
        /** An SQL cursor. */
        CURSOR,
        /** A mnemonic-name, alphabet, class or other name of the ENVIRONMENT DIVISION. */
        OTHER,
        /** A special register and the like. */
        PREDEFINED,
        /** Nothing declares it, as far as is known. */
        UNDECLARED
    }

    static Target program(String name) {
        return new Target(Kind.PROGRAM, name, "", 0);
    }
}

package dev.cobolwright.grammar.parser;

/** What a piece of a program is, as far as its first words tell. */
enum UnitKind {
    /** A division header other than PROCEDURE DIVISION. */
    DIVISION,
    /** PROGRAM-ID, FUNCTION-ID, CLASS-ID ... with its name. */
    PROGRAM_ID,
    /** END PROGRAM, END FUNCTION ... */
    END_PROGRAM,
    /** AUTHOR and other comment paragraphs, stray periods: nothing is read. */
    IGNORED,
    /** A section or paragraph header of the ENVIRONMENT DIVISION. */
    ENVIRONMENT_HEADER,
    /** An entry of the ENVIRONMENT DIVISION other than SELECT. */
    ENVIRONMENT_ENTRY,
    SELECT,
    /** A section header of the DATA DIVISION. */
    DATA_SECTION,
    /** FD, SD, RD or CD. */
    FILE_ENTRY,
    DATA_ENTRY,
    /** The header of the PROCEDURE DIVISION with its USING phrase. */
    PROCEDURE_DIVISION,
    /** DECLARATIVES or END DECLARATIVES. */
    DECLARATIVES,
    /** A section header of the PROCEDURE DIVISION. */
    SECTION,
    /** A paragraph-name and its sentences. */
    PARAGRAPH,
    /** Sentences without a paragraph-name before them in the unit. */
    SENTENCES
}

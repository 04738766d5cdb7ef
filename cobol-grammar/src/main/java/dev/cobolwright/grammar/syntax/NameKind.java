package dev.cobolwright.grammar.syntax;

/** The class of user-defined word that the grammar accepts at a place. */
public enum NameKind {
    DATA,
    PROCEDURE,
    FILE,
    PROGRAM,
    COPYBOOK,
    /** Mnemonic-names, alphabet-names, class-names, report- and screen-names and other names not looked up in the DATA DIVISION. */
    OTHER
}

package dev.cobolwright.grammar.syntax;

/** The section of the DATA DIVISION an item is described in. */
public enum DataSection {
    FILE,
    WORKING_STORAGE,
    LOCAL_STORAGE,
    LINKAGE,
    COMMUNICATION,
    REPORT,
    SCREEN
}

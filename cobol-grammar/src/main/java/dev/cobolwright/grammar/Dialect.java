package dev.cobolwright.grammar;

/** Whose COBOL it is; decides the reserved words and what is accepted. */
public enum Dialect {
    IBM,
    GNUCOBOL,
    MF,
    COBOL85
}

package dev.cobolwright.grammar;

/** How much a problem matters. Only errors make a program not accepted. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}

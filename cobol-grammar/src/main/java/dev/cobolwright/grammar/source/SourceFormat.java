package dev.cobolwright.grammar.source;

/** The reference format of a source file (IBM Enterprise COBOL Language Reference, "Reference format"; COBOL 2002, 6.2). */
public enum SourceFormat {
    /** Columns 1-6 sequence area, 7 indicator, 8-72 code, 73-80 identification area. */
    FIXED,
    /** No areas: code from column 1 to the end of the line, comments start with {@code *>}. */
    FREE,
    /** As {@link #FIXED}, but code runs to the end of the line. */
    VARIABLE;

    /**
     * The format of a text: by its directive if there is one in the first lines, else by where its divisions start, else by what
     * its lines only make sense as. A text that does not tell is {@link #FIXED}.
     */
    public static SourceFormat detect(String text) {
        return detect(text, FIXED);
    }

    /** As above, with the format of a text that does not tell, as short copybooks often do not. */
    public static SourceFormat detect(String text, SourceFormat otherwise) {
        return FormatEvidence.of(text).orElse(otherwise);
    }
}

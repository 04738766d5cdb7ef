package dev.cobolwright.assist.files;

/** What a file of the workspace is to us. */
public enum FileKind {
    /** Has a PROGRAM-ID. */
    PROGRAM,
    /** COBOL text that programs copy. */
    COPYBOOK
}

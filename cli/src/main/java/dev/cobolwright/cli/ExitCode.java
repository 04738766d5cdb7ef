package dev.cobolwright.cli;

/** The exit codes scripts rely on. */
final class ExitCode {
    static final int OK = 0;
    /** Findings or errors in the COBOL. */
    static final int FINDINGS = 1;
    /** Wrong usage or a failure of the tool. */
    static final int FAILURE = 2;

    private ExitCode() {}
}

package dev.cobolwright.assist.explain.facts;

/**
 * Counts of one program.
 *
 * @param lines of its file that belong to it
 * @param codeLines of these, lines with code
 * @param statements nested ones too, those of copybooks too
 * @param decisions IF, WHEN that is not OTHER, loops with a condition
 * @param deepest nesting of statements
 * @param goTos GO TO statements
 * @param alters ALTER statements
 */
public record Complexity(
        int lines,
        int codeLines,
        int statements,
        int decisions,
        int deepest,
        int goTos,
        int alters,
        int paragraphs,
        int unreachable,
        int overlaps) {
    /** McCabe's number: decisions and one. */
    public int cyclomatic() {
        return decisions + 1;
    }
}

package dev.cobolwright.corpus.acceptance;

import java.util.List;

/**
 * What was found about one program.
 *
 * @param repository {@code owner/name}
 * @param path in the repository
 * @param accepted by the front end, in the first dialect that takes it
 * @param codes of the errors, each once, sorted; empty for an accepted program
 * @param errors how many there are
 * @param unresolved copybooks that the repository does not have
 */
public record Judgement(
        String repository,
        String path,
        int lines,
        boolean accepted,
        List<String> codes,
        int errors,
        List<String> unresolved,
        Compiler compiler) {

    /** What the compiler says. */
    public enum Compiler {
        ACCEPTS,
        REJECTS,
        /** It has no EXEC blocks of SQL, CICS and the like, and stops at the first copybook that is missing. */
        CANNOT_JUDGE
    }
}

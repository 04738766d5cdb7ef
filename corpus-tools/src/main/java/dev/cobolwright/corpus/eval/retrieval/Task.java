package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.retrieval.Facts;
import java.util.Set;

/**
 * Something to be found.
 *
 * @param query code, or the words of a comment
 * @param facts of the code of the query
 * @param right chunks that are looked for, at least one
 * @param own the chunk that the query is of, not to be found; -1 for none
 */
record Task(Kind kind, String query, Facts facts, Set<Integer> right, int own) {
    /** What is looked for. */
    enum Kind {
        /** The rest of a paragraph, given its first half. */
        REST,
        /** Other paragraphs that call the same program or work with the same table, given a paragraph. */
        RESOURCE,
        /** The same, with the names of these programs and tables taken out of the query. */
        RESOURCE_UNNAMED,
        /** The paragraph of a comment that was cut out of it. */
        COMMENT;

        boolean isWords() {
            return this == COMMENT;
        }

        String id() {
            return switch (this) {
                case REST -> "rest";
                case RESOURCE -> "resource";
                case RESOURCE_UNNAMED -> "resource-unnamed";
                case COMMENT -> "comment";
            };
        }
    }
}

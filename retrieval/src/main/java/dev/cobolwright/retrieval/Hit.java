package dev.cobolwright.retrieval;

/**
 * A chunk that was found.
 *
 * @param score relevance, above 0, higher is better; comparable only between hits of one query
 * @param commit a commit of the file's repository that has these lines, hexadecimal; empty where none is known, as of a file that is
 *     not as it was committed
 */
public record Hit(Chunk chunk, double score, String commit) {
    public String path() {
        return chunk.path();
    }

    /** First line, from 1. */
    public int startLine() {
        return chunk.startLine();
    }

    /** Last line, from 1, inclusive. */
    public int endLine() {
        return chunk.endLine();
    }

    public Chunk.Kind kind() {
        return chunk.kind();
    }

    public String name() {
        return chunk.name();
    }

    public String text() {
        return chunk.text();
    }
}

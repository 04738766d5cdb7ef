package dev.cobolwright.retrieval;

import java.util.List;

/** Finds chunks by words or by likeness. Safe for use by several threads. */
public interface CodeSearch {
    /**
     * Chunks for words of a person: names whole or in part, verbs, words of comments and literals, in any case.
     *
     * @param k the most hits wanted, at least 1
     * @return best first; equal scores by path and line
     */
    List<Hit> search(String query, int k, Filter filter) throws IndexException;

    /**
     * Chunks like the code before a cursor.
     *
     * @param unfinishedCode in any format; its last words count most
     * @param filter excludes at least the chunk the code is from
     */
    List<Hit> similar(String unfinishedCode, int k, Filter filter) throws IndexException;
}

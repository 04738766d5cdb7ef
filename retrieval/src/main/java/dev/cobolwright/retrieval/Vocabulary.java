package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the code that a search sees. */
interface Vocabulary {
    /** Chunks that have words. */
    long chunks() throws IOException;

    /** Chunks that have a word. */
    int frequency(String word) throws IOException;

    /**
     * Words that have some of the letters of a word in their order, its first among them.
     *
     * @param word of letters
     * @param longerToo also those of the letters a to z that begin like it and have all its letters in their order
     */
    Set<String> alike(String word, boolean longerToo) throws IOException;

    /** For each of other words, the chunks that have it and this one. */
    Map<String, Long> together(String word, List<String> others) throws IOException;
}

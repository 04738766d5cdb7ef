package dev.cobolwright.corpus.eval.retrieval;

/** Turns a text into a vector of length 1, such that texts alike have vectors with a great inner product. */
interface Encoder {
    String id();

    /** Told all texts of a corpus before any is encoded. */
    default void corpus(Iterable<String> texts) {}

    float[] encode(String text);
}

package dev.cobolwright.model.cache;

/**
 * How much a layer knows about a context.
 *
 * @param longest tokens of the longest match, 0 to 12
 * @param count weight of the places that match so far
 * @param determinism share of the most frequent next token among them, 0 to 1
 * @param best highest probability the layer gives a token
 */
public record Evidence(int longest, float count, float determinism, float best) {
    static final Evidence NONE = new Evidence(0, 0, 0, 0);
}

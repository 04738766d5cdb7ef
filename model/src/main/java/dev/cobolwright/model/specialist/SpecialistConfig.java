package dev.cobolwright.model.specialist;

/**
 * The shape of a decoder-only transformer of the LLaMA family.
 *
 * @param layers number of decoder layers
 * @param width length of the vector that represents a token ({@code hidden_size})
 * @param heads attention heads; {@code width / heads} is the length of one head and must be even (rotary halves)
 * @param keyValueHeads heads of keys and values, a divisor of {@code heads} (equal: plain multi-head attention)
 * @param feedForward inner length of the feed-forward block ({@code intermediate_size})
 * @param context most tokens the model looks at
 * @param vocabulary number of token ids
 * @param endOfText token that ends a document and precedes the next
 * @param ropeBase base of the rotary angles
 * @param normEpsilon added under the root of the RMS norm
 * @param experts of the feed-forward block; {@link Experts#NONE} for a plain one
 */
public record SpecialistConfig(
        int layers,
        int width,
        int heads,
        int keyValueHeads,
        int feedForward,
        int context,
        int vocabulary,
        int endOfText,
        double ropeBase,
        double normEpsilon,
        Experts experts) {

    /**
     * A sparse feed-forward block: each token goes through the few experts that a router chooses for it (Shazeer 2017, Fedus 2021).
     *
     * @param count blocks of the full inner length; 0 for a plain feed-forward block
     * @param active of them for each token, 1 to {@code count}; may be chosen anew at inference
     */
    public record Experts(int count, int active) {
        public static final Experts NONE = new Experts(0, 0);

        public Experts {
            require(
                    (count == 0 && active == 0) || (count > 1 && active >= 1 && active <= count),
                    "experts must be two or more, the active ones 1 to all of them");
        }

        public boolean sparse() {
            return count > 0;
        }
    }

    /** A shape with a plain feed-forward block. */
    public SpecialistConfig(
            int layers,
            int width,
            int heads,
            int keyValueHeads,
            int feedForward,
            int context,
            int vocabulary,
            int endOfText,
            double ropeBase,
            double normEpsilon) {
        this(
                layers,
                width,
                heads,
                keyValueHeads,
                feedForward,
                context,
                vocabulary,
                endOfText,
                ropeBase,
                normEpsilon,
                Experts.NONE);
    }

    public SpecialistConfig {
        require(layers > 0 && width > 0 && heads > 0 && feedForward > 0, "sizes must be positive");
        require(context > 0 && vocabulary > 0, "context and vocabulary must be positive");
        require(endOfText >= 0 && endOfText < vocabulary, "endOfText must be a token of the vocabulary");
        require(width % heads == 0 && width / heads % 2 == 0, "width must be heads times an even length");
        require(keyValueHeads > 0 && heads % keyValueHeads == 0, "keyValueHeads must divide heads");
    }

    /** A shape with the usual rotary base and epsilon, and as many key-value heads as heads; token 0 ends a text. */
    public static SpecialistConfig of(int layers, int width, int heads, int feedForward, int context, int vocabulary) {
        return new SpecialistConfig(layers, width, heads, heads, feedForward, context, vocabulary, 0, 10_000, 1e-5);
    }

    /** The same with a sparse feed-forward block. */
    public SpecialistConfig with(Experts other) {
        return new SpecialistConfig(
                layers,
                width,
                heads,
                keyValueHeads,
                feedForward,
                context,
                vocabulary,
                endOfText,
                ropeBase,
                normEpsilon,
                other);
    }

    /** Length of one attention head. */
    public int headWidth() {
        return width / heads;
    }

    /** Number of trained values; the embedding is shared between input and output and counts once. */
    public long parameters() {
        long attention = 2L * width * width + 2L * width * keyValueHeads * headWidth();
        long blocks = experts.sparse() ? experts.count() : 1;
        long router = (long) experts.count() * width;
        long layer = attention + blocks * 3L * width * feedForward + router + 2L * width;
        return (long) vocabulary * width + layers * layer + width;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("model configuration: " + message);
        }
    }
}

package dev.cobolwright.model.decode;

import java.util.Arrays;

/**
 * A continuation being followed.
 *
 * @param tokens after the context
 * @param probabilities of each token
 * @param bytes text of the tokens
 * @param logProbability of the tokens
 * @param carried sum over tokens of the specialist's share times the token's logarithm (negative)
 */
record Branch(int[] tokens, double[] probabilities, byte[] bytes, double logProbability, double carried) {
    static final Branch EMPTY = new Branch(new int[0], new double[0], new byte[0], 0, 0);

    Branch plus(int token, byte[] text, double probability, double specialistShare) {
        int[] ids = Arrays.copyOf(tokens, tokens.length + 1);
        ids[tokens.length] = token;
        double[] each = Arrays.copyOf(probabilities, tokens.length + 1);
        each[tokens.length] = probability;
        byte[] all = Arrays.copyOf(bytes, bytes.length + text.length);
        System.arraycopy(text, 0, all, bytes.length, text.length);
        double log = Math.log(probability);
        return new Branch(ids, each, all, logProbability + log, carried + specialistShare * log);
    }

    /** The specialist's share of the log-probability, 0 to 1; an even half where everything was certain. */
    double specialistShare() {
        return logProbability > -1e-9 ? 0.5 : Math.clamp(carried / logProbability, 0, 1);
    }
}

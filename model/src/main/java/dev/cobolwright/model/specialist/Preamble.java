package dev.cobolwright.model.specialist;

import dev.cobolwright.model.tokenizer.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a specialist reads before the text it continues: code like it from elsewhere, then the code after the cursor, so that the text
 * itself is what fills the gap (fill-in-the-middle with the suffix first, Bavarian 2022; retrieved code in the context, Borgeaud 2021).
 * As tokens: {@code <|retrieved|>} and an excerpt, once or twice, {@code <|suffix|>} and what follows, {@code <|prefix|>}.
 *
 * <p>Only for weights that were trained with it; sessions of others take no notice.
 */
public final class Preamble {
    /** Metadata key of weights trained with preambles: the share of training windows that had one. */
    public static final String SHARE = "preamble_share";

    /** None. */
    public static final int[] NONE = {};

    /** Excerpts of retrieved code, at most. */
    public static final int EXCERPTS = 2;

    /** Tokens of text that are compared with retrieved code. */
    public static final int COMPARED = 128;

    private static final int PREFIX = Vocabulary.SPECIALS.indexOf("<|prefix|>");
    private static final int SUFFIX = Vocabulary.SPECIALS.indexOf("<|suffix|>");
    private static final int RETRIEVED = Vocabulary.SPECIALS.indexOf("<|retrieved|>");

    private static final int GRAM = 3;

    private Preamble() {}

    /** Tokens of one excerpt, at most. @param context of the model */
    public static int excerptLength(int context) {
        return context / 8;
    }

    /** Tokens of the code after the cursor, at most. */
    public static int afterLength(int context) {
        return context / 11;
    }

    /**
     * @param similar code found elsewhere, as tokens, best first
     * @param after the code after the cursor, from a line's start
     * @param before the text to be continued: its end decides which part of a long piece of code is shown
     * @param context tokens the model looks at
     * @return the tokens to read first; {@link #NONE} where there is nothing to show
     */
    public static int[] of(List<int[]> similar, int[] after, int[] before, int context) {
        int[] compared = Arrays.copyOfRange(before, Math.max(0, before.length - COMPARED), before.length);
        List<int[]> excerpts = similar.stream()
                .limit(EXCERPTS)
                .map(code -> excerpt(code, compared, excerptLength(context)))
                .toList();
        return of(excerpts, Arrays.copyOf(after, Math.min(after.length, afterLength(context))));
    }

    /** Of excerpts and a beginning of what follows that are short enough. */
    public static int[] of(List<int[]> excerpts, int[] after) {
        int excerptTokens = excerpts.stream().mapToInt(e -> e.length + 1).sum();
        int length = excerptTokens + (after.length == 0 ? 0 : after.length + 1);
        if (length == 0) {
            return NONE;
        }
        int[] out = new int[length + 1];
        int at = 0;
        for (int[] excerpt : excerpts) {
            out[at++] = RETRIEVED;
            System.arraycopy(excerpt, 0, out, at, excerpt.length);
            at += excerpt.length;
        }
        if (after.length > 0) {
            out[at++] = SUFFIX;
            System.arraycopy(after, 0, out, at, after.length);
            at += after.length;
        }
        out[at] = PREFIX;
        return out;
    }

    /**
     * The part of a piece of code that begins most like the end of a text: what follows there is worth showing.
     *
     * @param length tokens at most
     */
    public static int[] excerpt(int[] code, int[] text, int length) {
        if (code.length <= length) {
            return code;
        }
        Map<Integer, Double> grams = new HashMap<>();
        for (int i = 0; i + GRAM <= text.length; i++) {
            grams.merge(gram(text, i), 0.5 + 0.5 * i / text.length, Math::max);
        }
        double[] until = new double[code.length + 1];
        for (int i = 0; i < code.length; i++) {
            until[i + 1] = until[i] + (i + GRAM <= code.length ? grams.getOrDefault(gram(code, i), 0.0) : 0);
        }
        int best = 0;
        double most = -1;
        for (int from = 0; from + length <= code.length; from++) {
            double first = until[from + length / 2] - until[from];
            double second = until[from + length] - until[from + length / 2];
            double score = first + 0.3 * second;
            if (score > most) {
                most = score;
                best = from;
            }
        }
        return Arrays.copyOfRange(code, best, best + length);
    }

    private static int gram(int[] tokens, int at) {
        int hash = 0;
        for (int i = at; i < at + GRAM; i++) {
            hash = hash * 0x01000193 + tokens[i];
        }
        return hash;
    }
}

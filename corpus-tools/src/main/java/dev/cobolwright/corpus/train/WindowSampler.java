package dev.cobolwright.corpus.train;

import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Draws training windows: a document by weight times length, a place in it moved back to the start of a line, and on to further
 * documents until the window is full. A document that is read from its start is preceded by the end-of-text token.
 */
final class WindowSampler {
    private final TokenDocuments corpus;
    private final BitSet lineStarts;
    private final double[] cumulated;
    private final int endOfText;
    private final Renaming renaming;
    private final double renamed;

    /** @param renamed share of windows whose names are swapped */
    WindowSampler(TokenDocuments corpus, Tokenizer tokenizer, double renamed) {
        this.corpus = corpus;
        this.lineStarts = new BitSet();
        for (int id = 0; id < tokenizer.vocabularySize(); id++) {
            lineStarts.set(id, tokenizer.startsWithNewline(id));
        }
        this.endOfText = tokenizer.endOfText();
        this.renaming = new Renaming(corpus, tokenizer);
        this.renamed = renamed;
        this.cumulated = new double[corpus.documents().size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            var document = corpus.documents().get(i);
            sum += document.weight() * document.tokens();
            cumulated[i] = sum;
        }
    }

    /** Tokens of one pass over the corpus, weights counted. */
    double epoch() {
        return cumulated[cumulated.length - 1];
    }

    /** {@code length + 1} tokens: the window and the token after it. */
    int[] window(int length, SplittableRandom random) {
        int[] out = new int[length + 1];
        int filled = 0;
        while (filled <= length) {
            var document = draw(random);
            int from = filled == 0 ? start(document, length, random) : document.offset();
            if (from == document.offset() && (filled == 0 || out[filled - 1] != endOfText)) {
                out[filled++] = endOfText;
            }
            int count = Math.min(document.offset() + document.tokens() - from, length + 1 - filled);
            for (int i = 0; i < count; i++) {
                out[filled++] = corpus.id(from + i);
            }
        }
        if (random.nextDouble() < renamed) {
            renaming.apply(out, random);
        }
        return out;
    }

    private TokenDocuments.Document draw(SplittableRandom random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * epoch());
        return corpus.documents().get(Math.min(found < 0 ? -found - 1 : found + 1, cumulated.length - 1));
    }

    /** Every token of a document is about equally likely to be in the window; a beginning shows all of its first window. */
    private int start(TokenDocuments.Document document, int length, SplittableRandom random) {
        int at = random.nextInt(-length / 2, Math.max(1, document.tokens() - length / 2));
        int from = document.offset() + Math.max(0, at);
        while (from > document.offset() && !lineStarts.get(corpus.id(from))) {
            from--;
        }
        return from;
    }
}

package dev.cobolwright.corpus.train;

import dev.cobolwright.model.specialist.Preamble;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws training windows: a document by weight times length, a place in it moved back to the start of a line, and on to further
 * documents until the window is full. A document that is read from its start is preceded by the end-of-text token.
 */
final class WindowSampler {
    private final TokenDocuments corpus;
    private final double preambles;
    private final SimilarCode similar; // null without preambles
    private final BitSet lineStarts;
    private final double[] cumulated;
    private final int endOfText;
    private final Renaming renaming;
    private final double renamed;

    /**
     * @param renamed share of windows whose names are swapped
     * @param preambles share of windows that begin with a {@link Preamble}
     */
    WindowSampler(TokenDocuments corpus, Tokenizer tokenizer, double renamed, double preambles) {
        this.corpus = corpus;
        this.preambles = preambles;
        this.similar = preambles > 0 ? new SimilarCode(corpus) : null;
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

    /**
     * What a step learns from.
     *
     * @param tokens one more than the model is shown
     * @param counted index of the first token that is to be predicted; 0 and 1 for all
     */
    record Window(int[] tokens, int counted) {}

    /** A window of {@code length + 1} tokens. */
    Window window(int length, SplittableRandom random) {
        int document = draw(random);
        int from = start(corpus.documents().get(document), length, random);
        Window window = preambles > 0 && random.nextDouble() < preambles
                ? withPreamble(document, from, length, random)
                : new Window(text(document, from, length, new int[length + 1], 0, random), 0);
        if (random.nextDouble() < renamed) {
            renaming.apply(window.tokens(), random);
        }
        return window;
    }

    /**
     * Similar code is what resembles a stretch in the first half of the text; only what comes after the stretch is to be predicted, for
     * what was looked for is no surprise. What follows the text stands before it, as after a cursor at its end.
     */
    private Window withPreamble(int document, int from, int length, SplittableRandom random) {
        int end = end(document);
        int to = Math.min(end, from + random.nextInt(length / 16, length / 2));
        int what = random.nextInt(3); // both, the one, the other
        List<int[]> excerpts = what == 2
                ? List.of()
                : similar.excerpts(
                        document,
                        Math.max(corpus.documents().get(document).offset(), to - Preamble.COMPARED),
                        to,
                        Preamble.excerptLength(length));
        int spent = excerpts.stream().mapToInt(e -> e.length + 1).sum() + 1;
        int afterLength = what == 1 ? 0 : Preamble.afterLength(length);
        int afterFrom = from + length + 1 - spent - afterLength - 1 - (starts(document, from) ? 1 : 0);
        int[] after = afterLength > 0 && afterFrom + afterLength <= end
                ? corpus.tokens(afterFrom, afterFrom + afterLength)
                : new int[0];
        int[] preamble = Preamble.of(excerpts, after);
        int[] out = Arrays.copyOf(preamble, length + 1);
        text(document, from, length, out, preamble.length, random);
        return new Window(out, excerpts.isEmpty() ? preamble.length : preamble.length + to - from);
    }

    private boolean starts(int document, int from) {
        return from == corpus.documents().get(document).offset();
    }

    /** Index of the end token of a document. */
    private int end(int document) {
        var d = corpus.documents().get(document);
        return d.offset() + d.tokens() - 1;
    }

    /** Fills what is left of a window with the document from a place on, and with further documents. */
    private int[] text(int document, int first, int length, int[] out, int filledBefore, SplittableRandom random) {
        int filled = filledBefore;
        int at = document;
        int from = first;
        while (filled <= length) {
            if (starts(at, from) && (filled == 0 || out[filled - 1] != endOfText)) {
                out[filled++] = endOfText;
            }
            int count = Math.min(end(at) + 1 - from, length + 1 - filled);
            for (int i = 0; i < count; i++) {
                out[filled++] = corpus.id(from + i);
            }
            if (filled <= length) {
                at = draw(random);
                from = corpus.documents().get(at).offset();
            }
        }
        return out;
    }

    private int draw(SplittableRandom random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * epoch());
        return Math.min(found < 0 ? -found - 1 : found + 1, cumulated.length - 1);
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

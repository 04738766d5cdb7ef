package dev.cobolwright.corpus.train;

import dev.cobolwright.model.specialist.Learner;
import dev.cobolwright.model.specialist.Preamble;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bits per byte on the validation documents. Windows follow each other through a document; all but a document's first overlap the
 * one before by half, and only the second half counts, so that each token is predicted from at least half a window.
 */
final class Validation {
    private static final int AT_ONCE = 4;

    private final TokenDocuments corpus;
    private final SimilarCode similar; // null without preambles
    private final int[] tokenBytes; // 0 for special ones
    private final int length;
    private final int endOfText;

    /** @param preambles whether windows begin with a {@link Preamble}; then only their last quarter counts */
    Validation(TokenDocuments corpus, Tokenizer tokenizer, int length, boolean preambles) {
        this.corpus = corpus;
        this.similar = preambles ? new SimilarCode(corpus) : null;
        this.length = length;
        this.endOfText = tokenizer.endOfText();
        this.tokenBytes = new int[tokenizer.vocabularySize()];
        for (int id = 0; id < tokenBytes.length; id++) {
            tokenBytes[id] = tokenizer.isSpecial(id) ? 0 : tokenizer.length(id);
        }
    }

    /** {@code counted}: first position whose target counts. */
    private record Window(int[] tokens, int[] targets, int counted, String repository) {}

    /** Sum of losses, and bytes they are spread over. */
    record Score(double nats, long bytes) {
        double bitsPerByte() {
            return nats / Math.log(2) / bytes;
        }

        Score plus(Score other) {
            return new Score(nats + other.nats, bytes + other.bytes);
        }
    }

    /** @param most windows to look at, evenly spread; the same ones each time */
    Score score(Learner kernels, int most) {
        return byRepository(kernels, most).values().stream().reduce(new Score(0, 0), Score::plus);
    }

    Map<String, Score> byRepository(Learner kernels, int most) {
        List<Window> all = windows();
        List<Window> chosen = new ArrayList<>();
        int count = Math.min(most, all.size());
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / count)));
        }
        Map<String, Score> out = new TreeMap<>();
        for (int i = 0; i < chosen.size(); i += AT_ONCE) {
            List<Window> some = chosen.subList(i, Math.min(i + AT_ONCE, chosen.size()));
            float[][] losses = kernels.losses(
                    some.stream().map(Window::tokens).toArray(int[][]::new),
                    some.stream().map(Window::targets).toArray(int[][]::new));
            for (int j = 0; j < losses.length; j++) {
                out.merge(some.get(j).repository(), score(some.get(j), losses[j]), Score::plus);
            }
        }
        return out;
    }

    private Score score(Window window, float[] losses) {
        double nats = 0;
        long bytes = 0;
        for (int i = window.counted(); i < length; i++) {
            int width = tokenBytes[window.targets()[i]];
            if (width > 0) { // the end of a document is no text, and what pads a short one is nothing at all
                nats += losses[i];
                bytes += width;
            }
        }
        return new Score(nats, bytes);
    }

    private List<Window> windows() {
        List<Window> out = new ArrayList<>();
        for (int d = 0; d < corpus.documents().size(); d++) {
            var document = corpus.documents().get(d);
            for (int first = -1; first == -1 || first + length / 2 < document.tokens() - 1; first += length / 2) {
                int[] all = new int[length + 1];
                for (int i = 0; i <= length; i++) {
                    all[i] = token(document, first + i);
                }
                if (similar != null) {
                    out.add(withPreamble(d, first, all));
                } else {
                    out.add(window(all, first == -1 ? 0 : length / 2, document));
                }
            }
        }
        return out;
    }

    private static Window window(int[] all, int counted, TokenDocuments.Document document) {
        return new Window(
                Arrays.copyOf(all, all.length - 1),
                Arrays.copyOfRange(all, 1, all.length),
                counted,
                document.repository());
    }

    /** The same window with its first tokens replaced by what is like it before its last quarter, and by what follows it. */
    private Window withPreamble(int index, int first, int[] all) {
        var document = corpus.documents().get(index);
        int end = document.offset() + document.tokens() - 1;
        int to = Math.clamp(document.offset() + first + length * 3L / 4, document.offset(), end);
        List<int[]> excerpts = similar.excerpts(
                index, Math.max(document.offset(), to - Preamble.COMPARED), to, Preamble.excerptLength(length));
        int after = Math.min(end, document.offset() + first + length + 1);
        int[] following = corpus.tokens(after, Math.min(end, after + Preamble.afterLength(length)));
        int[] preamble = Preamble.of(excerpts, following);
        System.arraycopy(preamble, 0, all, 0, preamble.length);
        return window(all, length * 3 / 4, document);
    }

    private int token(TokenDocuments.Document document, int index) {
        return index < 0 || index >= document.tokens() ? endOfText : corpus.id(document.offset() + index);
    }
}

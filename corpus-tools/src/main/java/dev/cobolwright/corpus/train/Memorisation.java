package dev.cobolwright.corpus.train;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How much of what a model writes by itself stands word for word in what it has learnt: it goes on from beginnings, of training
 * documents and of ones it never saw, and runs of {@value #RUN} tokens and more are looked for in the training tokens.
 */
public final class Memorisation {
    /** Tokens, some 220 bytes or six lines: a shorter run is said again without being copied. */
    public static final int RUN = 60;

    private final Tokenizer tokenizer;
    private final TokenDocuments training;
    private final TokenDocuments unseen;
    private final long[] known;

    /** @throws IOException if the corpus cannot be read */
    public Memorisation(Path corpus, Tokenizer tokenizer) throws IOException {
        this.tokenizer = tokenizer;
        this.training = TokenDocuments.read(corpus, "train", tokenizer.vocabularySize());
        this.unseen = TokenDocuments.read(corpus, "valid", tokenizer.vocabularySize());
        this.known = hashes(training.ids());
    }

    /**
     * What was found.
     *
     * @param written tokens written
     * @param lines lines written
     * @param copiedTokens tokens inside runs of {@value #RUN} or more that stand in the training tokens
     * @param copiedLines lines that such a run covers entirely
     * @param longest run in tokens
     */
    public record Report(int beginnings, int written, int lines, int copiedTokens, int copiedLines, int longest) {}

    /**
     * Goes on greedily from {@code beginnings} places of each kind.
     *
     * @param fromTraining whether from training documents (how much can be drawn out) or from unseen ones (what happens in use)
     * @param prompt tokens of a beginning
     * @param length tokens written at each
     */
    public Report of(TokenModel model, boolean fromTraining, int beginnings, int prompt, int length, long seed) {
        TokenDocuments source = fromTraining ? training : unseen;
        var random = new SplittableRandom(seed);
        Report sum = new Report(0, 0, 0, 0, 0, 0);
        while (sum.beginnings() < beginnings) {
            var document =
                    source.documents().get(random.nextInt(source.documents().size()));
            if (document.tokens() > prompt + 1) {
                int from = document.offset() + random.nextInt(document.tokens() - prompt);
                int[] context = new int[prompt];
                Arrays.setAll(context, i -> source.id(from + i));
                sum = plus(sum, judged(context, written(model, context, length)));
            }
        }
        return sum;
    }

    private int[] written(TokenModel model, int[] context, int length) {
        model.context(context, Cancellation.NEVER);
        int[] out = new int[length];
        for (int i = 0; i < length; i++) {
            float[] row = model.next(List.of(Arrays.copyOf(out, i)), Cancellation.NEVER)[0];
            int best = 0;
            for (int id = 1; id < row.length; id++) {
                best = row[id] > row[best] ? id : best;
            }
            if (best == tokenizer.endOfText()) {
                return Arrays.copyOf(out, i);
            }
            out[i] = best;
        }
        return out;
    }

    /** Runs count only what was written, but may begin in the prompt. */
    private Report judged(int[] context, int[] written) {
        int[] all = Arrays.copyOf(context, context.length + written.length);
        System.arraycopy(written, 0, all, context.length, written.length);
        boolean[] copied = new boolean[all.length];
        int longest = 0;
        int run = 0;
        for (int end = RUN; end <= all.length; end++) {
            if (stands(all, end - RUN)) {
                run = run == 0 ? RUN : run + 1;
                Arrays.fill(copied, end - RUN, end, true);
                longest = Math.max(longest, Math.min(run, end - context.length));
            } else {
                run = 0;
            }
        }
        int tokens = 0;
        int lines = 0;
        int copiedLines = 0;
        boolean whole = true;
        for (int i = context.length; i < all.length; i++) {
            if (tokenizer.startsWithNewline(all[i])) {
                lines++;
                copiedLines += whole ? 1 : 0;
                whole = true;
            }
            whole &= copied[i];
            tokens += copied[i] ? 1 : 0;
        }
        return new Report(1, written.length, lines, tokens, copiedLines, longest);
    }

    private boolean stands(int[] tokens, int from) {
        long hash = 0;
        for (int i = 0; i < RUN; i++) {
            hash = hash * FACTOR + tokens[from + i] + 1;
        }
        return Arrays.binarySearch(known, hash) >= 0;
    }

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** A hash of each window of {@value #RUN} tokens, sorted; 64 bits over 6 million windows meet by chance once in 10^6 runs. */
    private static long[] hashes(short[] ids) {
        long power = 1;
        for (int i = 0; i < RUN; i++) {
            power *= FACTOR;
        }
        long[] out = new long[Math.max(0, ids.length - RUN + 1)];
        long hash = 0;
        for (int i = 0; i < ids.length; i++) {
            hash = hash * FACTOR + (ids[i] & 0xffff) + 1;
            if (i >= RUN) {
                hash -= power * ((ids[i - RUN] & 0xffff) + 1);
            }
            if (i >= RUN - 1) {
                out[i - RUN + 1] = hash;
            }
        }
        Arrays.sort(out);
        return out;
    }

    private static Report plus(Report a, Report b) {
        return new Report(
                a.beginnings() + b.beginnings(),
                a.written() + b.written(),
                a.lines() + b.lines(),
                a.copiedTokens() + b.copiedTokens(),
                a.copiedLines() + b.copiedLines(),
                Math.max(a.longest(), b.longest()));
    }
}

package dev.cobolwright.model.decode;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.List;

/**
 * Searches a token model for the most probable continuations of a text. Holds no state but the model's; one session and one
 * thread at a time, as the model.
 *
 * <p>The text before the cursor is in the form models see ({@code CodeText}); a word that is begun there is continued, and the
 * proposals contain the begun part.
 */
public final class Decoder {
    private final Tokenizer tokenizer;
    private final TokenModel model;
    private final TokenKinds kinds;

    public Decoder(Tokenizer tokenizer, TokenModel model) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.kinds = TokenKinds.of(tokenizer);
    }

    /**
     * The part of a text before a cursor that is context: without the word at its end and the blank that goes with it. What a cache
     * is told of the file at hand must end here, or it would take the beginning of the word for the whole.
     */
    public static String context(String before) {
        return before.substring(0, Cursor.cut(before));
    }

    /**
     * The most probable words at the cursor, best first. Empty where the model gives no word any chance.
     *
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public List<Continuation> words(
            String before, DecodeLimits limits, Constraint constraint, Cancellation cancellation) {
        return search(before, new Ending.OfWord(kinds), limits, constraint, cancellation);
    }

    /** The most probable rests of the line from the start of the word at the cursor on, best first. */
    public List<Continuation> lines(
            String before, DecodeLimits limits, Constraint constraint, Cancellation cancellation) {
        return search(before, new Ending.OfLine(kinds), limits, constraint, cancellation);
    }

    /**
     * Natural logarithm of the probability of each word at the cursor, its end included and given that some word that begins as
     * typed stands there; negative infinity for a word that was not reached in time.
     */
    public double[] scores(String before, List<String> words, DecodeLimits limits, Cancellation cancellation) {
        return new TextScores(tokenizer, model, kinds)
                .of(Cursor.of(before, tokenizer), words, new Ending.OfWord(kinds), limits, cancellation);
    }

    /**
     * Natural logarithm of the probability of each line, from the start of the word at the cursor on, its end included; negative
     * infinity for one that was not reached in time.
     */
    public double[] lineScores(String before, List<String> lines, DecodeLimits limits, Cancellation cancellation) {
        return new TextScores(tokenizer, model, kinds)
                .of(Cursor.of(before, tokenizer), lines, new Ending.OfLine(kinds), limits, cancellation);
    }

    private List<Continuation> search(
            String before, Ending ending, DecodeLimits limits, Constraint constraint, Cancellation cancellation) {
        long deadline = System.nanoTime() + limits.time().toNanos();
        Cursor cursor = Cursor.of(before, tokenizer);
        cancellation.check();
        model.context(cursor.context(), cancellation);
        Search search = new Search(kinds, cursor, ending, limits, constraint);
        List<Branch> live = List.of(Branch.EMPTY);
        for (int depth = 0; depth <= limits.tokens() && !live.isEmpty(); depth++) {
            cancellation.check();
            if (depth > 0 && System.nanoTime() > deadline) {
                break;
            }
            float[][] rows = model.next(live.stream().map(Branch::tokens).toList(), cancellation);
            live = search.step(live, rows, Origins.of(model));
        }
        return search.found();
    }
}

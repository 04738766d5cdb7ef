package dev.cobolwright.model.decode;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Probabilities of given words or lines at a cursor: the tokens of all as one tree, one call of the model a level. */
final class TextScores {
    private final Tokenizer tokenizer;
    private final TokenModel model;
    private final TokenKinds kinds;

    TextScores(Tokenizer tokenizer, TokenModel model, TokenKinds kinds) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.kinds = kinds;
    }

    double[] of(Cursor cursor, List<String> texts, Ending ending, DecodeLimits limits, Cancellation cancellation) {
        long deadline = System.nanoTime() + limits.time().toNanos();
        double[] scores = new double[texts.size()];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        double[] soFar = new double[texts.size()];
        List<int[]> tokens =
                texts.stream().map(t -> tokenizer.encode(cursor.tokenText(t))).toList();
        model.context(cursor.context(), cancellation);
        for (int depth = 0; depth <= limits.tokens(); depth++) {
            Map<List<Integer>, Integer> nodes = new HashMap<>();
            List<int[]> branches = new ArrayList<>();
            int[] nodeOf = new int[texts.size()];
            for (int w = 0; w < texts.size(); w++) {
                nodeOf[w] = tokens.get(w).length < depth ? -1 : node(tokens.get(w), depth, nodes, branches);
            }
            if (branches.isEmpty() || (depth > 0 && System.nanoTime() > deadline)) {
                break;
            }
            cancellation.check();
            float[][] rows = model.next(branches, cancellation);
            double[] ends = new double[branches.size()];
            Arrays.fill(ends, -1);
            for (int w = 0; w < texts.size(); w++) {
                if (nodeOf[w] < 0) {
                    continue;
                }
                float[] row = rows[nodeOf[w]];
                if (tokens.get(w).length == depth) {
                    double end = ends[nodeOf[w]] < 0 ? ends[nodeOf[w]] = ending.endMass(row) : ends[nodeOf[w]];
                    scores[w] = soFar[w] + Math.log(Math.max(end, 1e-12));
                } else {
                    soFar[w] += Math.log(Math.max(row[tokens.get(w)[depth]], 1e-12f));
                }
            }
            if (depth == 0) {
                given(cursor, ending, rows[0], soFar);
            }
        }
        return scores;
    }

    private static int node(int[] tokens, int depth, Map<List<Integer>, Integer> nodes, List<int[]> branches) {
        int[] prefix = Arrays.copyOf(tokens, depth);
        return nodes.computeIfAbsent(Arrays.stream(prefix).boxed().toList(), key -> {
            branches.add(prefix);
            return branches.size() - 1;
        });
    }

    /**
     * Divides by the probability of what is known to stand here: the blank before the cursor and what is typed, and for a word
     * that one starts here at all.
     */
    private void given(Cursor cursor, Ending ending, float[] row, double[] soFar) {
        boolean word = ending instanceof Ending.OfWord;
        if (!word && cursor.required().length == 0) {
            return;
        }
        double mass = 0;
        for (int id = 0; id < row.length; id++) {
            byte[] text = kinds.bytes[id];
            if (text.length > cursor.lead()
                    && cursor.agrees(text)
                    && (!word || Cursor.isWordByte(text[cursor.lead()]))) {
                mass += row[id];
            }
        }
        for (int w = 0; w < soFar.length; w++) {
            soFar[w] -= Math.log(Math.max(mass, 1e-12));
        }
    }
}

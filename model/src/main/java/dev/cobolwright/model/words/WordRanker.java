package dev.cobolwright.model.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Ranks the words that may stand at a cursor by what the code at hand and COBOL at large say; needs no neural model. */
public final class WordRanker {
    private final WordWorkspace workspace;
    private final Skeleton skeleton;
    private final WordScorer scorer;

    /** @param probability among all words, 0 to 1 */
    public record Ranked(String text, double probability) {}

    public WordRanker(WordWorkspace workspace, Skeleton skeleton, WordScorer scorer) {
        this.workspace = workspace;
        this.skeleton = skeleton;
        this.scorer = scorer;
    }

    /** The ranker this build ships, over a workspace made with {@link WordWorkspace#WordWorkspace()}. */
    public static WordRanker bundled(WordWorkspace workspace) {
        return new WordRanker(workspace, Skeleton.bundled(workspace.lexicon().common()), WordScorer.bundled());
    }

    /** Words that begin as typed, best first, at most {@code limit}. */
    public List<Ranked> rank(WordQuery query, int limit) {
        WordFeatures features = new WordFeatures(query, workspace, skeleton);
        List<String> words = features.words();
        double[] scores = new double[words.size()];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scorer.score(features.features(i));
            best = Math.max(best, scores[i]);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - best);
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double least = limit < sorted.length ? sorted[sorted.length - limit] : Double.NEGATIVE_INFINITY;
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= least) {
                ranked.add(new Ranked(words.get(i), Math.exp(scores[i] - best) / sum));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed().thenComparing(Ranked::text));
        return ranked.size() <= limit ? ranked : List.copyOf(ranked.subList(0, limit));
    }
}

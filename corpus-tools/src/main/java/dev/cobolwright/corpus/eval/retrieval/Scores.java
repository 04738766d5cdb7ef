package dev.cobolwright.corpus.eval.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.corpus.eval.Bootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recall at 1, 5 and 10 and reciprocal rank, for each repository. */
record Scores(List<double[]> byRepository) {
    static final String[] NAMES = {"recall1", "recall5", "recall10", "mrr"};
    static final int RECIPROCAL = 3;

    static Scores of(List<double[]> byRepository) {
        return new Scores(byRepository);
    }

    /** Recall: the share of what could be among so many that is there; the reciprocal rank of the first right one, 0 for none found. */
    static double[] of(List<Integer> found, Set<Integer> right) {
        double[] scores = new double[NAMES.length];
        int[] cuts = {1, 5, 10};
        int hits = 0;
        for (int i = 0; i < found.size(); i++) {
            if (right.contains(found.get(i))) {
                hits++;
                scores[RECIPROCAL] = scores[RECIPROCAL] == 0 ? 1.0 / (i + 1) : scores[RECIPROCAL];
            }
            for (int c = 0; c < cuts.length; c++) {
                scores[c] = i < cuts[c] ? hits / (double) Math.min(cuts[c], right.size()) : scores[c];
            }
        }
        return scores;
    }

    double mean(int score) {
        return byRepository.stream().mapToDouble(r -> r[score]).average().orElse(0);
    }

    /** @param base to say the difference to */
    ObjectNode node(Optional<Scores> base) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        for (int s = 0; s < NAMES.length; s++) {
            double[] values = new double[byRepository.size()];
            double[] gains = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = byRepository.get(i)[s];
                gains[i] = values[i] - base.orElse(this).byRepository.get(i)[s];
            }
            ObjectNode one = node.putObject(NAMES[s]);
            put(one, values);
            if (base.isPresent()) {
                put(one.putObject("gain"), gains);
            }
        }
        return node;
    }

    private static void put(ObjectNode node, double[] values) {
        Bootstrap.Interval interval = Bootstrap.ofMean(values);
        node.put("mean", Arrays.stream(values).average().orElse(0));
        node.put("low", interval.low());
        node.put("high", interval.high());
    }
}

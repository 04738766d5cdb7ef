package dev.cobolwright.corpus.routing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.model.router.Outcome;
import dev.cobolwright.model.router.Replay;
import java.util.List;

/**
 * What more computation buys instead of more model: where the usual model is not sure, the same with more candidates, all held to the
 * validity check (best of n). The surer answer counts.
 */
final class MoreCandidates {
    private static final double[] UNDER = {0.25, 0.5, 0.75, 0.9, 1};

    private final Replay replay;
    private final String usual;
    private final String wider;

    /** @param replay that knows how sure both are */
    MoreCandidates(Replay replay, String usual, String wider) {
        this.replay = replay;
        this.usual = usual;
        this.wider = wider;
    }

    /** By the confidence under which more candidates are asked for. Gains are over the usual model, position by position. */
    void write(List<Outcome> outcomes, ObjectNode node) {
        List<Outcome> both = outcomes.stream()
                .filter(o -> o.answers().containsKey(usual) && o.answers().containsKey(wider))
                .toList();
        node.put("usual", usual).put("wider", wider).put("positions", both.size());
        ArrayNode points = node.putArray("points");
        for (double under : UNDER) {
            point(both, under, points.addObject().put("under", under));
        }
    }

    private void point(List<Outcome> outcomes, double under, ObjectNode node) {
        double[] gain = new double[outcomes.size()];
        double asked = 0;
        double millis = 0;
        for (int i = 0; i < gain.length; i++) {
            Outcome.Answer first = outcomes.get(i).answers().get(usual);
            Outcome.Answer second = outcomes.get(i).answers().get(wider);
            double sure = replay.confidence(first, usual);
            if (sure < under) {
                Outcome.Answer better = replay.confidence(second, wider) > sure ? second : first;
                gain[i] = (better.right() ? 1 : 0) - (first.right() ? 1 : 0);
                asked++;
                millis += second.millis();
            }
        }
        double n = Math.max(1, gain.length);
        node.put("asked", asked / n).put("millis", millis / n).put("gain", RoutingEvaluation.mean(gain));
        Sweep.interval(node, "gainInterval", gain);
    }
}

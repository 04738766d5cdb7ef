package dev.cobolwright.model.router;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request and what each model made of it: what routing is learned from and measured on. Holds no text.
 *
 * @param group requests of one group, such as a repository, are never divided between learning and measuring
 * @param features known before any model runs, by name
 * @param answers by the id of the model
 */
public record Outcome(String group, Map<String, Double> features, Map<String, Answer> answers) {
    /**
     * What one model answered.
     *
     * @param text a number that is the same for equal texts of this request; -1 where it had no valid answer
     * @param right whether it is what stands there
     * @param firstRight whether its first word is
     * @param confidence in it, as it was when this was written; 0 where there is none
     * @param signals that speak for it, as {@link Signals#features} gives them
     * @param millis of processor time
     */
    public record Answer(
            int text,
            boolean right,
            boolean firstRight,
            double confidence,
            Map<String, Double> signals,
            double millis) {
        public boolean given() {
            return text >= 0;
        }
    }

    static Set<String> models(List<Outcome> outcomes) {
        Set<String> ids = new TreeSet<>();
        outcomes.forEach(o -> ids.addAll(o.answers().keySet()));
        return ids;
    }
}

package dev.cobolwright.model.router;

import java.util.Map;

/** How likely each model is right about a request, foreseen from numbers that are known before any of them runs. Immutable. */
public sealed interface SuccessPredictor permits LogisticPredictor, NearestPredictor {
    /**
     * @param features of the request, by name
     * @return by the model's id, 0 to 1; a model nothing was learned about is not in it
     */
    Map<String, Double> foresee(Map<String, Double> features);
}

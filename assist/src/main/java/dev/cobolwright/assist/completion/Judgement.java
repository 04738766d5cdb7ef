package dev.cobolwright.assist.completion;

import dev.cobolwright.model.router.Signals;
import java.util.List;
import java.util.Map;

/**
 * What was found at a cursor, before what is not to be shown is taken away.
 *
 * @param candidates valid ones, best first
 * @param signals of the line candidates, in their order; empty for words
 * @param features known of the request before any model ran, which the router looks at; empty for words
 * @param route what the router decided
 */
public record Judgement(
        List<Suggestion> candidates,
        List<Signals> signals,
        Map<String, Double> features,
        Route route,
        List<String> notes) {}

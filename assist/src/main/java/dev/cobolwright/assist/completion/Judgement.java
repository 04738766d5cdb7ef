package dev.cobolwright.assist.completion;

import dev.cobolwright.model.router.Signals;
import java.util.List;

/**
 * What was found at a cursor, before what is not to be shown is taken away.
 *
 * @param candidates valid ones, best first
 * @param signals of the line candidates, in their order; empty for words
 * @param route what the router decided
 */
public record Judgement(List<Suggestion> candidates, List<Signals> signals, Route route, List<String> notes) {}

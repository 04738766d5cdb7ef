package dev.cobolwright.assist.codebase;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.List;

/**
 * One line of an answer.
 *
 * @param text a sentence or an entry of a list, without its evidence
 * @param evidence where it can be read; empty only for words about the answer itself
 */
public record Told(String text, List<Place> evidence) {
    public static Told of(String text, Place... evidence) {
        return new Told(text, List.of(evidence));
    }

    public static Told of(String text, List<Place> evidence) {
        return new Told(text, evidence.stream().distinct().toList());
    }

    /** With its evidence, for people. */
    @Override
    public String toString() {
        return evidence.isEmpty()
                ? text
                : text + " ["
                        + String.join(
                                ", ", evidence.stream().map(Place::toString).toList()) + "]";
    }
}

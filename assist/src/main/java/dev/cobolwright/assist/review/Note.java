package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.source.Span;

/** A place that belongs to a finding, and what is there: a clause or short sentence. */
public record Note(Place place, String text) {
    public static Note at(Span span, String text) {
        return new Note(Place.of(span), text);
    }
}

package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.List;

/**
 * Words that must stand at a place, in this order, for a sentence to be true.
 *
 * @param words upper case; literals without their quotes
 */
public record Clue(Place place, List<String> words, Source source) {
    /** What is looked at. */
    public enum Source {
        /** Words and literals of COBOL code, without comments and areas. */
        CODE,
        /** Comment lines of COBOL. */
        COMMENT,
        /** All text of the lines. */
        TEXT
    }

    public static Clue code(Place place, List<String> words) {
        return new Clue(place, words, Source.CODE);
    }
}

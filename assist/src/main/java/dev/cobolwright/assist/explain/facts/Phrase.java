package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * A piece of the program in words.
 *
 * @param text prose with references ({@link dev.cobolwright.assist.explain.prose.Text})
 * @param code the same as COBOL on one line
 * @param words upper-case words and literals of the code that show it, in order of their text within the place
 * @param also other places that show a part of it: the subject of an EVALUATE
 */
public record Phrase(String text, String code, List<String> words, Place place, List<Shown> also) {
    public Phrase(String text, String code, List<String> words, Place place) {
        this(text, code, words, place, List.of());
    }

    /** Words that stand at a place, in this order. */
    public record Shown(List<String> words, Place place) {}

    public Phrase alsoAt(List<Shown> places) {
        return new Phrase(text, code, words, place, places);
    }
}

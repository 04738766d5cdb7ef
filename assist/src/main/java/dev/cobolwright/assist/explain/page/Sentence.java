package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.List;

/**
 * One statement about the code.
 *
 * @param topic what kind of statement, with its template
 * @param about the program, copybook or job it is about
 * @param facts the values of the template
 * @param text the template with the values, as {@link dev.cobolwright.assist.explain.prose.Text}
 * @param clues its evidence; never empty
 */
public record Sentence(Topic topic, String about, List<String> facts, String text, List<Clue> clues) {
    public static Sentence of(Topic topic, String about, List<String> facts, List<Clue> clues) {
        return new Sentence(topic, about, List.copyOf(facts), topic.text(facts), List.copyOf(clues));
    }

    /** Where it can be read, each place once, in order of the clues. */
    public List<Place> evidence() {
        return clues.stream().map(Clue::place).distinct().toList();
    }
}

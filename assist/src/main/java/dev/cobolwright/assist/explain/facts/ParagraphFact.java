package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * A paragraph, or a section without paragraphs.
 *
 * @param name empty for statements before any header
 * @param section the section it is in; empty for none
 * @param header the line of its name
 * @param title what a comment directly above says; empty for none
 * @param exit nothing but EXIT
 * @param flow where control goes from its last statement: the next paragraph, if it falls into that; empty else
 * @param steps what its statements do, in order
 * @param statements how many, nested ones too
 */
public record ParagraphFact(
        String name,
        String section,
        Place place,
        Place header,
        Phrase title,
        List<Link> performs,
        List<Link> performedBy,
        List<Link> goesTo,
        boolean fallenInto,
        boolean neverReached,
        boolean exit,
        List<Phrase> steps,
        int moreSteps,
        int statements) {
    /** @param through the name as it is written in the statement: of a section, or of the first paragraph of a range */
    public record Link(String name, String through, List<Place> places) {}
}

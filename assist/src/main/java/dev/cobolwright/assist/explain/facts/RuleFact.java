package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * A decision of a program with its outcomes.
 *
 * @param name the data it decides, in words; else what it leads to
 * @param kind what it is about
 * @param paragraph it is in
 * @param given conditions around it, outermost first
 * @param guards statements before it that may have left the paragraph
 * @param cases in order; the first whose condition holds is taken
 * @param decides names of the data it sets
 */
public record RuleFact(
        String name,
        Kind kind,
        String paragraph,
        List<Phrase> given,
        List<Place> guards,
        List<Case> cases,
        List<String> decides,
        Place place) {
    /** What a decision is about. */
    public enum Kind {
        BUSINESS,
        /** File status, SQLCODE, RESP and the like. */
        ERROR,
        /** Keys of the terminal and the state of a conversation. */
        SCREEN,
        /** End of file, page and line counts. */
        CONTROL
    }

    /**
     * @param when empty for ELSE and WHEN OTHER
     * @param then what is done
     * @param place from the condition to the last outcome
     */
    public record Case(List<Phrase> when, List<Phrase> then, Place place) {}
}

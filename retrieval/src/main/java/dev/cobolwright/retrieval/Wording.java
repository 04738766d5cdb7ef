package dev.cobolwright.retrieval;

/**
 * How the words of a person are looked for.
 *
 * @param leaveOutStopWords words that every English sentence has say nothing about code
 * @param relatedForms a word is also found by forms that this index uses in the same places: CUST for customer, and the other way round
 */
public record Wording(boolean leaveOutStopWords, boolean relatedForms) {
    /** What searches do. */
    public static final Wording USUAL = new Wording(true, true);

    /** The words as they are. */
    public static final Wording PLAIN = new Wording(false, false);
}

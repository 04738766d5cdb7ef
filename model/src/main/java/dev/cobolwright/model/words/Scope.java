package dev.cobolwright.model.words;

/** What is asked for at a cursor. */
final class Scope {
    private final Lexicon lexicon;
    private final boolean wordsOnly;
    private final int lineEnd;
    private final boolean lineOpen;

    private Scope(Lexicon lexicon, boolean wordsOnly, boolean lineOpen) {
        this.lexicon = lexicon;
        this.wordsOnly = wordsOnly;
        this.lineOpen = lineOpen;
        this.lineEnd = lexicon.id(CommonWords.LINE_END);
    }

    /** A word; the line does not end before it. */
    static Scope word(Lexicon lexicon) {
        return new Scope(lexicon, true, false);
    }

    /** Any symbol, and the end of the line if something stands on it. */
    static Scope symbol(Lexicon lexicon, Situation at) {
        return new Scope(lexicon, false, at.slot() == Slot.INSIDE);
    }

    /** What a place says comes next, or -1 where it says nothing. */
    int symbolAt(WordLayer.Place place) {
        if (lineOpen && place.first()) {
            return lineEnd;
        }
        return !wordsOnly || lexicon.isWord(place.symbol()) ? place.symbol() : -1;
    }

    /** Whether the place stands on its line as what is asked for does. */
    boolean fits(WordLayer.Place place) {
        return place.sameSlot() || lineOpen;
    }

    boolean wordsOnly() {
        return wordsOnly;
    }

    boolean lineOpen() {
        return lineOpen;
    }

    int lineEnd() {
        return lineEnd;
    }
}

package dev.cobolwright.corpus.document;

/**
 * What was decided about a document.
 *
 * @param weight how often its tokens are seen relative to an ordinary document's, 0 (dropped) or more
 * @param split what it is for
 * @param decision {@code kept}, {@code trimmed: why} or {@code dropped: why}
 */
public record Curation(double weight, Split split, String decision) {
    public static final Curation UNDECIDED = new Curation(1, Split.TRAIN, "kept");

    public Curation dropped(String why) {
        return new Curation(0, split, "dropped: " + why);
    }

    public Curation trimmed(String why) {
        String more = decision.startsWith("trimmed: ") ? decision + ", " + why : "trimmed: " + why;
        return new Curation(weight, split, more);
    }

    public Curation weighted(double factor) {
        return new Curation(weight * factor, split, decision);
    }

    public Curation in(Split other) {
        return new Curation(weight, other, decision);
    }
}

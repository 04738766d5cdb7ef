package dev.cobolwright.corpus.review;

import dev.cobolwright.corpus.review.mutators.AlterSeeded;
import dev.cobolwright.corpus.review.mutators.OtherRemoved;
import dev.cobolwright.corpus.review.mutators.ReceiverNarrowed;
import java.util.List;

/** All mutators, in order of the rules' codes; a rule may have several. */
public final class Mutators {
    public static final List<Mutator> ALL = List.of(new ReceiverNarrowed(), new OtherRemoved(), new AlterSeeded());

    private Mutators() {}
}

package dev.cobolwright.corpus.review;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ReviewedFile;
import java.util.List;

/** Seeds the defect that a rule finds into a program that has none: a measure of what the rule misses. Implementations have no state. */
public interface Mutator {
    /** Of the rule. */
    String code();

    /** Ways to make the program defective, in order of the text; none where it has no place for the defect. Edits are of the file itself. */
    List<Mutant> mutants(ReviewedFile file);

    /**
     * As {@link #mutants(ReviewedFile)}, where it depends on other programs what a defect is.
     *
     * @param application all programs of the repository
     */
    default List<Mutant> mutants(ReviewedFile file, Application application) {
        return mutants(file);
    }

    /** One defect. */
    record Mutant(List<Edit> edits) {
        public static Mutant of(Edit... edits) {
            return new Mutant(List.of(edits));
        }
    }
}

package dev.cobolwright.corpus.review;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.jcl.Jcl;
import java.util.List;

/** As a {@link Mutator}, for the rules about jobs: the defect is seeded into a file of job control. */
public interface JobMutator {
    /** Of the rule. */
    String code();

    /** @param application all programs of the repository */
    List<Mutant> mutants(Jcl file, Application application);
}

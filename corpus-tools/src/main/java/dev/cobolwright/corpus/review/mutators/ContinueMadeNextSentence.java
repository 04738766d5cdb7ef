package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import java.util.List;
import java.util.Locale;

/** CONTINUE in an IF that END-IF ends before the period, made NEXT SENTENCE. */
public final class ContinueMadeNextSentence implements Mutator {

    @Override
    public String code() {
        return "CW1114";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.statements("CONTINUE")
                        .filter(s -> file.isWrittenHere(s.span()) && !s.endsSentence())
                        .filter(s -> p.parent(s)
                                .filter(i -> i.verb().equals("IF")
                                        && !i.endsSentence()
                                        && i.span()
                                                .text()
                                                .toUpperCase(Locale.ROOT)
                                                .endsWith("END-IF"))
                                .isPresent())
                        .map(s -> Mutant.of(new Edit(s.span().start(), s.span().end(), "NEXT SENTENCE"))))
                .toList();
    }
}

package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.preprocess.Lexemes;
import java.util.List;

/**
 * A data description entry that is itself the defect, behind the header of the WORKING-STORAGE SECTION.
 *
 * @param entry in the columns of fixed format
 */
public record EntrySeeded(String code, String entry) implements Mutator {
    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        int at = behindHeader(file);
        return at < 0 ? List.of() : List.of(Mutant.of(new Edit(at, at, "\n" + entry)));
    }

    /** @return -1 where there is no such header */
    static int behindHeader(ReviewedFile file) {
        Lexemes words = file.lexemes();
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.word(i).equals("WORKING-STORAGE") && words.kind(i + 2) == Lexemes.Kind.PERIOD) {
                int line = file.source().lineOf(words.end(i + 2));
                boolean alone = i + 3 >= words.size() || file.source().lineOf(words.start(i + 3)) > line;
                return alone ? file.source().lineEnd(line) : -1;
            }
        }
        return -1;
    }
}

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
        return behind(file, "WORKING-STORAGE", "SECTION");
    }

    /** The end of the line of a header that stands alone on it. @return -1 where there is no such header */
    static int behind(ReviewedFile file, String... header) {
        Lexemes words = file.lexemes();
        for (int i = 0; i + header.length < words.size(); i++) {
            int period = i + header.length;
            if (words.kind(period) == Lexemes.Kind.PERIOD && isHeader(words, i, header)) {
                int line = file.source().lineOf(words.end(period));
                boolean alone = period + 1 >= words.size() || file.source().lineOf(words.start(period + 1)) > line;
                return alone ? file.source().lineEnd(line) : -1;
            }
        }
        return -1;
    }

    private static boolean isHeader(Lexemes words, int from, String[] header) {
        for (int i = 0; i < header.length; i++) {
            if (!words.word(from + i).equals(header[i])) {
                return false;
            }
        }
        return true;
    }
}

package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.corpus.review.Mutator;
import java.util.List;

/** FILE STATUS with an item that no statement looks at, put into the SELECT of a file that is opened and has none. */
public final class StatusAdded implements Mutator {
    @Override
    public String code() {
        return "CW1202";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        int at = EntrySeeded.behindHeader(file);
        return file.programs().stream()
                .limit(at < 0 ? 0 : 1)
                .flatMap(p -> FileUses.of(p).all().stream())
                .filter(f -> f.has(Operation.Kind.OPEN)
                        && !f.covered()
                        && f.control().statuses().isEmpty()
                        && file.isWrittenHere(f.control().span()))
                .map(f -> {
                    int behindName = f.control().nameSpan().end();
                    return Mutant.of(
                            new Edit(
                                    behindName,
                                    behindName,
                                    "\n" + " ".repeat(15) + "FILE STATUS IS ZZ-FS\n" + " ".repeat(15)),
                            new Edit(at, at, "\n       01  ZZ-FS PIC XX."));
                })
                .toList();
    }
}

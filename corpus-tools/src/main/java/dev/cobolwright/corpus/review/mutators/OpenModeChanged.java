package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.corpus.review.Mutator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** OPEN INPUT of one file that is read, made OPEN OUTPUT. */
public final class OpenModeChanged implements Mutator {
    @Override
    public String code() {
        return "CW1209";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream().flatMap(p -> in(file, p)).toList();
    }

    private static Stream<Mutant> in(ReviewedFile file, ReviewedProgram program) {
        FileUses uses = FileUses.of(program);
        return uses.all().stream()
                .filter(f -> uses.areKnown() && !f.isShared() && f.has(Operation.Kind.READ))
                .map(f -> f.of(Operation.Kind.OPEN).toList())
                .filter(opens -> opens.size() == 1)
                .map(List::getFirst)
                .filter(o -> o.how().equals("INPUT")
                        && uses.of(o.statement()).size() == 1
                        && file.isWrittenHere(o.statement().span()))
                .flatMap(o -> outputInstead(o));
    }

    private static Stream<Mutant> outputInstead(UsedFile.Operation open) {
        int at = open.statement().span().text().toUpperCase(Locale.ROOT).indexOf("INPUT");
        int start = open.statement().span().start() + at;
        return at < 0 ? Stream.empty() : Stream.of(Mutant.of(new Edit(start, start + "INPUT".length(), "OUTPUT")));
    }
}

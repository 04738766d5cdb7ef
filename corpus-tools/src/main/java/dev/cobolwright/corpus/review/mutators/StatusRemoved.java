package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.corpus.review.Mutator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** FILE STATUS taken out of the SELECT of a file that is opened and has no USE procedure. */
public final class StatusRemoved implements Mutator {
    private static final Pattern CLAUSE =
            Pattern.compile("(?i)(?<=\\s)(FILE\\s+)?STATUS\\s+(IS\\s+)?[A-Z0-9-]+(?=[\\s.]|$)");

    @Override
    public String code() {
        return "CW1201";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> FileUses.of(p).all().stream())
                .filter(f -> f.has(Operation.Kind.OPEN)
                        && !f.covered()
                        && f.control().statuses().size() == 1
                        && file.isWrittenHere(f.control().span()))
                .flatMap(StatusRemoved::without)
                .toList();
    }

    private static Stream<Mutant> without(UsedFile file) {
        int start = file.control().span().start();
        Matcher clause = CLAUSE.matcher(file.control().span().text());
        return clause.find()
                ? Stream.of(Mutant.of(new Edit(start + clause.start(), start + clause.end(), "")))
                : Stream.empty();
    }
}

package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The number of RECORD CONTAINS, raised by one where it is right. */
public final class RecordClauseRaised implements Mutator {
    private static final Pattern CLAUSE =
            Pattern.compile("(?i)\\sRECORD\\s+CONTAINS\\s+([1-9][0-9]*)(?=\\s+CHARACTERS|[\\s.])(?!\\s+TO)");

    @Override
    public String code() {
        return "CW1210";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.program().files().stream()
                        .filter(f -> f.recordSize()
                                .filter(r -> r.maximum() == p.layout().recordAreaLength(f))
                                .isPresent()))
                .filter(f -> file.isWrittenHere(f.span()))
                .flatMap(f -> raised(f.span()))
                .toList();
    }

    private static Stream<Mutant> raised(Span description) {
        Matcher clause = CLAUSE.matcher(description.text());
        return clause.find()
                ? Stream.of(Mutant.of(new Edit(
                        description.start() + clause.start(1),
                        description.start() + clause.end(1),
                        String.valueOf(Integer.parseInt(clause.group(1)) + 1))))
                : Stream.empty();
    }
}

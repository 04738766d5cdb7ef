package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A test for SQLCODE being other than zero behind a query, made one for errors alone. */
public final class NotFoundForgotten implements Mutator {
    private static final Pattern TEST =
            Pattern.compile("(?is)^IF\\s+SQLCODE\\s+(NOT\\s*=|NOT\\s+EQUAL(?:\\s+TO)?|<>)\\s*(?:0|ZEROE?S?)(?=\\s)");

    @Override
    public String code() {
        return "CW1255";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> SqlUses.of(p).all().stream()
                        .noneMatch(u -> u.sql().whenever().isPresent()))
                .flatMap(p -> p.statements("EXEC SQL")
                        .filter(s -> s.span().text().matches("(?is)EXEC\\s+SQL\\s+(SELECT|FETCH)\\s.*"))
                        .flatMap(s -> p.flow().after(s).stream())
                        .filter(s -> s.verb().equals("IF") && file.isWrittenHere(s.span()))
                        .distinct()
                        .flatMap(NotFoundForgotten::errorsAlone))
                .toList();
    }

    private static Stream<Mutant> errorsAlone(Statement test) {
        Matcher found = TEST.matcher(test.span().text());
        int start = test.span().start();
        return found.find()
                ? Stream.of(Mutant.of(new Edit(start, start + found.end(), "IF SQLCODE < 0")))
                : Stream.empty();
    }
}

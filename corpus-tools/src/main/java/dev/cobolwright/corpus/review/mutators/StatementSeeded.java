package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/**
 * Statements with the defect put before a statement that control comes to, where programs have a WORKING-STORAGE SECTION.
 *
 * @param verb programs without such a statement are left alone; empty for any
 * @param entries what the statements need, in the columns of fixed format; empty for nothing
 * @param statements in the columns of fixed format, without a period
 */
public record StatementSeeded(String code, String verb, String entries, String statements) implements Mutator {
    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        int at = EntrySeeded.behindHeader(file);
        return file.programs().stream()
                .limit(1)
                .filter(p -> at >= 0
                        && (verb.isEmpty() || p.statements(verb).findAny().isPresent()))
                .flatMap(p -> p.statements("MOVE", "PERFORM", "DISPLAY")
                        .filter(s -> file.isWrittenHere(s.span())
                                && s.span().start() > at
                                && p.flow().isReachable(s)))
                .filter(s -> isFirstOnLine(file, s))
                .map(s -> {
                    int line = file.source()
                            .lineStart(file.source().lineOf(s.span().start()));
                    return Mutant.of(new Edit(at, at, "\n" + entries), new Edit(line, line, statements + "\n"));
                })
                .toList();
    }

    private static boolean isFirstOnLine(ReviewedFile file, Statement statement) {
        int line = file.source().lineStart(file.source().lineOf(statement.span().start()));
        int first = file.lexemes().from(line);
        return first < file.lexemes().size()
                && file.lexemes().start(first) == statement.span().start();
    }
}

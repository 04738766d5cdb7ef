package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.Fix.Promise;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.Received;
import dev.cobolwright.assist.review.sql.SqlText;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Optional;

/** CW1605. */
public final class SelectAll implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1605", "SELECT * in a program", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int from = program.program().span().inMain().start();
        int to = program.program().span().inMain().end();
        for (EmbeddedBlock block : program.parse().embedded().blocks()) {
            int at = block.span().inMain().start();
            boolean isHere = at >= from && at < to && !block.span().isCopied();
            if (isHere && block.statement() instanceof SqlStatement sql && sql.kind() != SqlKind.DECLARE_TABLE) {
                SqlText text = SqlText.of(block.text());
                int select = text.find("SELECT", 0);
                if (select >= 0
                        && select + 1 < text.words().size()
                        && text.words().get(select + 1).is("*")) {
                    SqlText.Word star = text.words().get(select + 1);
                    Found found = Found.at(
                            block.span(new TextRange(star.start(), star.end())),
                            "SELECT * fetches every column of "
                                    + (sql.tables().isEmpty()
                                            ? "the table"
                                            : sql.tables().getFirst().name())
                                    + ", also those that are added later");
                    findings.add(
                            fix(program, block, sql, star).map(found::withFix).orElse(found));
                }
            }
        }
    }

    private static Optional<Fix> fix(
            ReviewedProgram program, EmbeddedBlock block, SqlStatement sql, SqlText.Word star) {
        Span span = block.span(new TextRange(star.start(), star.end()));
        Optional<LinesOfFile> lines = LinesOfFile.in(program.file());
        if (sql.tables().size() != 1 || lines.isEmpty() || !program.file().isWrittenHere(span)) {
            return Optional.empty();
        }
        List<String> columns = Received.declaredColumns(program, sql);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        int column = lines.get().columnOf(span.start());
        StringBuilder text = new StringBuilder(columns.getFirst());
        for (String name : columns.subList(1, columns.size())) {
            text.append(",").append(lines.get().at(column, name));
        }
        String line = program.file().source().line(span.startLine());
        String rest = line.substring(Math.min(line.length(), column + 1)).strip();
        String after = rest.isEmpty() ? "" : lines.get().at(column, "").stripTrailing();
        return Optional.of(
                Fix.of("List the columns", Promise.KEEPS_ALL, new Edit(span.start(), span.end(), text + after)));
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlText;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;

/** CW1401. */
public final class CredentialInLiteral implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1401", "Password or key written in the program", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.program().allData().filter(d -> d.value().isPresent()).forEach(item -> {
            boolean named = SecretNames.isSecret(item.name());
            if (named && item.values().stream().anyMatch(v -> SecretNames.isSecretText(unquoted(v.from())))) {
                findings.add(item.nameSpan(), item.name() + " has a value that everyone with the source can read");
            }
        });
        program.details(Detail.Move.class, "MOVE").forEach(move -> {
            if (move.detail().sending() instanceof Operand.Literal literal && SecretNames.isSecretText(text(literal))) {
                move.detail().receiving().stream()
                        .filter(r -> r instanceof Operand.Identifier id
                                && SecretNames.isSecret(id.name().name()))
                        .findFirst()
                        .ifPresent(r -> findings.add(
                                move.statement().span(),
                                "A literal is moved to " + r.span().text() + "; everyone with the source can read it"));
            }
        });
        program.details(Detail.If.class, "IF")
                .forEach(test -> compared(test.detail().condition(), findings));
        sql(program, findings);
    }

    private static void compared(Condition condition, Findings findings) {
        switch (condition) {
            case Condition.And and -> {
                compared(and.left(), findings);
                compared(and.right(), findings);
            }
            case Condition.Or or -> {
                compared(or.left(), findings);
                compared(or.right(), findings);
            }
            case Condition.Not not -> compared(not.of(), findings);
            case Condition.Comparison c -> {
                if (c.left() instanceof Operand.Identifier id
                        && c.right() instanceof Operand.Literal literal
                        && SecretNames.isSecret(id.name().name())
                        && SecretNames.isSecretText(text(literal))) {
                    findings.add(
                            c.span(),
                            id.name().name() + " is compared with a literal that everyone with the source can read");
                }
            }
            default -> {}
        }
    }

    private static String text(Operand.Literal literal) {
        return literal.kind() == Operand.Literal.Kind.ALPHANUMERIC && !literal.all() ? literal.value() : "";
    }

    private static String unquoted(String written) {
        boolean quoted = written.length() > 2 && (written.charAt(0) == '"' || written.charAt(0) == '\'');
        return quoted ? written.substring(1, written.length() - 1) : "";
    }

    private static void sql(ReviewedProgram program, Findings findings) {
        for (SqlUse use : SqlUses.of(program).of(SqlKind.CONNECT).toList()) {
            List<SqlText.Word> words = SqlText.of(use.block().text()).words();
            for (int i = 1; i < words.size(); i++) {
                boolean given = words.get(i - 1).is("USING")
                        || words.get(i - 1).is("BY")
                        || words.get(i - 1).is("PASSWORD");
                if (given && words.get(i).text().startsWith("'")) {
                    findings.add(
                            use.block()
                                    .span(new TextRange(
                                            words.get(i).start(), words.get(i).end())),
                            "CONNECT has its password in the source");
                }
            }
        }
    }
}

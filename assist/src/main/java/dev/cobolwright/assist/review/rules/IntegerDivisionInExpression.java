package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.assist.review.values.NumberRanges;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.util.Optional;

/** CW1009. */
public final class IntegerDivisionInExpression implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1009", "Quotient of whole numbers is multiplied afterwards", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Compute.class, "COMPUTE").forEach(compute -> {
            boolean whole = compute.detail().receivers().stream().allMatch(r -> isWhole(program, r.operand()));
            if (whole && isWhole(program, compute.detail().value())) {
                find(compute.detail().value())
                        .ifPresent(
                                product -> findings.add(
                                        product.span(),
                                        "No operand here has decimal places, so " + text(quotient(product))
                                                + " is cut to a whole number before it is multiplied; multiply first, then divide"));
            }
        });
    }

    private static String text(Expression expression) {
        return expression.span().text().replaceAll("\\s+", " ");
    }

    /** {@code A / 100 * 100} is written to get rid of the last digits. */
    private static boolean roundsDown(Expression.Binary product) {
        Expression.Binary quotient = (Expression.Binary) quotient(product);
        Expression factor = quotient == product.left() ? product.right() : product.left();
        return Operands.text(quotient.right()).equals(Operands.text(factor));
    }

    private static Expression quotient(Expression.Binary product) {
        return isQuotient(product.left()) ? product.left() : product.right();
    }

    private static boolean isQuotient(Expression expression) {
        return expression instanceof Expression.Binary binary
                && binary.operator().equals("/");
    }

    private static Optional<Expression.Binary> find(Expression expression) {
        if (expression instanceof Expression.Signed signed) {
            return find(signed.of());
        }
        if (!(expression instanceof Expression.Binary binary)) {
            return Optional.empty();
        }
        if (binary.operator().equals("*")
                && (isQuotient(binary.left()) || isQuotient(binary.right()))
                && !roundsDown(binary)) {
            return Optional.of(binary);
        }
        return find(binary.left()).or(() -> find(binary.right()));
    }

    /** All operands are items and literals without decimal places. */
    private static boolean isWhole(ReviewedProgram program, Expression expression) {
        return switch (expression) {
            case Expression.Signed signed -> isWhole(program, signed.of());
            case Expression.Binary binary ->
                !binary.operator().equals("**") && isWhole(program, binary.left()) && isWhole(program, binary.right());
            case Operand operand ->
                NumberRanges.of(program).of(operand).filter(r -> r.scale() == 0).isPresent();
        };
    }
}

package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser.*;

import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Condition.Comparison;
import dev.cobolwright.grammar.statements.Condition.Relation;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Makes a condition of the flat row of operands and operators that the grammar reads: NOT before AND before OR, abbreviations written out. */
final class ConditionBuilder {
    private final OperandBuilder operands;
    private final List<ParseTree> row = new ArrayList<>();
    private int at;
    private Expression subject;
    private Relation relation;

    private ConditionBuilder(OperandBuilder operands, ConditionContext context) {
        this.operands = operands;
        flatten(context);
    }

    static Condition of(OperandBuilder operands, ConditionContext context) {
        ConditionBuilder builder = new ConditionBuilder(operands, context);
        Condition condition = builder.or();
        return builder.at < builder.row.size() ? new Condition.Unclear(operands.span(context)) : condition;
    }

    /** Words, relations, class tests, arithmetic operators, operands, and conditions in parentheses. */
    private void flatten(ParserRuleContext context) {
        for (ParseTree child : context.children) {
            switch (child) {
                case ConditionOperandContext inner -> flatten(inner);
                case ConditionRestContext inner -> flatten(inner);
                default -> {
                    int kind = OperandBuilder.kind(child);
                    if (kind != IS && kind != ARE && kind != LPAREN && kind != RPAREN) {
                        row.add(child);
                    }
                }
            }
        }
    }

    private ParseTree peek(int ahead) {
        return at + ahead < row.size() ? row.get(at + ahead) : null;
    }

    private boolean isWord(int ahead, int kind) {
        ParseTree node = peek(ahead);
        return node != null && OperandBuilder.kind(node) == kind;
    }

    private Condition or() {
        Condition left = and();
        while (isWord(0, OR)) {
            at++;
            Condition right = and();
            left = new Condition.Or(left, right, left.span().to(right.span()));
        }
        return left;
    }

    private Condition and() {
        Condition left = not();
        while (isWord(0, AND)) {
            at++;
            Condition right = not();
            left = new Condition.And(left, right, left.span().to(right.span()));
        }
        return left;
    }

    private Condition not() {
        if (isWord(0, NOT) && !(peek(1) instanceof RelationContext)) {
            ParseTree not = row.get(at++);
            Condition of = not();
            return new Condition.Not(of, operands.span(not).to(of.span()));
        }
        return simple();
    }

    private Condition simple() {
        ParseTree start = peek(0);
        if (start == null) {
            return unclear(row.getLast());
        }
        boolean negated = isWord(0, NOT);
        if (peek(negated ? 1 : 0) instanceof RelationContext context) {
            at += negated ? 2 : 1;
            return subject == null ? unclear(start) : compared(subject, context, negated, start);
        }
        if (start instanceof ConditionContext inner && !(continuesArithmetic(1) || continuesComparison(1))) {
            at++;
            return of(operands, inner);
        }
        Optional<Expression> left = arithmetic();
        if (left.isEmpty()) {
            return unclear(start);
        }
        negated = isWord(0, NOT) && (peek(1) instanceof RelationContext || peek(1) instanceof ClassTestContext);
        at += negated ? 1 : 0;
        return switch (peek(0)) {
            case RelationContext context -> {
                at++;
                subject = left.get();
                yield compared(left.get(), context, negated, start);
            }
            case ClassTestContext test -> {
                at++;
                String word = operands.word(firstLeaf(test));
                yield new Condition.Test(
                        left.get(), word, negated, operands.span(start).to(operands.span(test)));
            }
            case null, default -> alone(left.get());
        };
    }

    private static ParseTree firstLeaf(ParseTree node) {
        return node.getChildCount() == 0 ? node : firstLeaf(node.getChild(0));
    }

    private Condition alone(Expression operand) {
        Optional<Comparison> abbreviated = subject == null
                ? Optional.empty()
                : Optional.of(new Comparison(subject, relation, operand, true, operand.span()));
        return abbreviated.isPresent() && !(operand instanceof Operand.Identifier)
                ? abbreviated.get()
                : new Condition.Named(operand, abbreviated, operand.span());
    }

    private Condition compared(Expression left, RelationContext context, boolean negated, ParseTree start) {
        Relation positive = relation(context);
        relation = negated ? positive.negated() : positive;
        if (isWord(0, NOT)) {
            at++;
            relation = relation.negated();
        }
        Optional<Expression> right = arithmetic();
        if (right.isEmpty()) {
            return unclear(start);
        }
        boolean abbreviated = start instanceof RelationContext || OperandBuilder.kind(start) == NOT;
        return new Comparison(
                left,
                relation,
                right.get(),
                abbreviated,
                operands.span(start).to(right.get().span()));
    }

    private static Relation relation(RelationContext context) {
        boolean orEqual = context.OR() != null;
        return switch (OperandBuilder.kind(context.getChild(0))) {
            case UNEQUAL, NOT_EQUAL -> Relation.NOT_EQUAL;
            case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            case LESS, LESS_SIGN -> orEqual ? Relation.LESS_OR_EQUAL : Relation.LESS;
            case GREATER, GREATER_SIGN -> orEqual ? Relation.GREATER_OR_EQUAL : Relation.GREATER;
            case EXCEEDS -> Relation.GREATER;
            default -> Relation.EQUAL;
        };
    }

    private boolean continuesArithmetic(int ahead) {
        return peek(ahead) instanceof ArithmeticOperatorContext;
    }

    private boolean continuesComparison(int ahead) {
        ParseTree next = isWord(ahead, NOT) ? peek(ahead + 1) : peek(ahead);
        return next instanceof RelationContext || next instanceof ClassTestContext;
    }

    /** Values joined by operators; empty where there is none, or a condition where a value should be. */
    private Optional<Expression> arithmetic() {
        List<Expression> values = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        while (true) {
            ParseTree sign = null;
            if (isWord(0, PLUS_SIGN) || isWord(0, MINUS_SIGN)) {
                sign = row.get(at++);
            }
            Expression value = switch (peek(0)) {
                case OperandContext operand -> operands.operand(operand);
                case ConditionContext inner
                when of(operands, inner) instanceof Condition.Named named -> named.operand();
                case null, default -> null;
            };
            if (value == null) {
                return Optional.empty();
            }
            at++;
            values.add(
                    sign == null
                            ? value
                            : new Expression.Signed(
                                    operands.word(sign),
                                    value,
                                    operands.span(sign).to(value.span())));
            if (!(peek(0) instanceof ArithmeticOperatorContext operator)) {
                return Optional.of(operands.byPrecedence(values, operators));
            }
            operators.add(operands.operator(operator));
            at++;
        }
    }

    /** Gives up: nothing more of the row is read. */
    private Condition unclear(ParseTree start) {
        at = row.size();
        return new Condition.Unclear(operands.span(start));
    }
}

package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser.*;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.statements.Operand.Literal;
import dev.cobolwright.grammar.statements.Operand.ReferenceModification;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes operands and arithmetic of one statement's parse tree. */
final class OperandBuilder {
    private final Tokens tokens;
    /** The token that positions in the parse tree count from. */
    private final int base;

    private final UnitTree recorded;

    OperandBuilder(Tokens tokens, int base, UnitTree recorded) {
        this.tokens = tokens;
        this.base = base;
        this.recorded = recorded;
    }

    static int kind(ParseTree node) {
        return node instanceof TerminalNode leaf ? leaf.getSymbol().getType() : 0;
    }

    static int first(ParseTree node) {
        return node instanceof TerminalNode leaf
                ? leaf.getSymbol().getTokenIndex()
                : ((ParserRuleContext) node).start.getTokenIndex();
    }

    static int last(ParseTree node) {
        if (node instanceof TerminalNode leaf) {
            return leaf.getSymbol().getTokenIndex();
        }
        int children = node.getChildCount();
        return children == 0 ? first(node) : last(node.getChild(children - 1));
    }

    Span span(ParseTree node) {
        return tokens.span(base + first(node), base + last(node));
    }

    private Span span(Expression from, Expression to) {
        return from.span().to(to.span());
    }

    String text(ParseTree leaf) {
        return tokens.text(base + first(leaf));
    }

    String word(ParseTree leaf) {
        return text(leaf).toUpperCase(Locale.ROOT);
    }

    /** The text of an EXEC block's body, blanks for what is no program text. */
    String bodyText(ParseTree leaf) {
        return tokens.bodyText(base + first(leaf));
    }

    // ------------------------------------------------------------ names

    NameReference name(ParserRuleContext rule) {
        List<String> words = new ArrayList<>(2);
        for (ParseTree child : rule.children) {
            if (child instanceof TerminalNode && kind(child) != OF && kind(child) != IN) {
                words.add(word(child));
            }
        }
        int use = use(first(rule), rule.getRuleIndex());
        return new NameReference(
                words.getFirst(),
                List.copyOf(words.subList(1, words.size())),
                NameUse.kind(use),
                NameUse.access(use),
                tokens.span(base + first(rule)));
    }

    private int use(int token, int rule) {
        for (int use : recorded.names()) {
            if (use >> NameUse.BITS == token) {
                return use;
            }
        }
        int use = Words.NAME_USE[rule];
        return use >= 0 ? use : NameUse.of(NameKind.DATA, Access.READ);
    }

    Operand identifier(ParserRuleContext rule) {
        List<Expression> subscripts = new ArrayList<>();
        Optional<ReferenceModification> part = Optional.empty();
        for (ParseTree child : rule.children) {
            if (child instanceof SubscriptContext subscript) {
                part = part(subscript);
                if (part.isEmpty()) {
                    subscripts.addAll(arguments(subscript));
                }
            }
        }
        return new Operand.Identifier(name(rule), List.copyOf(subscripts), part, span(rule));
    }

    private Optional<ReferenceModification> part(ParserRuleContext parentheses) {
        boolean colon = parentheses.children.stream().anyMatch(c -> kind(c) == COLON);
        List<Expression> inside = colon ? arguments(parentheses) : List.of();
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReferenceModification(
                        inside.getFirst(), inside.size() > 1 ? Optional.of(inside.getLast()) : Optional.empty()));
    }

    private List<Expression> arguments(ParserRuleContext parentheses) {
        List<Expression> arguments = new ArrayList<>();
        ParseTree sign = null;
        for (ParseTree child : parentheses.children) {
            switch (child) {
                case SignContext leading -> sign = leading;
                case ArgumentContext argument -> {
                    Expression value = argument(argument);
                    arguments.add(
                            sign == null
                                    ? value
                                    : new Expression.Signed(
                                            word(sign.getChild(0)),
                                            value,
                                            span(sign).to(value.span())));
                    sign = null;
                }
                case ExpressionContext length -> arguments.add(expression(length));
                default -> {}
            }
        }
        return List.copyOf(arguments);
    }

    private Expression argument(ArgumentContext argument) {
        return argument.unsignedExpression() == null
                ? new Operand.Word(word(argument.getChild(0)), span(argument))
                : expression(argument.unsignedExpression());
    }

    // ------------------------------------------------------------ operands

    /** Of {@code operand}, {@code target}, {@code receiver}, a name rule, a literal or a word. */
    Operand operand(ParseTree node) {
        return switch (node) {
            case OperandContext operand -> joined(operand);
            case FunctionCallContext call -> function(call);
            case LiteralContext literal -> literal(literal);
            case PlainLiteralContext literal -> literal(literal, false, span(literal));
            case ParserRuleContext rule when Words.NAME_USE[rule.getRuleIndex()] >= 0 -> identifier(rule);
            case ParserRuleContext rule
            when kind(rule.getChild(0)) == ADDRESS || kind(rule.getChild(0)) == LENGTH -> ofOperand(rule);
            case ParserRuleContext rule ->
                operand(rule.getChild(
                        rule.getChildCount() > 1 && rule.getChild(0) instanceof SignContext
                                ? rule.getChildCount() - 1
                                : 0));
            default -> new Operand.Word(word(node), span(node));
        };
    }

    private Operand joined(OperandContext operand) {
        ParseTree head = operand.getChild(0);
        if (kind(head) == ADDRESS || kind(head) == LENGTH) {
            return ofOperand(operand);
        }
        if (operand.getChildCount() == 1) {
            return operand(head);
        }
        return new Operand.Joined(
                operand.children.stream()
                        .filter(c -> !(c instanceof TerminalNode))
                        .map(this::operand)
                        .toList(),
                span(operand));
    }

    /** ADDRESS OF and LENGTH OF. */
    private Operand ofOperand(ParserRuleContext rule) {
        Operand of = operand(rule.getChild(rule.getChildCount() - 1));
        return kind(rule.getChild(0)) == ADDRESS
                ? new Operand.AddressOf(of, span(rule))
                : new Operand.LengthOf(of, span(rule));
    }

    private Operand function(FunctionCallContext call) {
        List<Expression> arguments = call.arguments() == null ? List.of() : arguments(call.arguments());
        Optional<ReferenceModification> part = Optional.empty();
        for (SubscriptContext subscript : call.subscript()) {
            part = part(subscript);
        }
        return new Operand.FunctionCall(word(call.functionName().getChild(0)), arguments, part, span(call));
    }

    private Operand literal(LiteralContext literal) {
        return literal(literal.plainLiteral(), literal.getChildCount() > 1, span(literal));
    }

    private Operand literal(PlainLiteralContext literal, boolean all, Span span) {
        Literal.Kind kind = switch (kind(literal.getChild(0))) {
            case ALPHANUMERIC_LITERAL -> Literal.Kind.ALPHANUMERIC;
            case NATIONAL_LITERAL -> Literal.Kind.NATIONAL;
            case HEX_NUMBER -> Literal.Kind.HEXADECIMAL;
            case BOOLEAN_LITERAL -> Literal.Kind.BOOLEAN;
            case INTEGER, DECIMAL, FLOAT_LITERAL -> Literal.Kind.NUMERIC;
            default -> Literal.Kind.FIGURATIVE;
        };
        return new Literal(kind, text(literal.getChild(0)), all, span);
    }

    // ------------------------------------------------------------ arithmetic

    /** Of {@code expression}, {@code unsignedExpression}, {@code expressionOperand} or an operand. */
    Expression expression(ParseTree node) {
        if (node instanceof ExpressionOperandContext operand) {
            return signed(operand);
        }
        if (!(node instanceof ExpressionContext) && !(node instanceof UnsignedExpressionContext)) {
            return operand(node);
        }
        List<Expression> values = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        for (ParseTree child : ((ParserRuleContext) node).children) {
            switch (child) {
                case ArithmeticOperatorContext operator -> operators.add(operator(operator));
                case TerminalNode parenthesis -> {}
                default -> values.add(expression(child));
            }
        }
        return byPrecedence(values, operators);
    }

    String operator(ArithmeticOperatorContext operator) {
        int kind = kind(operator.getChild(0));
        return Keywords.isKeyword(kind) ? Keywords.text(kind) : text(operator.getChild(0));
    }

    private Expression signed(ExpressionOperandContext operand) {
        ParseTree body = operand.children.stream()
                .filter(c -> !(c instanceof SignContext) && !(c instanceof TerminalNode))
                .findFirst()
                .orElse(operand.getChild(operand.getChildCount() - 1));
        Expression value = expression(body);
        for (int i = operand.getChildCount() - 1; i >= 0; i--) {
            if (operand.getChild(i) instanceof SignContext sign) {
                value = new Expression.Signed(
                        word(sign.getChild(0)), value, span(sign).to(value.span()));
            }
        }
        return value;
    }

    /** Groups a flat row of values; as many operators as values but one. */
    Expression byPrecedence(List<Expression> values, List<String> operators) {
        List<Expression> left = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            left.add(values.get(i));
            int next = i < operators.size() && i + 1 < values.size() ? precedence(operators.get(i)) : 0;
            while (!waiting.isEmpty() && precedence(waiting.getLast()) >= next) {
                Expression right = left.removeLast();
                Expression operand = left.removeLast();
                left.add(new Expression.Binary(operand, waiting.removeLast(), right, span(operand, right)));
            }
            if (next > 0) {
                waiting.add(operators.get(i));
            }
        }
        return left.getFirst();
    }

    private static int precedence(String operator) {
        return switch (operator) {
            case "B-OR" -> 1;
            case "B-XOR" -> 2;
            case "B-AND" -> 3;
            case "B-SHIFT-L", "B-SHIFT-LC", "B-SHIFT-R", "B-SHIFT-RC" -> 4;
            case "+", "-" -> 5;
            case "*", "/" -> 6;
            default -> 7;
        };
    }
}

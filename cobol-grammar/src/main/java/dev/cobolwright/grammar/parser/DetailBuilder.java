package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser.*;
import static dev.cobolwright.grammar.parser.OperandBuilder.kind;

import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Detail.Argument;
import dev.cobolwright.grammar.statements.Detail.Receiver;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.statements.ProcedureRange;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes the detail of one statement's parse tree. */
final class DetailBuilder {
    private final OperandBuilder operands;

    DetailBuilder(OperandBuilder operands) {
        this.operands = operands;
    }

    Detail detail(String verb, StatementContext statement) {
        return switch (statement.getChild(0)) {
            case MoveStatementContext move ->
                new Detail.Move(
                        move.CORRESPONDING() != null, operands.expression(move.expression()), all(move.target()));
            case AddStatementContext add -> arithmetic("ADD", add);
            case SubtractStatementContext subtract -> arithmetic("SUBTRACT", subtract);
            case MultiplyStatementContext multiply -> arithmetic("MULTIPLY", multiply);
            case DivideStatementContext divide -> arithmetic("DIVIDE", divide);
            case ComputeStatementContext compute ->
                new Detail.Compute(receivers(compute), operands.expression(compute.expression()));
            case PerformStatementContext perform -> perform(perform);
            case GoToStatementContext goTo -> new Detail.GoTo(names(goTo.procedureName()), optional(goTo.identifier()));
            case IfStatementContext branch -> new Detail.If(condition(branch.condition()));
            case EvaluateStatementContext evaluate -> evaluate(evaluate);
            case SearchStatementContext search ->
                new Detail.Search(
                        search.ALL() != null,
                        operands.operand(search.identifier()),
                        optional(search.changed()),
                        search.condition().stream().map(this::condition).toList());
            case CallStatementContext call -> call(call);
            case CancelStatementContext cancel -> new Detail.Cancel(all(cancel.operand()));
            case SetStatementContext set -> set(set);
            case AlterStatementContext alter -> alter(alter);
            case StopStatementContext stop -> new Detail.Stop(stop.RUN() != null, optional(stop.operand()));
            case GobackStatementContext goback -> new Detail.Goback(returning(goback.returningPhrase()));
            case ExitStatementContext exit -> exit(exit);
            case EntryStatementContext entry ->
                new Detail.Entry(operands.operand(entry.operand(0)), identifiers(entry.usingPhrase()));
            case ExecStatementContext exec -> exec(exec);
            case XmlStatementContext xml when xml.PARSE() != null -> xmlParse(xml);
            default -> new FileDetails(operands).detail(verb, (ParserRuleContext) statement.getChild(0));
        };
    }

    private Condition condition(ConditionContext context) {
        return ConditionBuilder.of(operands, context);
    }

    private List<Operand> all(List<? extends ParseTree> nodes) {
        return nodes.stream().map(operands::operand).toList();
    }

    private List<NameReference> names(List<? extends ParserRuleContext> rules) {
        return rules.stream().map(operands::name).toList();
    }

    private Optional<Operand> optional(ParseTree node) {
        return Optional.ofNullable(node).map(operands::operand);
    }

    private Optional<Expression> returning(ReturningPhraseContext phrase) {
        return Optional.ofNullable(phrase).map(p -> operands.expression(p.expression()));
    }

    // ------------------------------------------------------------ arithmetic

    private Detail arithmetic(String verb, ParserRuleContext statement) {
        List<Expression> read = new ArrayList<>();
        List<Receiver> changed = new ArrayList<>();
        boolean giving = false;
        boolean corresponding = false;
        for (ParseTree child : statement.children) {
            switch (child) {
                case ExpressionContext operand -> read.add(operands.expression(operand));
                case UnsignedExpressionContext operand -> read.add(operands.expression(operand));
                case IdentifierContext operand -> read.add(operands.identifier(operand));
                case ReceiverOrLiteralContext operand -> changed.add(receiver(operand));
                case ChangedReceiverContext operand -> changed.add(receiver(operand));
                case GivingPhraseContext phrase -> {
                    giving = true;
                    changed.forEach(receiver -> read.add(receiver.operand()));
                    changed.clear();
                    phrase.receiver().forEach(r -> changed.add(receiver(r)));
                }
                case ReceiverContext remainder -> changed.add(receiver(remainder));
                default -> corresponding |= kind(child) == CORRESPONDING;
            }
        }
        return new Detail.Arithmetic(verb, corresponding, List.copyOf(read), List.copyOf(changed), giving);
    }

    private List<Receiver> receivers(ComputeStatementContext compute) {
        return compute.receiver().stream().map(this::receiver).toList();
    }

    private Receiver receiver(ParserRuleContext rule) {
        ParserRuleContext inner = rule.getChild(0) instanceof ChangedReceiverContext changed ? changed : rule;
        boolean rounded = inner.getChild(inner.getChildCount() - 1) instanceof RoundingContext;
        boolean literal = inner instanceof ReceiverOrLiteralContext;
        boolean address = inner instanceof ChangedReceiverContext && inner.getChild(0) instanceof TerminalNode;
        return new Receiver(operands.operand(literal || address ? inner : inner.getChild(0)), rounded);
    }

    // ------------------------------------------------------------ control

    private Detail perform(PerformStatementContext perform) {
        Optional<ProcedureRange> range = range(perform.procedureName());
        if (perform.expression() != null) {
            return new Detail.Perform(range, new Repetition.Times(operands.expression(perform.expression())));
        }
        PerformControlContext control = perform.performControl();
        if (control == null) {
            return new Detail.Perform(range, new Repetition.Once());
        }
        boolean testAfter = control.AFTER() != null;
        Repetition repetition = new Repetition.Once();
        if (control.performVarying() != null) {
            repetition = new Repetition.Varying(testAfter, varying(control.performVarying()));
        } else if (control.performUntil() != null && control.performUntil().condition() != null) {
            repetition = new Repetition.Until(
                    testAfter, condition(control.performUntil().condition()));
        } else if (control.performUntil() != null || control.FOREVER() != null) {
            repetition = new Repetition.Forever();
        }
        return new Detail.Perform(range, repetition);
    }

    static Optional<ProcedureRange> range(OperandBuilder operands, List<ProcedureNameContext> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcedureRange(
                        operands.name(names.getFirst()),
                        names.size() > 1 ? Optional.of(operands.name(names.get(1))) : Optional.empty()));
    }

    private Optional<ProcedureRange> range(List<ProcedureNameContext> names) {
        return range(operands, names);
    }

    private List<Repetition.Item> varying(PerformVaryingContext varying) {
        List<Repetition.Item> items = new ArrayList<>();
        Operand item = null;
        List<Expression> values = new ArrayList<>();
        Optional<Condition> until = Optional.empty();
        for (ParseTree child : varying.children) {
            switch (child) {
                case ChangedContext changed -> {
                    addItem(items, item, values, until);
                    item = operands.operand(changed);
                    values.clear();
                    until = Optional.empty();
                }
                case ExpressionContext value -> values.add(operands.expression(value));
                case ConditionContext condition -> until = Optional.of(condition(condition));
                default -> {}
            }
        }
        addItem(items, item, values, until);
        return List.copyOf(items);
    }

    private static void addItem(
            List<Repetition.Item> items, Operand item, List<Expression> values, Optional<Condition> until) {
        if (item != null && !values.isEmpty()) {
            Optional<Expression> by = values.size() > 1 ? Optional.of(values.get(1)) : Optional.empty();
            items.add(new Repetition.Item(item, values.getFirst(), by, until));
        }
    }

    private Detail evaluate(EvaluateStatementContext evaluate) {
        List<Choice> subjects =
                evaluate.evaluateSubject().stream().map(s -> choice(s)).toList();
        List<List<Choice>> whens = new ArrayList<>();
        List<Choice> when = null;
        for (ParseTree child : evaluate.children) {
            if (kind(child) == WHEN) {
                when = new ArrayList<>();
                whens.add(when);
            } else if (child instanceof EvaluateObjectContext object && when != null) {
                when.add(choice(object));
            }
        }
        return new Detail.Evaluate(subjects, whens.stream().map(List::copyOf).toList());
    }

    private Choice choice(ParserRuleContext rule) {
        return switch (kind(rule.getChild(0))) {
            case TRUE -> new Choice.Truth(true, operands.span(rule));
            case FALSE -> new Choice.Truth(false, operands.span(rule));
            case ANY -> new Choice.Any(operands.span(rule));
            case OTHER -> new Choice.Other(operands.span(rule));
            default -> tested(rule);
        };
    }

    private Choice tested(ParserRuleContext rule) {
        Condition condition = condition((ConditionContext) rule.getChild(0));
        boolean negated = condition instanceof Condition.Not;
        Condition inner = condition instanceof Condition.Not not ? not.of() : condition;
        if (!(inner instanceof Condition.Named value)) {
            return new Choice.Tested(condition, operands.span(rule));
        }
        return rule instanceof EvaluateObjectContext object && object.expression() != null
                ? new Choice.Range(
                        value.operand(), operands.expression(object.expression()), negated, operands.span(rule))
                : new Choice.Value(value.operand(), negated, operands.span(rule));
    }

    private Detail alter(AlterStatementContext alter) {
        List<NameReference> names = names(alter.procedureName());
        List<Detail.Change> changes = new ArrayList<>();
        for (int i = 0; i + 1 < names.size(); i += 2) {
            changes.add(new Detail.Change(names.get(i), names.get(i + 1)));
        }
        return new Detail.Alter(List.copyOf(changes));
    }

    private static Detail exit(ExitStatementContext exit) {
        Detail.Exit.Kind kind = exit.PERFORM() != null
                ? exit.CYCLE() != null ? Detail.Exit.Kind.PERFORM_CYCLE : Detail.Exit.Kind.PERFORM
                : exit.PROGRAM() != null || exit.returningPhrase() != null
                        ? Detail.Exit.Kind.PROGRAM
                        : exit.FUNCTION() != null
                                ? Detail.Exit.Kind.FUNCTION
                                : exit.METHOD() != null
                                        ? Detail.Exit.Kind.METHOD
                                        : exit.PARAGRAPH() != null
                                                ? Detail.Exit.Kind.PARAGRAPH
                                                : exit.SECTION() != null
                                                        ? Detail.Exit.Kind.SECTION
                                                        : Detail.Exit.Kind.PLAIN;
        return new Detail.Exit(kind);
    }

    // ------------------------------------------------------------ CALL, SET, EXEC

    private Detail call(CallStatementContext call) {
        List<Argument> arguments = call.usingPhrase() == null ? List.of() : arguments(call.usingPhrase());
        Optional<Operand> returning = optional(call.target() != null ? call.target() : call.literal());
        return new Detail.Call(operands.operand(call.operand()), arguments, returning);
    }

    private List<Argument> arguments(UsingPhraseContext using) {
        List<Argument> arguments = new ArrayList<>();
        Argument.Mode mode = Argument.Mode.REFERENCE;
        for (CallArgumentContext argument : using.callArgument()) {
            if (argument.REFERENCE() != null) {
                mode = Argument.Mode.REFERENCE;
            } else if (argument.CONTENT() != null) {
                mode = Argument.Mode.CONTENT;
            } else if (argument.VALUE() != null) {
                mode = Argument.Mode.VALUE;
            } else if (argument.unsignedExpression() != null) {
                arguments.add(new Argument(mode, Optional.of(operands.expression(argument.unsignedExpression()))));
            } else if (argument.OMITTED() != null) {
                arguments.add(new Argument(mode, Optional.empty()));
            }
        }
        return List.copyOf(arguments);
    }

    private List<NameReference> identifiers(UsingPhraseContext using) {
        return using == null
                ? List.of()
                : arguments(using).stream()
                        .flatMap(a -> a.value().stream())
                        .flatMap(e -> e instanceof Operand.Identifier item ? Stream.of(item.name()) : Stream.empty())
                        .toList();
    }

    private Detail set(SetStatementContext set) {
        List<Detail.Assignment> assignments = new ArrayList<>();
        List<Operand> targets = new ArrayList<>();
        String how = "TO";
        for (ParseTree child : set.children) {
            switch (child) {
                case SetTargetContext target -> targets.add(target(target));
                case OperandContext environment -> targets.add(operands.operand(environment));
                case SetValueContext value -> {
                    assignments.add(new Detail.Assignment(List.copyOf(targets), "TO", setValue(value)));
                    targets.clear();
                }
                case ExpressionContext step -> {
                    assignments.add(new Detail.Assignment(List.copyOf(targets), how, operands.expression(step)));
                    targets.clear();
                }
                default -> how = kind(child) == UP ? "UP" : kind(child) == DOWN ? "DOWN" : how;
            }
        }
        return new Detail.SetTo(List.copyOf(assignments));
    }

    private Operand target(SetTargetContext target) {
        if (target.written() != null) {
            return operands.operand(target.written());
        }
        return operands.operand(target.operand() != null ? target.operand() : target.target());
    }

    private Expression setValue(SetValueContext value) {
        if (value.operand() != null) {
            return new Operand.AddressOf(operands.operand(value.operand()), operands.span(value));
        }
        return value.expression() != null
                ? operands.expression(value.expression())
                : operands.operand(value.getChild(0));
    }

    private Detail exec(ExecStatementContext exec) {
        String language = "";
        for (ParseTree child : exec.children) {
            switch (kind(child)) {
                case SQL, CICS, DLI, EXEC_OTHER -> language = operands.word(child);
                case EXEC_TEXT -> {
                    return new Detail.Exec(language, operands.bodyText(child), operands.span(child));
                }
                default -> {}
            }
        }
        return new Detail.Exec(language, "", operands.span(exec));
    }

    private Detail xmlParse(XmlStatementContext xml) {
        Optional<ProcedureRange> processing = xml.xmlParsePhrase().stream()
                .filter(p -> p.PROCESSING() != null)
                .findFirst()
                .flatMap(p -> range(p.procedureName()));
        return new Detail.XmlParse(operands.operand(xml.operand(0)), processing);
    }
}

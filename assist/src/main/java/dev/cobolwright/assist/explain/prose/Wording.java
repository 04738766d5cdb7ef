package dev.cobolwright.assist.explain.prose;

import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operands and conditions of one program in English. */
public final class Wording {
    private static final int MOST_VALUES = 8;
    private static final Map<String, String> FIGURATIVE = Map.ofEntries(
            Map.entry("ZERO", "zero"),
            Map.entry("ZEROS", "zero"),
            Map.entry("ZEROES", "zero"),
            Map.entry("SPACE", "blank"),
            Map.entry("SPACES", "blank"),
            Map.entry("HIGH-VALUE", "high-values"),
            Map.entry("HIGH-VALUES", "high-values"),
            Map.entry("LOW-VALUE", "low-values"),
            Map.entry("LOW-VALUES", "low-values"),
            Map.entry("QUOTE", "a quotation mark"),
            Map.entry("QUOTES", "quotation marks"),
            Map.entry("NULL", "null"),
            Map.entry("NULLS", "null"));

    private final DataNames names;

    public Wording(DataNames names) {
        this.names = names;
    }

    public DataNames names() {
        return names;
    }

    public String of(Expression expression) {
        return switch (expression) {
            case Operand.Identifier i -> identifier(i);
            case Operand.Literal l -> literal(l);
            case Operand.FunctionCall f -> Text.code(CobolText.of(f));
            case Operand.AddressOf a -> "the address of " + of(a.of());
            case Operand.LengthOf l -> "the length of " + of(l.of());
            case Operand.Joined j -> Text.code(CobolText.of(j));
            case Operand.Word w -> Text.code(w.text());
            case Expression.Signed s -> s.sign().equals("-") ? "−" + inner(s.of()) : inner(s.of());
            case Expression.Binary b -> left(b) + " " + operator(b.operator()) + " " + right(b);
        };
    }

    private String left(Expression.Binary b) {
        return b.left() instanceof Expression.Binary inner && weight(inner.operator()) < weight(b.operator())
                ? "(" + of(inner) + ")"
                : of(b.left());
    }

    private String right(Expression.Binary b) {
        return b.right() instanceof Expression.Binary inner && weight(inner.operator()) <= weight(b.operator())
                ? "(" + of(inner) + ")"
                : of(b.right());
    }

    private String inner(Expression expression) {
        return expression instanceof Expression.Binary ? "(" + of(expression) + ")" : of(expression);
    }

    private static int weight(String operator) {
        return switch (operator) {
            case "+", "-" -> 1;
            case "*", "/" -> 2;
            case "**" -> 3;
            default -> 0;
        };
    }

    private static String operator(String operator) {
        return switch (operator) {
            case "-" -> "−";
            case "*" -> "×";
            case "/" -> "÷";
            case "**" -> "to the power of";
            default -> Text.clean(operator);
        };
    }

    private String identifier(Operand.Identifier i) {
        if (i.name().name().equals("DFHRESP") && !i.subscripts().isEmpty()) {
            return Text.code(CobolText.of(i));
        }
        String ref = names.ref(i.name());
        String qualified = i.name().qualifiers().isEmpty()
                ? ref
                : ref + " of " + Text.ref(Text.Ref.DATA, i.name().qualifiers().getLast());
        String subscripted = i.subscripts().isEmpty()
                ? qualified
                : qualified + " ("
                        + String.join(
                                ", ", i.subscripts().stream().map(this::of).toList()) + ")";
        return i.part()
                .map(p -> "characters "
                        + of(p.start())
                        + p.length().map(l -> ", " + of(l) + " long,").orElse(" on") + " of " + subscripted)
                .orElse(subscripted);
    }

    public static String literal(Operand.Literal literal) {
        return switch (literal.kind()) {
            case FIGURATIVE -> {
                String word = literal.text().toUpperCase(java.util.Locale.ROOT);
                yield FIGURATIVE.getOrDefault(word, Text.clean(literal.text()));
            }
            case ALPHANUMERIC ->
                literal.value().isBlank() && !literal.all()
                        ? "blank"
                        : (literal.all() ? "repeated " : "") + "‘" + Text.clean(literal.value()) + "’";
            default -> Text.clean(literal.text());
        };
    }

    public String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison c -> comparison(c);
            case Condition.Test t -> of(t.subject()) + " is " + (t.negated() ? "not " : "") + test(t.test());
            case Condition.Named n -> named(n, false);
            case Condition.Not n -> negated(n.of());
            case Condition.And a -> group(a.left()) + " and " + group(a.right());
            case Condition.Or o -> of(o.left()) + " or " + of(o.right());
            case Condition.Unclear u -> Text.code(CobolText.of(u));
        };
    }

    private String group(Condition condition) {
        return condition instanceof Condition.Or ? "(" + of(condition) + ")" : of(condition);
    }

    private static String test(String test) {
        return switch (test) {
            case "NUMERIC" -> "numeric";
            case "ALPHABETIC" -> "alphabetic";
            case "POSITIVE" -> "positive";
            case "NEGATIVE" -> "negative";
            case "ZERO" -> "zero";
            default -> Text.code(test);
        };
    }

    private String negated(Condition condition) {
        return switch (condition) {
            case Condition.Named n -> named(n, true);
            case Condition.Comparison c ->
                comparison(new Condition.Comparison(
                        c.left(), c.relation().negated(), c.right(), c.abbreviated(), c.span()));
            case Condition.Test t -> of(t.subject()) + " is " + (t.negated() ? "" : "not ") + test(t.test());
            case Condition.Not n -> of(n.of());
            default -> "it is not so that (" + of(condition) + ")";
        };
    }

    private String comparison(Condition.Comparison c) {
        Optional<String> known = Registers.comparison(c);
        if (known.isPresent()) {
            return known.get();
        }
        String right = of(c.right());
        String relation = switch (c.relation()) {
            case EQUAL -> " is ";
            case NOT_EQUAL -> " is not ";
            case LESS -> " is less than ";
            case GREATER -> " is greater than ";
            case LESS_OR_EQUAL -> " is at most ";
            case GREATER_OR_EQUAL -> " is at least ";
        };
        boolean plainWord = c.relation() == Condition.Relation.EQUAL || c.relation() == Condition.Relation.NOT_EQUAL;
        boolean same = plainWord && !(c.right() instanceof Operand.Literal);
        return of(c.left()) + relation + (same ? "equal to " : "") + right;
    }

    private String named(Condition.Named n, boolean not) {
        Optional<Resolution.Data> data =
                n.operand() instanceof Operand operand ? names.data(operand) : Optional.empty();
        Optional<DataItem> owner = data.flatMap(DataNames::conditionOwner);
        if (owner.isEmpty()) {
            if (data.isEmpty() && n.orComparison().isPresent()) {
                return not
                        ? negated(n.orComparison().get())
                        : comparison(n.orComparison().get());
            }
            return of(n.operand()) + (not ? " is off" : " is on");
        }
        DataItem item = data.get().item();
        String prefix = names.prefix(DataNames.record(data.get()));
        String words = DataNames.words(item.name(), prefix);
        String holds = Text.ref(Text.Ref.DATA, item.name(), words);
        if (NameWords.isSwitch(owner.get().name())) {
            return "“" + holds + "” is " + (not ? "not set" : "set");
        }
        return Text.ref(
                        Text.Ref.DATA,
                        owner.get().name(),
                        DataNames.words(owner.get().name(), prefix)) + (not ? " is not " : " is ") + "“" + holds + "”"
                + values(item);
    }

    /** The values of a condition-name, in parentheses. */
    static String values(DataItem condition) {
        List<String> values = new ArrayList<>();
        for (ValueRange range : condition.values()) {
            values.add(value(range.from())
                    + range.through().map(t -> " to " + value(t)).orElse(""));
        }
        return values.isEmpty() || values.size() > MOST_VALUES ? "" : " (" + Text.list(values, "or") + ")";
    }

    /** A literal of a VALUE clause. */
    public static String value(String written) {
        String figurative = FIGURATIVE.get(written.toUpperCase(java.util.Locale.ROOT));
        if (figurative != null) {
            return figurative;
        }
        boolean quoted = written.length() >= 2 && (written.charAt(0) == '\'' || written.charAt(0) == '"');
        String inside = quoted ? written.substring(1, written.length() - 1) : written;
        return quoted && inside.isBlank() ? "blank" : quoted ? "‘" + Text.clean(inside) + "’" : Text.clean(written);
    }

    /** A WHEN of EVALUATE: an object for each subject. */
    public String when(List<Choice> subjects, List<Choice> objects) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            String part = when(i < subjects.size() ? subjects.get(i) : null, objects.get(i));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? "anything else" : String.join(" and ", parts);
    }

    private String when(Choice subject, Choice object) {
        boolean truth = !(subject instanceof Choice.Truth t) || t.value();
        return switch (object) {
            case Choice.Any any -> "";
            case Choice.Other other -> "anything else";
            case Choice.Tested t -> truth ? group(t.condition()) : negated(t.condition());
            case Choice.Value v
            when subject instanceof Choice.Truth && v.expression() instanceof Operand o -> {
                Condition.Named named = new Condition.Named(o, Optional.empty(), o.span());
                yield named(named, !truth ^ v.negated());
            }
            case Choice.Value v
            when subject instanceof Choice.Value s ->
                comparison(new Condition.Comparison(
                        s.expression(),
                        v.negated() ? Condition.Relation.NOT_EQUAL : Condition.Relation.EQUAL,
                        v.expression(),
                        false,
                        v.span()));
            case Choice.Value v -> of(v.expression());
            case Choice.Range r ->
                subject(subject) + (r.negated() ? " is not from " : " is from ") + of(r.from()) + " to "
                        + of(r.through());
            case Choice.Truth t ->
                subject instanceof Choice.Tested s
                        ? t.value() ? group(s.condition()) : negated(s.condition())
                        : subject(subject) + " is " + (t.value() ? "true" : "false");
        };
    }

    private String subject(Choice subject) {
        return switch (subject) {
            case null -> "it";
            case Choice.Value v -> of(v.expression());
            case Choice.Tested t -> of(t.condition());
            default -> Text.code(CobolText.of(subject));
        };
    }
}

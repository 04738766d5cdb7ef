package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.CobolText;
import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arithmetic of a program; counting by a literal is left out. */
final class Calculations {
    private final Reading reading;
    private final List<CalculationFact> found = new ArrayList<>();

    private Calculations(Reading reading) {
        this.reading = reading;
    }

    static List<CalculationFact> of(Reading reading) {
        Calculations calculations = new Calculations(reading);
        reading.statements(calculations::statement);
        return List.copyOf(calculations.found);
    }

    private void statement(Statement statement, String paragraph) {
        switch (reading.detail(statement)) {
            case Detail.Compute c -> add(statement, paragraph, c.receivers(), List.of(c.value()));
            case Detail.Arithmetic a when !isCounting(a) -> add(statement, paragraph, a.receivers(), a.operands());
            default -> {}
        }
    }

    private static boolean isCounting(Detail.Arithmetic a) {
        return (a.verb().equals("ADD") || a.verb().equals("SUBTRACT"))
                && !a.giving()
                && a.operands().stream().allMatch(o -> o instanceof Operand.Literal);
    }

    private void add(
            Statement statement, String paragraph, List<Detail.Receiver> receivers, List<Expression> operands) {
        Phrase how = new Deeds(reading).of(statement).orElse(null);
        if (how == null) {
            return;
        }
        Map<String, CalculationFact.Field> read = new LinkedHashMap<>();
        operands.forEach(o -> fields(o, read));
        found.add(new CalculationFact(
                receivers.stream().map(r -> field(r.operand(), r.rounded())).toList(),
                new Phrase(how.text(), code(statement), how.words(), how.place()),
                List.copyOf(read.values()),
                statement.branches().stream().anyMatch(b -> b.phrase() == Branch.Phrase.ON_SIZE_ERROR),
                paragraph));
    }

    /** The formula as written, on one line. */
    private String code(Statement statement) {
        return switch (reading.detail(statement)) {
            case Detail.Compute c -> "COMPUTE " + receivers(c.receivers()) + " = " + CobolText.of(c.value());
            case Detail.Arithmetic a ->
                a.verb()
                        + (a.corresponding() ? " CORRESPONDING " : " ")
                        + String.join(
                                " ", a.operands().stream().map(CobolText::of).toList())
                        + (a.giving()
                                ? " GIVING "
                                : a.verb().equals("ADD") ? " TO " : a.verb().equals("SUBTRACT") ? " FROM " : " ")
                        + receivers(a.receivers());
            default -> statement.verb();
        };
    }

    private static String receivers(List<Detail.Receiver> receivers) {
        return String.join(
                " ",
                receivers.stream()
                        .map(r -> CobolText.of(r.operand()) + (r.rounded() ? " ROUNDED" : ""))
                        .toList());
    }

    private void fields(Expression expression, Map<String, CalculationFact.Field> to) {
        switch (expression) {
            case Operand.Identifier i -> to.putIfAbsent(i.name().name(), field(i, false));
            case Operand.FunctionCall f -> f.arguments().forEach(a -> fields(a, to));
            case Expression.Signed s -> fields(s.of(), to);
            case Expression.Binary b -> {
                fields(b.left(), to);
                fields(b.right(), to);
            }
            default -> {}
        }
    }

    private CalculationFact.Field field(Operand operand, boolean rounded) {
        Optional<DataItem> item = reading.names.data(operand).map(d -> d.item());
        Optional<ItemLayout> layout = item.flatMap(reading.layout::of);
        String name = operand instanceof Operand.Identifier i ? i.name().name() : CobolText.of(operand);
        return new CalculationFact.Field(
                name,
                operand instanceof Operand.Identifier i ? Text.shown(reading.names.ref(i.name())) : name,
                item.flatMap(DataItem::picture).orElse(""),
                layout.flatMap(ItemLayout::usage).map(Usage::text).orElse(""),
                rounded);
    }
}

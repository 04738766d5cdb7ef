package dev.cobolwright.assist.statements;

import dev.cobolwright.assist.statements.Operands.Use;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether operands are of the categories that MOVE and arithmetic take. */
final class OperandRules {
    private static final Set<String> ARITHMETIC = Set.of("ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "COMPUTE");
    private static final Set<String> NOT_JUDGED = Set.of("LENGTH", "CORRESPONDING", "CORR", "ADDRESS");
    private static final Set<String> NUMERIC_AFTER = Set.of("POINTER", "TALLYING", "VARYING", "FROM", "BY");

    private static final Set<String> BEFORE_RESULT = Set.of("TO", "FROM", "BY", "INTO");

    private OperandRules() {}

    static Optional<String> broken(Operands statement) {
        if (statement.words().stream().anyMatch(w -> w.isOneOf(NOT_JUDGED))) {
            return Optional.empty();
        }
        return switch (statement.verb()) {
            case "MOVE" -> move(statement);
            case "PERFORM", "STRING", "UNSTRING", "INSPECT" -> counters(statement);
            default ->
                ARITHMETIC.contains(statement.verb())
                        ? arithmetic(statement).or(() -> result(statement))
                        : Optional.empty();
        };
    }

    private static Optional<String> move(Operands statement) {
        List<Use> uses = statement.uses().stream().filter(u -> u.depth() == 0).toList();
        Category sender = statement.at(1).kind() == Word.Kind.NUMBER
                ? (statement.at(1).text().matches("\\d+") ? Category.INTEGER : Category.FRACTION)
                : uses.stream()
                        .filter(u -> u.index() == 1)
                        .map(Use::category)
                        .findFirst()
                        .orElse(Category.OTHER);
        return uses.stream()
                .filter(u -> u.index() > 1 && !sender.canMoveTo(u.category()))
                .map(u -> "MOVE of " + words(sender) + " to " + words(u.category()) + " item "
                        + u.reference().name())
                .findFirst();
    }

    /** Results may be edited: after GIVING, REMAINDER, and before = of COMPUTE. */
    private static Optional<String> arithmetic(Operands statement) {
        boolean result = statement.verb().equals("COMPUTE");
        for (int i = 1; i < statement.words().size(); i++) {
            Word word = statement.at(i);
            if (word.is("GIVING") || word.is("REMAINDER")) {
                result = true;
            } else if (word.is("=") || word.is("EQUAL")) {
                result = false;
            }
            int at = i;
            boolean edited = result;
            Optional<Use> wrong = statement.uses().stream()
                    .filter(u -> u.index() == at && u.depth() == 0)
                    .filter(u -> !u.category().isNumeric() && !(edited && u.category() == Category.NUMERIC_EDITED))
                    .findFirst();
            if (wrong.isPresent()) {
                return Optional.of(wrong.get().reference().name() + " is not numeric");
            }
        }
        return Optional.empty();
    }

    /** Without GIVING the operand after TO, FROM, BY or INTO takes the result. */
    private static Optional<String> result(Operands statement) {
        if (statement.verb().equals("COMPUTE") || statement.has("GIVING")) {
            return Optional.empty();
        }
        for (int i = 1; i < statement.words().size(); i++) {
            Word word = statement.at(i);
            if (word.isOneOf(BEFORE_RESULT)) {
                boolean divisor = statement.verb().equals("DIVIDE") && word.is("BY");
                return divisor || statement.at(i + 1).kind() == Word.Kind.NUMBER
                        ? Optional.of(statement.verb() + " needs GIVING here")
                        : Optional.empty();
            }
        }
        return Optional.of(statement.verb() + " says nowhere what takes the result");
    }

    private static Optional<String> counters(Operands statement) {
        boolean varying = statement.has("VARYING");
        return statement.uses().stream()
                .filter(u -> u.depth() == 0 && !u.category().isNumeric())
                .filter(u -> {
                    Word before = statement.at(u.index() - 1);
                    boolean counter = before.is("POINTER")
                            || before.is("VARYING")
                            || (before.is("TALLYING") && !statement.verb().equals("PERFORM"));
                    return before.isOneOf(NUMERIC_AFTER)
                            && (counter || (varying && statement.verb().equals("PERFORM")));
                })
                .map(u -> u.reference().name() + " is not numeric")
                .findFirst();
    }

    private static String words(Category category) {
        return category.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}

package dev.cobolwright.assist.statements;

import dev.cobolwright.assist.statements.Operands.Use;
import dev.cobolwright.assist.statements.Word.Kind;
import dev.cobolwright.grammar.symbols.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether conditions are conditions: operands have operators between them, and a name alone is a condition-name. */
final class ConditionRules {
    private static final Set<String> ENDS =
            Set.of("THEN", "ELSE", "NEXT", "WHEN", "AFTER", "UNTIL", "VARYING", "WITH", "TEST");

    private ConditionRules() {}

    static Optional<String> broken(Operands statement) {
        Map<Integer, Use> uses =
                statement.uses().stream().collect(Collectors.toMap(Use::index, Function.identity(), (a, b) -> a));
        for (int start : starts(statement)) {
            Optional<String> reason = broken(statement, start, uses);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    /** Indexes of the words that conditions begin with. */
    private static List<Integer> starts(Operands statement) {
        List<Integer> starts = new ArrayList<>();
        boolean truth = (statement.at(1).is("TRUE") || statement.at(1).is("FALSE"))
                && !statement.has("ALSO")
                && !statement.has("THRU");
        for (int i = 0; i < statement.words().size(); i++) {
            Word word = statement.at(i);
            boolean begins = switch (statement.verb()) {
                case "IF" -> i == 0;
                case "PERFORM" -> word.is("UNTIL") && !statement.at(i + 1).is("EXIT");
                case "SEARCH" -> word.is("WHEN");
                case "EVALUATE" ->
                    word.is("WHEN") && truth && !statement.at(i + 1).is("OTHER");
                default -> false;
            };
            if (begins) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private static Optional<String> broken(Operands statement, int start, Map<Integer, Use> uses) {
        boolean operandBefore = false;
        int operands = 0;
        int others = 0;
        boolean first = true;
        Use only = null;
        int i = start;
        while (i < statement.words().size() && !ends(statement.at(i))) {
            Word word = statement.at(i);
            Use use = uses.get(i);
            boolean function = word.is("FUNCTION");
            boolean operand = function || use != null || word.kind() == Kind.NUMBER || word.kind() == Kind.LITERAL;
            if (operand && operandBefore) {
                return Optional.of("two operands of a condition with nothing between them");
            }
            if (word.is("AND") || word.is("OR")) {
                if (first && operands == 1 && others == 0 && !isCondition(only)) {
                    return notACondition(only);
                }
                first = false;
            } else if (operand) {
                operands++;
                only = use;
            } else if (!word.is("NOT") && !word.is("(") && !word.is(")")) {
                others++;
            }
            operandBefore = operand;
            i = use != null ? use.end() : function ? afterFunction(statement, i) : i + 1;
        }
        return first && operands == 1 && others == 0 && !isCondition(only) ? notACondition(only) : Optional.empty();
    }

    private static int afterFunction(Operands statement, int index) {
        int end = index + 2;
        while (statement.at(end).is("(")) {
            end = statement.close(end) + 1;
        }
        return end;
    }

    private static boolean ends(Word word) {
        return word.kind() == Kind.NESTED || word.isOneOf(ENDS) || word.text().startsWith("END-");
    }

    private static Optional<String> notACondition(Use only) {
        return Optional.of((only == null ? "this" : only.reference().name()) + " is not a condition");
    }

    /** A literal or a file is none; of a data item only a condition-name is one, or a boolean item. */
    private static boolean isCondition(Use use) {
        return use != null
                && switch (use.meaning()) {
                    case Resolution.Data data ->
                        data.item().isConditionName()
                                || data.item()
                                        .picture()
                                        .filter(p -> p.contains("1"))
                                        .isPresent();
                    case Resolution.ToFile _, Resolution.Index _ -> false;
                    default -> true;
                };
    }
}

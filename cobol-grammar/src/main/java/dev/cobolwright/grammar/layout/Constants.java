package dev.cobolwright.grammar.layout;

import static dev.cobolwright.grammar.layout.ItemLayout.UNKNOWN;

import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The values of constants: level 78 entries, and level 01 with CONSTANT. */
final class Constants {
    private static final int DEEPEST = 50;

    private final Program program;
    /** Null until a value is asked for, as few programs have constants. */
    private Map<String, DataItem> entries;

    private final ToLongFunction<String> lengths;
    private int depth;

    /** @param lengths the length in bytes of an item by its upper-case name, -1 where it is unknown */
    Constants(Program program, ToLongFunction<String> lengths) {
        this.lengths = lengths;
        this.program = program;
    }

    /** The value of a constant or expression, upper case, operands and operators with one blank between them; -1 where it is unknown. */
    long value(String expression) {
        if (entries == null) {
            entries = new HashMap<>();
            program.allData().filter(DataItem::isConstant).forEach(item -> entries.putIfAbsent(item.name(), item));
        }
        DataItem constant = entries.get(expression);
        if (constant == null) {
            return isNumber(expression) ? Long.parseLong(expression) : evaluate(expression);
        }
        if (constant.value().isEmpty() || depth > DEEPEST) {
            return UNKNOWN;
        }
        depth++;
        try {
            return value(constant.value().get().toUpperCase(java.util.Locale.ROOT));
        } finally {
            depth--;
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Operators are applied from left to right, as Micro Focus and GnuCOBOL do for level 78. */
    private long evaluate(String expression) {
        String[] words = expression.split(" ");
        if (words.length == 3 && words[0].equals("LENGTH") && words[1].equals("OF")) {
            return lengths.applyAsLong(words[2]);
        }
        if (words.length < 3 || words.length % 2 == 0) {
            return UNKNOWN;
        }
        long result = value(words[0]);
        for (int i = 1; i < words.length; i += 2) {
            long operand = value(words[i + 1]);
            if (result < 0 || operand < 0 || result > Integer.MAX_VALUE || operand > Integer.MAX_VALUE) {
                return UNKNOWN;
            }
            switch (words[i]) {
                case "+" -> result += operand;
                case "-" -> result -= operand;
                case "*" -> result *= operand;
                case "/" -> result = operand == 0 ? UNKNOWN : result / operand;
                default -> result = UNKNOWN;
            }
        }
        return Math.max(UNKNOWN, result);
    }
}

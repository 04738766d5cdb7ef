package dev.cobolwright.grammar.jcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One statement with its continuation lines.
 *
 * @param operation upper case
 * @param operands the operand field, continuations joined
 * @param firstLine from 0
 * @param lastLine inclusive
 */
record JclStatement(String name, String operation, String operands, int firstLine, int lastLine) {
    /** Positional and keyword parameters in order: {@code KEY=value} or {@code value}, parentheses and quotes kept. */
    List<String> parameters() {
        List<String> found = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < operands.length(); i++) {
            char c = operands.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            } else if (!quoted && depth <= 0 && c == ',') {
                found.add(operands.substring(start, i));
                start = i + 1;
            }
        }
        if (start < operands.length()) {
            found.add(operands.substring(start));
        }
        return found;
    }

    Optional<String> keyword(String... names) {
        for (String parameter : parameters()) {
            int equals = parameter.indexOf('=');
            if (equals > 0
                    && List.of(names).contains(parameter.substring(0, equals).toUpperCase(Locale.ROOT))) {
                return Optional.of(parameter.substring(equals + 1));
            }
        }
        return Optional.empty();
    }

    /** The first parameter if it has no keyword. */
    Optional<String> positional() {
        return parameters().stream().findFirst().filter(p -> !p.isEmpty() && p.indexOf('=') < 0);
    }
}

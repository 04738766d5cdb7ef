package dev.cobolwright.assist.agent.tools;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The arguments of one call, as whoever calls gave them. */
public final class Arguments {
    private static final int LONGEST = 2_000;

    private final Map<String, Object> values;

    public Arguments(Map<String, ?> values) {
        this.values = new TreeMap<>(values);
    }

    public static Arguments of(String... namesAndValues) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Arguments(values);
    }

    /** The others. */
    public Arguments without(String name) {
        Map<String, Object> others = new TreeMap<>(values);
        others.remove(name);
        return new Arguments(others);
    }

    void check(Tool tool) throws WrongArgument {
        TreeSet<String> known = new TreeSet<>();
        for (Tool.Parameter parameter : tool.parameters()) {
            known.add(parameter.name());
            if (parameter.required() && text(parameter.name()).isEmpty()) {
                throw new WrongArgument("the argument " + parameter.name() + " is missing: " + parameter.description());
            }
            if (parameter.number()) {
                number(parameter.name(), 0);
            }
        }
        for (Map.Entry<String, Object> value : values.entrySet()) {
            if (!known.contains(value.getKey())) {
                throw new WrongArgument(
                        "there is no argument " + value.getKey() + "; " + tool.name() + " takes " + known);
            }
            if (!(value.getValue() instanceof String || value.getValue() instanceof Number)) {
                throw new WrongArgument("the argument " + value.getKey() + " must be text or a number");
            }
            if (String.valueOf(value.getValue()).length() > LONGEST) {
                throw new WrongArgument("the argument " + value.getKey() + " is longer than " + LONGEST);
            }
        }
    }

    /** Empty where it is not given or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .map(v -> String.valueOf(v).strip())
                .filter(v -> !v.isEmpty());
    }

    /** One that {@link #check} found to be there. */
    public String needed(String name) {
        return text(name).orElse("");
    }

    public int number(String name, int otherwise) throws WrongArgument {
        Optional<String> text = text(name);
        try {
            return text.isEmpty() ? otherwise : new java.math.BigDecimal(text.get()).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new WrongArgument("the argument " + name + " must be a whole number, not " + text.get());
        }
    }

    /** The same for the same arguments, whatever their order. */
    @Override
    public String toString() {
        return values.toString();
    }
}

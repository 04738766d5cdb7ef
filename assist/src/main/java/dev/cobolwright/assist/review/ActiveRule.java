package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Severity;
import java.util.Map;

/**
 * A rule as a configuration has it.
 *
 * @param options the values that are not the defaults
 */
public record ActiveRule(Rule rule, Severity severity, Map<String, String> options) {
    public String code() {
        return rule.about().code();
    }

    String option(String name) {
        return options.getOrDefault(
                name,
                rule.options().stream()
                        .filter(o -> o.name().equals(name))
                        .map(RuleOption::value)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(code() + " has no option " + name)));
    }
}

package dev.cobolwright.assist.review;

import dev.cobolwright.assist.review.rules.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that run, in order of their codes. Immutable; may be shared between threads. */
public record Ruleset(List<ActiveRule> rules) {
    public static Ruleset of(ReviewSettings settings) {
        return new Ruleset(Rules.ALL.stream()
                .flatMap(rule -> active(rule, settings).stream())
                .toList());
    }

    /** Some rules, whatever the profile, with the severities and options of the settings. */
    public static Ruleset of(ReviewSettings settings, List<Rule> only) {
        return new Ruleset(only.stream()
                .map(rule -> new ActiveRule(
                        rule,
                        settings.severities()
                                .getOrDefault(rule.about().code(), Optional.empty())
                                .orElse(rule.about().severity()),
                        settings.options().getOrDefault(rule.about().code(), Map.of())))
                .toList());
    }

    /** One rule alone, as it is by default. */
    public static Ruleset only(Rule rule) {
        return new Ruleset(List.of(new ActiveRule(rule, rule.about().severity(), Map.of())));
    }

    private static Optional<ActiveRule> active(Rule rule, ReviewSettings settings) {
        String code = rule.about().code();
        Map<String, String> options = settings.options().getOrDefault(code, Map.of());
        if (settings.severities().containsKey(code)) {
            return settings.severities().get(code).map(severity -> new ActiveRule(rule, severity, options));
        }
        return settings.profile().has(rule)
                ? Optional.of(new ActiveRule(rule, rule.about().severity(), options))
                : Optional.empty();
    }

    <T extends Rule> Stream<ActiveRule> of(Class<T> kind) {
        return rules.stream().filter(r -> kind.isInstance(r.rule()));
    }
}

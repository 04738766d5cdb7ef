package dev.cobolwright.assist.review;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.grammar.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a configuration says about rules.
 *
 * @param severities by code: the severity of a rule that is on whatever the profile, or empty for one that is off
 * @param options by code, then by name
 */
public record ReviewSettings(
        Profile profile, Map<String, Optional<Severity>> severities, Map<String, Map<String, String>> options) {
    private static final Pattern RULE =
            Pattern.compile("(CW\\d{4})(?:\\.(\\w+))?\\s*=\\s*(.+)", Pattern.CASE_INSENSITIVE);

    public static final ReviewSettings DEFAULTS = new ReviewSettings(Profile.DEFAULT, Map.of(), Map.of());

    public ReviewSettings {
        severities = new TreeMap<>(severities);
        options = new TreeMap<>(options);
    }

    /** What the settings say; texts that make no sense are told, one sentence each, and left out. */
    public static ReviewSettings of(Settings.Review said, Consumer<String> problems) {
        Map<String, Optional<Severity>> severities = new TreeMap<>();
        Map<String, Map<String, String>> options = new TreeMap<>();
        for (String text : said.rules()) {
            Matcher matcher = RULE.matcher(text.strip());
            Optional<Rule> rule = matcher.matches() ? Rules.of(matcher.group(1)) : Optional.empty();
            if (rule.isEmpty()) {
                problems.accept("review.rules: " + text + " names no rule; write CODE=error|warning|note|on|off or"
                        + " CODE.option=value, such as CW1101=warning");
            } else if (matcher.group(2) == null) {
                severity(rule.get(), matcher.group(3), text, severities, problems);
            } else {
                option(rule.get(), matcher.group(2), matcher.group(3), text, options, problems);
            }
        }
        return new ReviewSettings(said.profile(), severities, options);
    }

    private static void severity(
            Rule rule,
            String word,
            String text,
            Map<String, Optional<Severity>> severities,
            Consumer<String> problems) {
        String code = rule.about().code();
        switch (word.toLowerCase(Locale.ROOT)) {
            case "off" -> severities.put(code, Optional.empty());
            case "on" -> severities.put(code, Optional.of(rule.about().severity()));
            case "error" -> severities.put(code, Optional.of(Severity.ERROR));
            case "warning" -> severities.put(code, Optional.of(Severity.WARNING));
            case "note" -> severities.put(code, Optional.of(Severity.NOTE));
            default -> problems.accept("review.rules: " + text + ": write on, off, error, warning or note");
        }
    }

    private static void option(
            Rule rule,
            String name,
            String value,
            String text,
            Map<String, Map<String, String>> options,
            Consumer<String> problems) {
        Optional<RuleOption> known =
                rule.options().stream().filter(o -> o.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            problems.accept(
                    "review.rules: " + text + ": the options of " + rule.about().code() + " are "
                            + rule.options().stream().map(RuleOption::name).toList());
        } else if (known.get().isNumber() && !value.matches("\\d{1,9}")) {
            problems.accept("review.rules: " + text + ": a whole number is expected");
        } else {
            options.computeIfAbsent(rule.about().code(), c -> new TreeMap<>()).put(name, value);
        }
    }

    public ReviewSettings with(Profile other) {
        return new ReviewSettings(other, severities, options);
    }
}

package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a configuration says about rules.
 *
 * @param severities by code: the severity of a rule that is on whatever the profile, or empty for one that is off
 * @param options by code, then by name
 */
public record ReviewSettings(
        Profile profile, Map<String, Optional<Severity>> severities, Map<String, Map<String, String>> options) {
    public static final ReviewSettings DEFAULTS = new ReviewSettings(Profile.DEFAULT, Map.of(), Map.of());

    public ReviewSettings {
        severities = new TreeMap<>(severities);
        options = new TreeMap<>(options);
    }

    public ReviewSettings with(Profile other) {
        return new ReviewSettings(other, severities, options);
    }
}

package dev.cobolwright.assist.review;

/**
 * A value of a rule that a configuration can set.
 *
 * @param name lower camel case
 * @param value the default; a whole number or a text
 * @param meaning one sentence
 */
public record RuleOption(String name, String value, String meaning) {
    /** Whether only whole numbers make sense. */
    public boolean isNumber() {
        return value.matches("\\d+");
    }
}

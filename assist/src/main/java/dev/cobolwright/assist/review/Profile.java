package dev.cobolwright.assist.review;

/** Which rules run. Each has those of the one before and more. */
public enum Profile {
    /** What is almost surely a defect or a hole. */
    ESSENTIAL,
    /** What a team fixes when it sees it. */
    DEFAULT,
    /** All rules: also those that are a matter of taste, and those whose findings are too often wrong. */
    ALL;

    public boolean has(Rule rule) {
        return rule.about().profile().compareTo(this) <= 0;
    }
}

package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Severity;
import java.util.List;

/**
 * Something worth telling about a program. One class and one page each: the page is the resource {@code CWnnnn.md} beside the class, its
 * examples are the rule's tests. Implementations have no state.
 */
public sealed interface Rule permits ProgramRule, FileRule, ApplicationRule, ChangeRule {
    About about();

    /** What a configuration can set, with the defaults. */
    default List<RuleOption> options() {
        return List.of();
    }

    /**
     * @param code {@code CW} and four digits, which name the {@link RuleGroup}
     * @param title what it finds, a clause without period, as it stands in lists
     * @param severity how much a finding matters where no configuration says otherwise
     * @param profile the smallest profile the rule is part of
     */
    record About(String code, String title, Severity severity, Profile profile) {
        public RuleGroup group() {
            return RuleGroup.of(code);
        }
    }
}

package dev.cobolwright.assist.review;

import java.util.Arrays;

/** What a rule is about, told by its code. */
public enum RuleGroup {
    DATA(1000, 1099, "Data movement and arithmetic"),
    CONTROL_FLOW(1100, 1199, "Control flow"),
    FILES(1200, 1249, "Files"),
    SQL(1250, 1299, "SQL"),
    CICS(1300, 1349, "CICS"),
    CALLS(1350, 1399, "Calls and copybooks"),
    SECURITY(1400, 1499, "Security"),
    MAINTAINABILITY(1500, 1599, "Maintainability"),
    PERFORMANCE(1600, 1699, "Performance"),
    PORTABILITY(1700, 1799, "Portability and compiler options"),
    JCL(1800, 1899, "JCL against program");

    private final int first;
    private final int last;
    private final String title;

    RuleGroup(int first, int last, String title) {
        this.first = first;
        this.last = last;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException for a number of no group */
    public static RuleGroup of(String code) {
        int number = Integer.parseInt(code.substring(2));
        return Arrays.stream(values())
                .filter(group -> group.first <= number && number <= group.last)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " is in no group of rules"));
    }
}

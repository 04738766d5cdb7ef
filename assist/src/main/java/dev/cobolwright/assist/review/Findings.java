package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Where one rule tells what it finds in one file. Not for use by several threads. */
public final class Findings {
    private static final int MOST = 10_000;

    private final ActiveRule rule;
    private final List<Told> told = new ArrayList<>();

    record Told(ActiveRule rule, String program, String file, Found found) {}

    private String program = "";
    private String file = "";

    Findings(ActiveRule rule) {
        this.rule = rule;
    }

    void in(String programId, String path) {
        program = programId;
        file = path;
    }

    public void add(Span span, String message) {
        add(Found.at(span, message));
    }

    public void add(Found found) {
        if (told.size() < MOST) {
            told.add(new Told(rule, program, file, found));
        }
    }

    /** A finding of an {@link ApplicationRule}, in a program or job of a file. */
    public void add(String programId, String path, Found found) {
        in(programId, path);
        add(found);
    }

    /** The value of an option of the rule, as configured. */
    public String option(String name) {
        return rule.option(name);
    }

    /** The value of an option that is a whole number. */
    public int number(String name) {
        return Integer.parseInt(rule.option(name));
    }

    List<Told> told() {
        return told;
    }
}

package dev.cobolwright.assist.agent;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an explanation has to tell, made before anything is asked: a part for each thing of the code that a text names, and for each
 * program that a job named there runs, with the calls that find its facts.
 */
public record Outline(List<Part> parts) {
    private static final int MOST_PARTS = 30;

    /** @param title such as {@code program CBBAT030} */
    public record Part(String title, List<Plan.Step> calls) {}

    /** Without parts where the text names nothing of the code. */
    public static Outline of(CodeBase code, String text) {
        Subject subject = Subject.of(code, text);
        Map<String, Part> parts = new LinkedHashMap<>();
        Optional<String> program = subject.first(Subject.Kind.PROGRAM);
        boolean paragraphs = subject.first(Subject.Kind.PARAGRAPH).isPresent();
        for (Subject.Named named : subject.names()) {
            String name = named.name();
            switch (named.kind()) {
                case PROGRAM -> {
                    if (!paragraphs) {
                        add(parts, program(name));
                    }
                }
                case PARAGRAPH -> paragraphs(code, program, name).forEach(p -> add(parts, p));
                case COPYBOOK -> add(parts, part("copybook ", name, "layout of", "copybook_users copybook"));
                case RESOURCE -> add(parts, part("", name, "resource_use name"));
                case DATA ->
                    add(parts, part("data item ", name, "find_symbol name", "who_sets name", "business_rules about"));
                case JOB -> {
                    add(parts, part("job ", name, "job_steps job"));
                    programs(code, name).forEach(p -> add(parts, program(p)));
                }
            }
        }
        return new Outline(parts.values().stream().limit(MOST_PARTS).toList());
    }

    private static void add(Map<String, Part> parts, Part part) {
        parts.putIfAbsent(part.title(), part);
    }

    private static Part program(String name) {
        return part(
                "program ",
                name,
                "explain_program program",
                "callers program",
                "callees program",
                "resource_use program",
                "business_rules program",
                "calculations program",
                "error_handling program");
    }

    private static Part part(String kind, String name, String... toolsAndArguments) {
        List<Plan.Step> calls = new ArrayList<>();
        for (String call : toolsAndArguments) {
            String[] words = call.split(" ");
            calls.add(Plan.Step.of(words[0], words[1], name));
        }
        return new Part(kind + name, calls);
    }

    private static List<Part> paragraphs(CodeBase code, Optional<String> program, String name) {
        return code.programs().stream()
                .filter(p -> program.isEmpty() || p.name().equals(program.get()))
                .filter(p -> p.paragraphs().stream().anyMatch(q -> q.name().equals(name)))
                .map(p -> new Part(
                        "paragraph " + name + " of " + p.name(),
                        List.of(
                                Plan.Step.of("explain_paragraph", "program", p.name(), "paragraph", name),
                                Plan.Step.of("paragraph_flow", "program", p.name(), "paragraph", name))))
                .toList();
    }

    private static List<String> programs(CodeBase code, String job) {
        return code.jobs().stream()
                .filter(j -> j.name().equalsIgnoreCase(job))
                .flatMap(j -> j.steps().stream())
                .filter(s -> !s.procedure())
                .map(JobFacts.Step::runs)
                .flatMap(
                        name -> code.programs().stream().map(ProgramFacts::name).filter(name::equalsIgnoreCase))
                .distinct()
                .toList();
    }
}

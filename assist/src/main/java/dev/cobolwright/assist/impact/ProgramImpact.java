package dev.cobolwright.assist.impact;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.JobSteps;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.CallFact;
import dev.cobolwright.assist.explain.facts.FileFact;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.ResourceFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who is affected by a change of a program: who calls it, directly and through others, who runs it, and who reads what it writes. */
final class ProgramImpact {
    private final CodeBase code;
    private final ProgramFacts program;
    private final List<Affected> affected = new ArrayList<>();

    ProgramImpact(CodeBase code, ProgramFacts program) {
        this.code = code;
        this.program = program;
    }

    Affected.Answer answer() {
        callers();
        jobs();
        code.programs().stream().filter(p -> p != program).forEach(this::shares);
        return new Affected.Answer("PROGRAM", program.name(), List.copyOf(affected), List.of());
    }

    private void callers() {
        Set<String> reached = new HashSet<>(Set.of(program.name()));
        List<String> wave = List.of(program.name());
        for (int steps = 1; !wave.isEmpty(); steps++) {
            List<String> next = new ArrayList<>();
            for (String callee : wave) {
                for (ProgramFacts caller : code.programs()) {
                    for (CallFact call : caller.calls()) {
                        if (!call.namesTransaction() && call.targets().contains(callee)) {
                            affected.add(Affected.of(
                                    Affected.How.CALLS,
                                    caller.name(),
                                    Told.of(
                                            caller.name() + " " + call.paragraph() + ": " + call.how() + " " + callee
                                                    + (call.arguments().isEmpty()
                                                            ? ""
                                                            : " with " + String.join(", ", call.arguments()))
                                                    + (steps == 1 ? "" : ", " + steps + " calls away"),
                                            call.place())));
                            if (reached.add(caller.name())) {
                                next.add(caller.name());
                            }
                        }
                    }
                }
            }
            wave = next;
        }
    }

    private void jobs() {
        for (JobFacts job : code.jobs()) {
            for (JobFacts.Step step : job.steps()) {
                JobSteps.runs(code, step, program.name())
                        .ifPresent(named -> affected.add(Affected.of(
                                Affected.How.RUNS,
                                job.name(),
                                Told.of(
                                        "the job " + job.name() + " runs it in the step " + step.name(),
                                        List.of(step.place(), named)))));
            }
        }
    }

    private void shares(ProgramFacts other) {
        for (ResourceFact own : program.resources()) {
            for (ResourceFact theirs : other.resources()) {
                if (own.kind().equals(theirs.kind())
                        && own.name().equals(theirs.name())
                        && writes(own.letters())
                        && !theirs.letters().isEmpty()) {
                    shared(other, own.kind() + " " + own.name(), own.letters(), theirs.letters(), theirs);
                }
            }
        }
        for (FileFact own : program.files()) {
            for (FileFact theirs : other.files()) {
                if (!own.assigned().isEmpty()
                        && own.assigned().equalsIgnoreCase(theirs.assigned())
                        && writes(own.letters())
                        && !theirs.letters().isEmpty()) {
                    affected.add(Affected.of(
                            Affected.How.SHARES,
                            other.name(),
                            Told.of(
                                    program.name() + " does " + own.letters() + " on the file " + own.assigned() + ", "
                                            + other.name() + " does " + theirs.letters(),
                                    own.selected(),
                                    theirs.selected())));
                }
            }
        }
    }

    private void shared(ProgramFacts other, String what, String own, String theirs, ResourceFact resource) {
        affected.add(Affected.of(
                Affected.How.SHARES,
                other.name(),
                Told.of(
                        program.name() + " does " + own + " on the " + what + ", " + other.name() + " does " + theirs,
                        resource.uses().stream()
                                .flatMap(u -> u.places().stream())
                                .toList())));
    }

    private static boolean writes(String letters) {
        return letters.contains("C") || letters.contains("U") || letters.contains("D");
    }
}

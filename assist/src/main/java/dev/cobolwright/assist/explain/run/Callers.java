package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.facts.ApplicationFacts;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ProgramCard;
import dev.cobolwright.assist.explain.page.Related;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who calls each program and copies each copybook. */
final class Callers {
    private Callers() {}

    /** By {@code program NAME} and {@code copybook FILE}; in order of the callers' names. */
    static Map<String, List<Related.Caller>> of(ApplicationFacts application) {
        Map<String, List<Related.Caller>> found = new HashMap<>();
        for (ProgramCard program : application.programs()) {
            for (ProgramCard.Call call : program.calls()) {
                if (!call.how().equals("START") && !call.how().equals("RETURN_TRANSID")) {
                    add(
                            found,
                            "program " + call.target(),
                            new Related.Caller(program.name(), "", call.how(), 1, call.proof()));
                }
            }
            for (ProgramCard.Copy copy : program.copies()) {
                if (!copy.file().isEmpty()) {
                    add(
                            found,
                            "copybook " + copy.file(),
                            new Related.Caller(program.name(), "", copy.name(), copy.times(), copy.place()));
                }
            }
        }
        for (JobFacts job : application.jobs()) {
            for (JobFacts.Step step : job.steps()) {
                if (!step.procedure()) {
                    add(
                            found,
                            "program " + step.runs(),
                            new Related.Caller(job.name(), step.name(), "EXEC", 1, step.place()));
                }
            }
        }
        return found;
    }

    /** One caller may call in several places the same way; one is enough. */
    private static void add(Map<String, List<Related.Caller>> to, String callee, Related.Caller caller) {
        List<Related.Caller> known = to.computeIfAbsent(callee, c -> new ArrayList<>());
        boolean there = known.stream()
                .anyMatch(c -> c.name().equals(caller.name())
                        && c.step().equals(caller.step())
                        && c.how().equals(caller.how()));
        if (!there) {
            known.add(caller);
        }
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.grammar.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** CW1802. */
public final class DdUnused implements ApplicationRule {
    private static final int DEEPEST = 50;

    @Override
    public About about() {
        return new About("CW1802", "DD that no program of the step uses", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (StepFiles.Run run : StepFiles.runs(application)) {
            Set<String> used = new HashSet<>();
            if (!gather(application, run.program(), used, new HashSet<>())) {
                continue;
            }
            run.data().forEach((name, data) -> {
                if (!used.contains(name) && !StepFiles.isOfSystem(name) && !name.isEmpty()) {
                    findings.add(
                            run.job().name(),
                            run.source().path(),
                            Found.at(
                                    StepFiles.parameter(data.span(), "DD "),
                                    "Neither " + run.program().name() + " nor a program that it calls has a file "
                                            + name));
                }
            });
        }
    }

    /** @return whether all programs that are called are known */
    private static boolean gather(Application application, ProgramFacts program, Set<String> used, Set<String> seen) {
        if (!seen.add(program.name())) {
            return true;
        }
        if (!program.complete() || seen.size() > DEEPEST) {
            return false;
        }
        program.files()
                .forEach(f -> f.assign()
                        .forEach(a ->
                                used.add(a.replace("\"", "").replace("'", "").replaceAll(".*-", ""))));
        for (ProgramFacts.CallSite call : program.calls()) {
            for (String target : call.targets()) {
                List<ProgramFacts> called = application.programs(target);
                if (called.size() != 1 || !gather(application, called.getFirst(), used, seen)) {
                    return false;
                }
            }
            if (!call.complete()) {
                return false;
            }
        }
        return true;
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.assist.review.ProgramFacts.CallSite;
import dev.cobolwright.assist.review.ProgramFacts.Shape;
import dev.cobolwright.grammar.Severity;
import java.util.List;
import java.util.Optional;

/** CW1350. */
public final class ArgumentCount implements ApplicationRule {
    @Override
    public About about() {
        return new About(
                "CW1350",
                "CALL with another number of arguments than the program has",
                Severity.ERROR,
                Profile.ESSENTIAL);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (ProgramFacts caller : application.programs()) {
            for (CallSite call : caller.calls()) {
                Optional<ProgramFacts> callee = callee(application, caller, call);
                if (callee.isEmpty()
                        || call.arguments().size() == callee.get().parameters().size()) {
                    continue;
                }
                boolean optional = callee.get().parameters().stream()
                        .skip(call.arguments().size())
                        .allMatch(Shape::isOptional);
                if (optional
                        && call.arguments().size() < callee.get().parameters().size()) {
                    continue;
                }
                int given = call.arguments().size();
                int wanted = callee.get().parameters().size();
                findings.add(
                        caller.name(),
                        caller.file(),
                        Found.at(
                                        call.statement(),
                                        "CALL passes " + given + " argument" + (given == 1 ? "" : "s") + " to "
                                                + callee.get().name() + ", which has " + wanted + " parameter"
                                                + (wanted == 1 ? "" : "s"))
                                .with(new Note(callee.get().place(), "the program that is called")));
            }
        }
    }

    /** The one program that a CALL reaches; empty where there are several versions of it, or it may be another. */
    static Optional<ProgramFacts> callee(Application application, ProgramFacts caller, CallSite call) {
        if (!call.kind().equals("CALL") || call.targets().size() != 1 || !call.complete() || !caller.complete()) {
            return Optional.empty();
        }
        String name = call.targets().getFirst();
        boolean contained = application.isContained(caller.file(), name);
        List<ProgramFacts> found = application.programs(name);
        return found.size() == 1 && !contained && found.getFirst().complete()
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }
}

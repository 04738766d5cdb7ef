package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.grammar.Severity;
import java.util.Optional;

/** CW1804. */
public final class ParameterTooLong implements ApplicationRule {
    private static final int LENGTH_FIELD = 2;

    @Override
    public About about() {
        return new About("CW1804", "PARM longer than the program takes", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (StepFiles.Run run : StepFiles.runs(application)) {
            Optional<String> parm =
                    run.step().parameter().filter(p -> !p.isEmpty() && !p.contains("&") && !p.startsWith("("));
            if (parm.isEmpty()) {
                continue;
            }
            String text = parm.get().startsWith("/") ? parm.get().substring(1) : parm.get();
            int slash = text.lastIndexOf('/');
            int length = slash >= 0 ? slash : text.length();
            if (run.program().parameters().isEmpty()) {
                findings.add(
                        run.job().name(),
                        run.source().path(),
                        Found.at(
                                        StepFiles.parameter(run.step().span(), "PARM="),
                                        "The step gives a PARM, but "
                                                + run.program().name() + " has no PROCEDURE DIVISION USING")
                                .with(new Note(run.program().place(), "the program")));
            } else {
                ProgramFacts.Shape taken = run.program().parameters().getFirst();
                if (taken.isKnown() && length > taken.length() - LENGTH_FIELD) {
                    findings.add(
                            run.job().name(),
                            run.source().path(),
                            Found.at(
                                            StepFiles.parameter(run.step().span(), "PARM="),
                                            "The PARM has " + length + " characters; " + taken.described() + " of "
                                                    + run.program().name() + " has room for "
                                                    + (taken.length() - LENGTH_FIELD)
                                                    + " behind the length")
                                    .with(new Note(taken.place(), "the parameter")));
                }
            }
        }
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.jcl.JclUnit;

/** CW1801. */
public final class DdMissing implements ApplicationRule {
    @Override
    public About about() {
        return new About("CW1801", "Step without a DD for a file of its program", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (StepFiles.Run run : StepFiles.runs(application)) {
            // A procedure may get more DD statements where it is called.
            if (run.job().kind() != JclUnit.Kind.JOB || hasInclude(run)) {
                continue;
            }
            for (ProgramFacts.FileUse file : run.opened()) {
                String ddName = file.ddName().orElseThrow();
                if (!run.data().containsKey(ddName) && !file.optional()) {
                    findings.add(
                            run.job().name(),
                            run.source().path(),
                            Found.at(
                                            run.step().targetSpan(),
                                            run.program().name() + " opens " + file.name() + ", but the step has no DD "
                                                    + ddName)
                                    .with(new Note(file.place(), "the file")));
                }
            }
        }
    }

    /** INCLUDE MEMBER brings statements that are not seen. */
    private static boolean hasInclude(StepFiles.Run run) {
        return run.job().span().text().matches("(?s).*\\n//\\S*\\s+INCLUDE\\s+MEMBER.*");
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1115. */
public final class StopRunInSubprogram implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1115", "STOP RUN in a program that is called", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int parameters = program.program().using().size();
        boolean contained = program.parse().programs().stream().noneMatch(p -> p == program.program());
        if (parameters < 2 && !contained || program.program().kind() != Program.Kind.PROGRAM) {
            return;
        }
        program.details(Detail.Stop.class, "STOP")
                .filter(stop -> stop.detail().run() && stop.detail().status().isEmpty() && isPlain(stop.statement()))
                .filter(stop -> !isAfterExitProgram(program, stop.statement()))
                .filter(stop -> program.flow().isReachable(stop.statement()))
                .forEach(stop -> findings.add(
                        stop.statement().span(),
                        "STOP RUN ends the whole run unit, also the program that called "
                                + program.program().name()
                                + (contained ? "" : " with its " + parameters + " parameters")
                                + "; GOBACK returns to it"));
    }

    /** EXIT PROGRAM returns from a program that was called; STOP RUN behind it is for one that was not. */
    private static boolean isAfterExitProgram(ReviewedProgram program, Statement stop) {
        List<Statement> all = program.procedure(stop).statements();
        return all.stream()
                .takeWhile(s -> s != stop)
                .anyMatch(
                        s -> program.detail(s) instanceof Detail.Exit exit && exit.kind() == Detail.Exit.Kind.PROGRAM);
    }

    /** Without a status for the operating system, which is given on purpose. */
    private static boolean isPlain(Statement stop) {
        return stop.span().text().strip().split("\\s+").length <= 2;
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.assist.review.ProgramFacts.Argument;
import dev.cobolwright.assist.review.ProgramFacts.CallSite;
import dev.cobolwright.assist.review.ProgramFacts.Shape;
import dev.cobolwright.grammar.Severity;

/** CW1351. */
public final class ArgumentShape implements ApplicationRule {
    @Override
    public About about() {
        return new About(
                "CW1351", "CALL argument is not what the parameter describes", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (ProgramFacts caller : application.programs()) {
            for (CallSite call : caller.calls()) {
                ArgumentCount.callee(application, caller, call).ifPresent(callee -> {
                    int both = Math.min(
                            call.arguments().size(), callee.parameters().size());
                    for (int i = 0; i < both; i++) {
                        check(
                                caller,
                                call,
                                callee,
                                call.arguments().get(i),
                                callee.parameters().get(i),
                                findings);
                    }
                });
            }
        }
    }

    private static void check(
            ProgramFacts caller,
            CallSite call,
            ProgramFacts callee,
            Argument argument,
            Shape parameter,
            Findings findings) {
        Shape given = argument.shape();
        if (!given.isKnown() || !parameter.isKnown() || argument.mode().equals("VALUE") || isBegin(given)) {
            return;
        }
        String why = "";
        if (parameter.minimumLength() > given.length()) {
            why = "it is " + (parameter.minimumLength() - given.length())
                    + " bytes shorter than the parameter, whose end" + " lies over whatever comes next";
        } else if (isNumber(given) && isNumber(parameter) && !given.usage().equals(parameter.usage())) {
            why = "their usage differs, so the bytes are read as another number";
        } else if (isNumber(given)
                && isNumber(parameter)
                && given.scale() != parameter.scale()
                && !given.usage().isEmpty()) {
            why = "their decimal points stand at different places";
        }
        if (!why.isEmpty()) {
            findings.add(
                    caller.name(),
                    caller.file(),
                    Found.at(
                                    given.place(),
                                    given.described() + " is passed to " + callee.name() + " as "
                                            + parameter.described() + "; " + why)
                            .with(new Note(parameter.place(), "the parameter")));
        }
    }

    /** One byte stands for the begin of something longer. */
    private static boolean isBegin(Shape given) {
        return given.length() == 0 || given.length() == 1 && given.category().equals("alphanumeric");
    }

    private static boolean isNumber(Shape shape) {
        return shape.category().equals("numeric");
    }
}

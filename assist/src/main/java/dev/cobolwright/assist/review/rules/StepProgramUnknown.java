package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.jcl.JclStep;
import dev.cobolwright.grammar.jcl.JclUnit;
import java.util.regex.Pattern;

/** CW1805. */
public final class StepProgramUnknown implements ApplicationRule {
    private static final Pattern SYSTEM = Pattern.compile(
            "(IEF|IEB|IEH|IDC|IKJ|DFS|DSN|DFH|ICE|IGY|HEW|IEW|CEE|SORT|SYNC|ADR|ASM|BPX|CBC|EDC|FTP|IBM|IRX|IOE|GIM|EQA|AMA|IEV|IXC|IRR|ICK|CSQ).*|LINKEDIT|SORT|COBOL|CRTPROC|AOPBATCH");

    @Override
    public About about() {
        return new About("CW1805", "Program of a step that is not among those reviewed", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(Application application, Findings findings) {
        if (application.programs().isEmpty()) {
            return;
        }
        for (Jcl jcl : application.jobs()) {
            for (JclUnit unit : jcl.units()) {
                for (JclStep step : unit.steps()) {
                    step.program()
                            .filter(p -> p.matches("[A-Z@#$][A-Z0-9@#$]{0,7}")
                                    && !SYSTEM.matcher(p).matches())
                            .filter(p -> application.programs(p).isEmpty())
                            .ifPresent(p -> findings.add(
                                    unit.name(),
                                    jcl.source().path(),
                                    Found.at(step.targetSpan(), "There is no program " + p + " among the sources")));
                }
            }
        }
    }
}

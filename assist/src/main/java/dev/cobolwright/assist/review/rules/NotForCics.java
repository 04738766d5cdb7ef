package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;

/** CW1311. */
public final class NotForCics implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1311", "Statement that must not be used under CICS", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption(
                "statements",
                "ACCEPT OPEN CLOSE READ WRITE REWRITE DELETE START SORT MERGE STOP",
                "The statements that are reported in programs with EXEC CICS; DISPLAY may be added."));
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (CicsUses.of(program).all().isEmpty()) {
            return;
        }
        List<String> verbs =
                List.of(findings.option("statements").toUpperCase(Locale.ROOT).split("[ ,]+"));
        program.statements(verbs.toArray(String[]::new))
                .filter(s -> program.flow().isReachable(s) && !isFromSystem(s))
                .forEach(s ->
                        findings.add(s.span(), s.verb() + " in a program with CICS commands: " + instead(s.verb())));
    }

    /** ACCEPT FROM DATE, TIME, DAY and the like may be used. */
    private static boolean isFromSystem(Statement statement) {
        return statement.verb().equals("ACCEPT")
                && statement
                        .span()
                        .text()
                        .toUpperCase(Locale.ROOT)
                        .matches("(?s).*\\bFROM\\s+(DATE|TIME|DAY|DAY-OF-WEEK)\\b.*");
    }

    private static String instead(String verb) {
        return switch (verb) {
            case "ACCEPT" -> "there is no operator to answer; use RECEIVE";
            case "DISPLAY" -> "it holds up the task; use SEND, or WRITEQ TD for a log";
            case "STOP" -> "use EXEC CICS RETURN or GOBACK";
            case "SORT", "MERGE" -> "it holds up all tasks of the region";
            default -> "files are CICS's own there; use EXEC CICS READ, WRITE and so on";
        };
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.taint.Tainted;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.Locale;
import java.util.Set;

/** CW1409. */
public final class CommandFromInput implements ProgramRule {
    private static final Set<String> SYSTEM =
            Set.of("SYSTEM", "CBL_EXEC_RUN_UNIT", "C$RUN", "C$SYSTEM", "BPXWUNIX", "X\"91\"");

    @Override
    public About about() {
        return new About("CW1409", "Command of the system put together from input", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        Tainted tainted = Tainted.of(program);
        program.details(Detail.Call.class, "CALL")
                .filter(c -> c.detail().target() instanceof Operand.Literal name
                        && SYSTEM.contains(name.value().toUpperCase(Locale.ROOT)))
                .forEach(c -> c.detail().arguments().stream()
                        .flatMap(a -> a.value().stream())
                        .flatMap(v -> program.item(v).stream())
                        .flatMap(i -> tainted.unchecked(i).stream())
                        .findFirst()
                        .ifPresent(way -> findings.add(Found.at(
                                        c.statement().span(),
                                        "The command that "
                                                + c.detail().target().span().text()
                                                + " runs comes in part from outside and is not checked")
                                .withPath(DynamicSqlFromInput.with(
                                        way, c.statement().span())))));
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.dataflow.OwnItems;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Transfer;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Optional;

/** CW1352. */
public final class CallOfUnsetName implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1352", "CALL of a name that nothing sets", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!program.flow().isCertain()) {
            return;
        }
        for (Transfer transfer : program.transfers()) {
            boolean toProgram = switch (transfer.kind()) {
                case CALL, LINK, XCTL -> true;
                default -> false;
            };
            Optional<DataItem> item = program.detail(transfer.statement()) instanceof Detail.Call call
                    ? program.item(call.target())
                            .filter(i -> OwnItems.of(program).contains(i))
                    : Optional.empty();
            if (toProgram && transfer.complete() && transfer.targets().isEmpty() && item.isPresent()) {
                findings.add(Found.at(
                                transfer.at(),
                                "No statement and no VALUE gives " + program.describe(item.get())
                                        + " the name of a program before this CALL")
                        .with(item.get().nameSpan(), "declared here"));
            }
        }
    }
}

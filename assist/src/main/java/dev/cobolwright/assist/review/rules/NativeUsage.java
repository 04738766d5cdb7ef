package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;

/** CW1701. */
public final class NativeUsage implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1701", "USAGE that differs between compilers", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.program()
                .allData()
                .filter(d -> !d.span().isCopied())
                .forEach(item -> program.layout()
                        .of(item)
                        .flatMap(ItemLayout::usage)
                        .filter(u -> switch (u) {
                            case COMP_5,
                                    COMP_6,
                                    COMP_X,
                                    COMP_N,
                                    BINARY_CHAR,
                                    BINARY_SHORT,
                                    BINARY_LONG,
                                    BINARY_DOUBLE -> true;
                            default -> false;
                        })
                        .ifPresent(u -> findings.add(
                                item.nameSpan(),
                                item.name() + " is " + u.text()
                                        + ": size, byte order or range are the compiler's and machine's own")));
    }
}

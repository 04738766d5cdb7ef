package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CW1016. */
public final class RedefinesLarger implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1016", "REDEFINES is longer than what it redefines", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.program().files().forEach(f -> check(program, f.records(), findings));
        check(program, program.program().data(), findings);
    }

    private static void check(ReviewedProgram program, List<DataItem> items, Findings findings) {
        Map<String, DataItem> before = new HashMap<>();
        for (DataItem item : items) {
            item.redefines().map(before::get).ifPresent(redefined -> {
                long length = length(program, item);
                long room = length(program, redefined);
                if (length > room && room > 0 && item.section() != DataSection.LINKAGE && !isPointer(redefined)) {
                    findings.add(Found.at(
                                    item.nameSpan(),
                                    item.name() + " has " + length + " bytes, but " + redefined.name()
                                            + ", which it redefines, has " + room + "; the last "
                                            + (length - room) + " lie over what comes next")
                            .with(redefined.nameSpan(), "redefined: " + room + " bytes"));
                }
            });
            before.put(item.name(), item);
            check(program, item.children(), findings);
        }
    }

    /** Whose length depends on how the program is compiled. */
    private static boolean isPointer(DataItem item) {
        return item.usage().filter(u -> u.contains("POINTER")).isPresent();
    }

    private static long length(ReviewedProgram program, DataItem item) {
        return program.layout().of(item).map(ItemLayout::totalLength).orElse(ItemLayout.UNKNOWN);
    }
}

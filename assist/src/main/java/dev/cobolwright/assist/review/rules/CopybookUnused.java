package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** CW1355. */
public final class CopybookUnused implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1355", "Copybook of which nothing is used", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        if (!program.file().isComplete() || !program.program().nested().isEmpty()) {
            return;
        }
        NamesUsed names = NamesUsed.of(program);
        Map<Span, List<DataItem>> records = new LinkedHashMap<>();
        for (DataItem record : program.program().data()) {
            record.span()
                    .copiedBy()
                    .filter(c -> !c.isCopied())
                    .ifPresent(copy -> records.computeIfAbsent(copy, c -> new ArrayList<>())
                            .add(record));
        }
        Set<DataItem> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (NameReference name : program.program().references()) {
            program.item(name).map(names::record).ifPresent(used::add);
        }
        for (CopyStatement copy : program.parse().copies()) {
            List<DataItem> brought = records.getOrDefault(copy.span(), List.of());
            boolean plain = copy.copybook()
                    .filter(c -> !c.text().toUpperCase(Locale.ROOT).matches("(?s).*\\b(EXEC|COPY)\\b.*"))
                    .isPresent();
            if (!brought.isEmpty()
                    && plain
                    && brought.stream()
                            .allMatch(r -> (r.levelNumber() == 1 || r.levelNumber() == 77)
                                    && r.section() != DataSection.LINKAGE
                                    && r.redefines().isEmpty())
                    && brought.stream().noneMatch(used::contains)
                    && !isSystem(copy.name())) {
                findings.add(
                        copy.span(),
                        "Nothing of the copybook " + copy.name() + " is used: "
                                + brought.stream().map(DataItem::name).limit(3).collect(Collectors.joining(", "))
                                + (brought.size() > 3 ? " and " + (brought.size() - 3) + " more" : ""));
            }
        }
    }

    private static boolean isSystem(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("SQLCA") || upper.startsWith("DFH") || upper.startsWith("CMQ");
    }
}

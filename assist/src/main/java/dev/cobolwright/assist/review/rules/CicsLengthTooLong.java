package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.List;
import java.util.Optional;

/** CW1304. */
public final class CicsLengthTooLong implements ProgramRule {
    private static final List<String> AREAS = List.of("COMMAREA", "FROM", "INTO", "INPUTMSG");
    private static final List<String> LENGTHS = List.of("LENGTH", "FLENGTH", "INPUTMSGLEN", "DATALENGTH");

    @Override
    public About about() {
        return new About("CW1304", "LENGTH larger than the data area it is about", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        CicsUses uses = CicsUses.of(program);
        for (CicsUse use : uses.all()) {
            for (String area : AREAS) {
                Optional<DataItem> item = uses.item(use, area);
                Optional<ItemLayout> stored = item.flatMap(program.layout()::of).filter(ItemLayout::isKnown);
                long length = length(program, uses, use);
                if (stored.isPresent() && length > stored.get().totalLength() && isOneTable(item.get())) {
                    findings.add(Found.at(
                                    use.statement().span(),
                                    use.command().title() + " hands over " + length + " bytes of "
                                            + program.describe(item.get()) + ": "
                                            + (length - stored.get().totalLength())
                                            + " bytes of what lies behind it")
                            .with(item.get().nameSpan(), "the data area"));
                }
            }
        }
    }

    /** An area in LINKAGE that is laid over something else may be longer than it is described. */
    private static boolean isOneTable(DataItem item) {
        return item.occurs().isEmpty() && item.section() != DataSection.LINKAGE;
    }

    /** What LENGTH says by a number or by LENGTH OF; -1 for anything else. */
    private static long length(ReviewedProgram program, CicsUses uses, CicsUse use) {
        for (String option : LENGTHS) {
            Optional<String> argument = use.argument(option);
            if (argument.isPresent()) {
                String text = argument.get();
                if (text.matches("\\d{1,9}")) {
                    return Long.parseLong(text);
                }
                if (text.matches("LENGTH\\s+(OF\\s+)?[A-Z0-9-]+")) {
                    return ofItem(program, uses, use, option);
                }
            }
        }
        return -1;
    }

    private static long ofItem(ReviewedProgram program, CicsUses uses, CicsUse use, String option) {
        Span at = use.span(option).orElseThrow();
        String[] words = use.argument(option).orElseThrow().split("\\s+");
        NameReference name = new NameReference(words[words.length - 1], List.of(), NameKind.DATA, Access.REFERENCE, at);
        return program.item(name)
                .flatMap(program.layout()::of)
                .filter(ItemLayout::isKnown)
                .map(ItemLayout::length)
                .orElse(-1L);
    }
}

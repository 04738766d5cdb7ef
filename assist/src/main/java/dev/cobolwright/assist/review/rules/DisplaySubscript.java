package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.Fix.Promise;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** CW1601. */
public final class DisplaySubscript implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1601", "Loop counted by an item with USAGE DISPLAY", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        Set<DataItem> told = Collections.newSetFromMap(new IdentityHashMap<>());
        program.details(Detail.Perform.class, "PERFORM").forEach(p -> {
            if (p.detail().repetition() instanceof Repetition.Varying varying) {
                for (Repetition.Item each : varying.items()) {
                    program.stored(each.item())
                            .filter(s -> isDisplay(s) && told.add(s.item()))
                            .ifPresent(s -> findings.add(found(program, p.statement(), s.item())));
                }
            }
        });
    }

    private static boolean isDisplay(ItemLayout item) {
        return item.usage().filter(u -> u == Usage.DISPLAY).isPresent()
                && item.picture().filter(Picture::isNumeric).isPresent()
                && !item.item().span().isCopied();
    }

    private static Found found(ReviewedProgram program, Statement loop, DataItem item) {
        Found found = Found.at(
                        item.nameSpan(),
                        item.name() + " PIC " + item.picture().orElseThrow()
                                + " counts a loop: it is converted to binary and back each time, which COMP would save")
                .with(loop.span(), "the loop");
        boolean plain = (item.levelNumber() == 1 || item.levelNumber() == 77)
                && item.usage().isEmpty()
                && !item.has(DataClauses.Word.SIGN_SEPARATE);
        return plain && program.file().isWrittenHere(item.span())
                ? fix(program, item).map(found::withFix).orElse(found)
                : found;
    }

    private static Optional<Fix> fix(ReviewedProgram program, DataItem item) {
        Lexemes words = program.file().lexemes();
        for (int i = words.from(item.span().start());
                i < words.size() && words.end(i) <= item.span().end();
                i++) {
            if (words.kind(i) == Lexemes.Kind.PICTURE) {
                return Optional.of(Fix.of(
                        "Make " + item.name() + " COMP",
                        Promise.KEEPS_FLOW,
                        new Edit(words.end(i), words.end(i), " COMP")));
            }
        }
        return Optional.empty();
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.LinesBelow;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1101. */
public final class EvaluateWithoutOther implements ProgramRule {
    private static final int INDENT = 4;

    @Override
    public About about() {
        return new About("CW1101", "EVALUATE without WHEN OTHER", Severity.NOTE, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        program.details(Detail.Evaluate.class, "EVALUATE")
                .filter(e -> e.statement().whole() && !e.statement().branches().isEmpty())
                .filter(e -> e.detail().whens().stream().noneMatch(EvaluateWithoutOther::isOther))
                .filter(e -> !coversBoth(e.detail()))
                .forEach(e -> findings.add(found(program, e.statement())));
    }

    private static boolean isOther(List<Choice> objects) {
        return objects.stream().anyMatch(o -> o instanceof Choice.Other);
    }

    /** EVALUATE of a condition with WHEN TRUE and WHEN FALSE leaves nothing out. */
    private static boolean coversBoth(Detail.Evaluate evaluate) {
        return evaluate.subjects().size() == 1
                && evaluate.subjects().getFirst() instanceof Choice.Tested
                && evaluate.whens().stream()
                                .map(List::getFirst)
                                .filter(o -> o instanceof Choice.Truth)
                                .map(o -> ((Choice.Truth) o).value())
                                .distinct()
                                .count()
                        == 2;
    }

    private static Found found(ReviewedProgram program, Statement evaluate) {
        Found found = Found.at(
                evaluate.span(), "EVALUATE has no WHEN OTHER: a value that no WHEN names passes without a trace");
        Branch last = evaluate.branches().getLast();
        Lexemes words = program.file().lexemes();
        int end = words.from(evaluate.span().end()) - 1;
        while (end >= 0 && (words.end(end) > evaluate.span().end() || words.kind(end) == Lexemes.Kind.PERIOD)) {
            end--;
        }
        if (!program.file().isWrittenHere(evaluate.span()) || !program.file().isWrittenHere(last.head()) || end < 1) {
            return found;
        }
        int at = words.word(end).equals("END-EVALUATE") ? words.end(end - 1) : words.end(end);
        int column = program.file().source().characterOf(last.head().start());
        Edit lines = LinesBelow.of(program.file(), at, column, "WHEN OTHER", " ".repeat(INDENT) + "CONTINUE");
        return found.withFix(Fix.of("Add WHEN OTHER", Fix.Promise.KEEPS_DATA, lines));
    }
}

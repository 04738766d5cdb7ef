package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.Fix.Promise;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.Optional;

/** CW1201. */
public final class FileWithoutStatus implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1201", "File without FILE STATUS", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (UsedFile file : FileUses.of(program).all()) {
            boolean isOpened = file.has(Operation.Kind.OPEN);
            if (isOpened && !file.covered() && file.control().statuses().isEmpty()) {
                Found found = Found.at(
                        file.control().nameSpan(),
                        file.name()
                                + " has neither FILE STATUS nor a USE procedure: when OPEN fails the program ends, or"
                                + " goes on without knowing");
                findings.add(fix(program, file).map(found::withFix).orElse(found));
            }
        }
    }

    private static Optional<Fix> fix(ReviewedProgram program, UsedFile file) {
        String status = file.name() + "-STATUS";
        Span select = file.control().span();
        Optional<LinesOfFile> lines = LinesOfFile.in(program.file());
        if (lines.isEmpty()
                || status.length() > 30
                || !program.file().isWrittenHere(select)
                || program.scope().visibleNames(NameKind.DATA).contains(status)) {
            return Optional.empty();
        }
        Lexemes words = program.file().lexemes();
        int last = words.from(select.end()) - 1;
        while (last > 0 && (words.end(last) > select.end() || words.kind(last) == Lexemes.Kind.PERIOD)) {
            last--;
        }
        int end = words.end(last);
        int column = lines.get().columnOf(select.start()) + 4;
        return lines.get()
                .workingStorage(program)
                .map(at -> Fix.of(
                        "Add FILE STATUS to " + file.name(),
                        Promise.KEEPS_FLOW,
                        new Edit(end, end, lines.get().at(column, "FILE STATUS IS " + status)),
                        new Edit(at, at, lines.get().at(lines.get().areaA(), "01  " + status + " PIC X(2)."))));
    }
}

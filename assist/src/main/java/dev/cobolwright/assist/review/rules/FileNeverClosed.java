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
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** CW1207. */
public final class FileNeverClosed implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1207", "File opened but never closed", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        for (UsedFile file : uses.all()) {
            if (!file.isShared() && file.has(Operation.Kind.OPEN) && !file.has(Operation.Kind.CLOSE)) {
                file.of(Operation.Kind.OPEN)
                        .filter(o -> program.flow().isReachable(o.statement()))
                        .findFirst()
                        .ifPresent(open -> {
                            Found found = Found.at(
                                            open.statement().span(), file.name() + " is opened here and closed nowhere")
                                    .with(file.control().nameSpan(), "the file");
                            findings.add(fix(program, file).map(found::withFix).orElse(found));
                        });
            }
        }
    }

    /** CLOSE before the one statement that ends the program. */
    private static Optional<Fix> fix(ReviewedProgram program, UsedFile file) {
        List<Statement> ends = program.statements("STOP", "GOBACK").toList();
        Optional<LinesOfFile> lines = LinesOfFile.in(program.file());
        boolean once = ends.size() == 1
                && program.statements("EXIT")
                        .noneMatch(s -> program.detail(s) instanceof Detail.Exit exit
                                && exit.kind() == Detail.Exit.Kind.PROGRAM);
        if (!once
                || lines.isEmpty()
                || !program.file().isWrittenHere(ends.getFirst().span())) {
            return Optional.empty();
        }
        Statement end = ends.getFirst();
        int at = end.span().start();
        int column = lines.get().columnOf(at);
        boolean firstOnLine = program.file()
                .source()
                .line(program.file().source().lineOf(at))
                .substring(0, column)
                .isBlank();
        String next = firstOnLine ? lines.get().at(column, "") : " ";
        return Optional.of(
                Fix.of("Close " + file.name(), Promise.KEEPS_DATA, new Edit(at, at, "CLOSE " + file.name() + next)));
    }
}

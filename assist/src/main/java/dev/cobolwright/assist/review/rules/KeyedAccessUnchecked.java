package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.assist.review.paths.Afterwards;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Branch.Phrase;
import dev.cobolwright.grammar.syntax.Statement;

/** CW1204. */
public final class KeyedAccessUnchecked implements ProgramRule {
    @Override
    public About about() {
        return new About(
                "CW1204", "Access by key without INVALID KEY or status check", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        for (UsedFile file : uses.all()) {
            if (!file.covered() && file.isKeyed()) {
                file.operations().stream()
                        .filter(o -> program.flow().isReachable(o.statement()))
                        .filter(o -> mayMiss(file, o) && !isNoticed(program, uses, file, o))
                        .forEach(o -> findings.add(
                                o.statement().span(),
                                o.kind() + " of " + file.name() + " has no INVALID KEY, and nothing looks at its status"
                                        + " afterwards"));
            }
        }
    }

    private static boolean mayMiss(UsedFile file, Operation operation) {
        boolean sequential = file.control().accessMode().orElse("SEQUENTIAL").equals("SEQUENTIAL");
        return switch (operation.kind()) {
            case READ -> !file.isSequential(operation);
            case START, REWRITE -> true;
            case WRITE ->
                !sequential || file.control().organization().orElse("").equals("INDEXED");
            case DELETE -> !sequential;
            case OPEN, CLOSE, SORT -> false;
        };
    }

    private static boolean isNoticed(ReviewedProgram program, FileUses uses, UsedFile file, Operation operation) {
        if (operation.has(Phrase.INVALID_KEY)
                || operation.has(Phrase.NOT_INVALID_KEY)
                || operation.has(Phrase.AT_END)) {
            return true;
        }
        return Afterwards.of(program)
                .mayReach(
                        operation.statement(),
                        s -> uses.looksAtStatus(s, file) || isCheckedRead(uses, file, operation, s),
                        s -> uses.of(s).stream().anyMatch(o -> o.file().equals(file.name()) && !follows(operation, o)));
    }

    /** After a START that failed the next READ fails too, and says so. */
    private static boolean isCheckedRead(FileUses uses, UsedFile file, Operation operation, Statement statement) {
        return uses.of(statement).stream()
                .anyMatch(o -> o.file().equals(file.name())
                        && follows(operation, o)
                        && (o.has(Phrase.AT_END) || o.has(Phrase.INVALID_KEY)));
    }

    private static boolean follows(Operation start, Operation read) {
        return start.kind() == Operation.Kind.START && read.kind() == Operation.Kind.READ;
    }
}

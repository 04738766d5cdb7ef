package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** CW1209. */
public final class WrongOpenMode implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1209", "Operation that no OPEN of the file allows", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        FileUses uses = FileUses.of(program);
        if (!uses.areKnown()) {
            return;
        }
        for (UsedFile file : uses.all()) {
            if (file.isShared() || !file.has(Operation.Kind.OPEN)) {
                continue;
            }
            String modes =
                    file.of(Operation.Kind.OPEN).map(Operation::how).distinct().collect(Collectors.joining(", "));
            Statement open =
                    file.of(Operation.Kind.OPEN).findFirst().orElseThrow().statement();
            for (Operation operation : file.operations()) {
                List<String> needed = needed(file, operation);
                if (!needed.isEmpty()
                        && program.flow().isReachable(operation.statement())
                        && !file.isOpened(needed.toArray(String[]::new))) {
                    findings.add(Found.at(
                                    operation.statement().span(),
                                    operation.kind() + " of " + file.name() + ", which is only opened " + modes
                                            + "; it needs " + String.join(" or ", needed))
                            .with(open.span(), "opened here"));
                }
            }
        }
    }

    /** The modes that allow an operation (IBM Enterprise COBOL Language Reference, OPEN statement, "Permissible statements"). */
    private static List<String> needed(UsedFile file, Operation operation) {
        boolean sequentialAccess =
                file.control().accessMode().orElse("SEQUENTIAL").equals("SEQUENTIAL");
        return switch (operation.kind()) {
            case READ, START -> List.of("INPUT", "I-O");
            case REWRITE, DELETE -> List.of("I-O");
            case WRITE -> sequentialAccess ? List.of("OUTPUT", "EXTEND") : List.of("OUTPUT", "EXTEND", "I-O");
            case OPEN, CLOSE, SORT -> List.of();
        };
    }
}

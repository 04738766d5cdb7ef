package dev.cobolwright.grammar.symbols;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Uses of names that nothing declares, CW0201 for data and files, CW0202 for paragraphs and sections; and names in the PROCEDURE
 * DIVISION that several items have and that are not qualified, CW0203. Says nothing where a
 * copybook is missing, because the declaration may be in it, nor for a text that is no whole program.
 */
public final class UndeclaredNames {
    private UndeclaredNames() {}

    /** At most {@code most} problems. */
    public static List<Problem> in(Parse parse, int most) {
        List<Problem> problems = new ArrayList<>();
        if (parse.copies().stream().anyMatch(copy -> copy.copybook().isEmpty())) {
            return problems;
        }
        for (Scope scope : Scope.all(parse)) {
            Program program = scope.program();
            if (program.name().isEmpty() || program.procedureDivision().isEmpty()) {
                continue;
            }
            for (NameReference reference : program.references()) {
                if (problems.size() >= most) {
                    return problems;
                }
                if (reference.kind() == NameKind.OTHER) {
                    continue;
                }
                if (!scope.declares(reference)) {
                    problems.add(problem(reference));
                } else if (reference.kind() == NameKind.DATA && scope.isAmbiguous(reference)) {
                    ambiguous(reference, program, problems);
                }
            }
        }
        return problems;
    }

    /** Names in entries are looked for in their own record or file first; names after USING may be of the LINKAGE SECTION. */
    private static void ambiguous(NameReference reference, Program program, List<Problem> problems) {
        int start = program.procedureDivision().orElseThrow().inMain().start();
        if (reference.span().inMain().start() > start && !program.using().contains(reference.name())) {
            problems.add(new Problem(
                    Severity.ERROR,
                    "CW0203",
                    reference.name() + " is ambiguous: several items have this name; add OF and the group's name",
                    reference.span()));
        }
    }

    private static Problem problem(NameReference reference) {
        String name = reference.qualifiers().isEmpty()
                ? reference.name()
                : reference.name() + " OF " + String.join(" OF ", reference.qualifiers());
        return switch (reference.kind()) {
            case PROCEDURE ->
                new Problem(Severity.ERROR, "CW0202", "There is no paragraph or section " + name, reference.span());
            case FILE -> new Problem(Severity.ERROR, "CW0201", "There is no file " + name, reference.span());
            default -> new Problem(Severity.ERROR, "CW0201", name + " is not declared", reference.span());
        };
    }
}

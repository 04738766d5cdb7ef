package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.parser.ReadUnit.Doubt;
import dev.cobolwright.grammar.parser.ReadUnit.Doubts;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Uses of names that nothing declares, CW0201 for data and files, CW0202 for paragraphs and sections; and names in the PROCEDURE
 * DIVISION that several items have and that are not qualified, CW0203. Says nothing for a text that is no whole program. What is found in a unit stays with it while no declaration of
 * the text changes.
 */
final class NameProblems {
    private final ParsedText text;
    private final ReferenceBuilder references;
    private final Declarations declarations;
    private final List<Problem> problems = new ArrayList<>();

    private NameProblems(ParsedText text, ReferenceBuilder references, Declarations declarations) {
        this.text = text;
        this.references = references;
        this.declarations = declarations;
    }

    /**
     * At most {@code most} problems.
     *
     * @param programOf see {@link TreeBuilder.Tree}
     */
    static List<Problem> in(
            ParsedText text, ReferenceBuilder references, Declarations declarations, int[] programOf, int most) {
        NameProblems names = new NameProblems(text, references, declarations);
        for (int i = 0; i < programOf.length && names.problems.size() < most; i++) {
            if (programOf[i] >= 0) {
                names.add(i, programOf[i]);
            }
        }
        return names.problems.subList(0, Math.min(most, names.problems.size()));
    }

    private void add(int i, int program) {
        ReadUnit unit = text.read()[i];
        Doubts known = unit.doubts();
        if (known == null || known.under() != declarations) {
            known = new Doubts(declarations, doubts(i, declarations.scope(program)));
            unit.keep(known);
        }
        if (!known.all().isEmpty()) {
            List<NameReference> uses = references.of(text.units().get(i), unit);
            for (Doubt doubt : known.all()) {
                NameReference use = uses.get(doubt.reference());
                problems.add(doubt.ambiguous() ? ambiguous(use) : undeclared(use));
            }
        }
    }

    private List<Doubt> doubts(int i, Scope scope) {
        Program program = scope.program();
        if (program.name().isEmpty() || program.procedureDivision().isEmpty()) {
            return List.of();
        }
        Unit unit = text.units().get(i);
        if (references.areDeclaredOnce(unit, text.read()[i], scope)) {
            return List.of();
        }
        List<Doubt> doubts = new ArrayList<>(0);
        List<NameReference> uses = references.of(unit, text.read()[i]);
        for (int k = 0; k < uses.size(); k++) {
            NameReference use = uses.get(k);
            if (use.kind() != NameKind.OTHER && !scope.declares(use)) {
                doubts.add(new Doubt(k, false));
            } else if (unit.isProcedure() && isAmbiguous(use, scope)) {
                doubts.add(new Doubt(k, true));
            }
        }
        return doubts.isEmpty() ? List.of() : doubts;
    }

    /** Names in entries are looked for in their own record or file first; names after USING may be of the LINKAGE SECTION. */
    private static boolean isAmbiguous(NameReference use, Scope scope) {
        return use.kind() == NameKind.DATA
                && scope.isAmbiguous(use)
                && !scope.program().using().contains(use.name());
    }

    private static Problem ambiguous(NameReference use) {
        return new Problem(
                Severity.ERROR,
                "CW0203",
                use.name() + " is ambiguous: several items have this name; add OF and the group's name",
                use.span());
    }

    private static Problem undeclared(NameReference use) {
        String name =
                use.qualifiers().isEmpty() ? use.name() : use.name() + " OF " + String.join(" OF ", use.qualifiers());
        return switch (use.kind()) {
            case PROCEDURE ->
                new Problem(Severity.ERROR, "CW0202", "There is no paragraph or section " + name, use.span());
            case FILE -> new Problem(Severity.ERROR, "CW0201", "There is no file " + name, use.span());
            default -> new Problem(Severity.ERROR, "CW0201", name + " is not declared", use.span());
        };
    }
}

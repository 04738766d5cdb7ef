package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/** CW1602. */
public final class SerialSearch implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1602", "SEARCH through a large table from its start", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption("entries", "200", "The number of entries from which on a table is large."));
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int least = findings.number("entries");
        program.details(Detail.Search.class, "SEARCH")
                .filter(s -> !s.detail().all() && s.detail().whens().stream().allMatch(SerialSearch::isEqual))
                .forEach(search -> program.item(search.detail().table())
                        .filter(t ->
                                t.occurs().filter(o -> o.maximum() >= least).isPresent())
                        .filter(t -> !isFirstOfSeveral(program, t) && !isAdded(program, search.statement(), t))
                        .ifPresent(table -> findings.add(Found.at(
                                        search.statement().span(),
                                        "SEARCH looks at up to "
                                                + table.occurs().get().maximum() + " entries of " + table.name()
                                                + " one after the other; "
                                                + (table.occurs().get().keys().isEmpty()
                                                        ? "sorted, with ASCENDING KEY and SEARCH ALL, it would be "
                                                        : "it has a KEY, and SEARCH ALL would look at ")
                                                + steps(table.occurs().get().maximum()))
                                .with(table.nameSpan(), "the table"))));
    }

    /** Whether the program goes on from the entry that was found: several have the same key, and SEARCH ALL would give any of them. */
    private static boolean isFirstOfSeveral(ReviewedProgram program, DataItem table) {
        List<String> indexes = table.occurs().orElseThrow().indexes();
        return indexes.size() > 1
                || program.details(Detail.SetTo.class, "SET")
                        .flatMap(s -> s.detail().assignments().stream())
                        .anyMatch(a -> a.value() instanceof Operand.Identifier from
                                && indexes.contains(from.name().name()));
    }

    /** Whether what is not found is put into the table, which so is not sorted. */
    private static boolean isAdded(ReviewedProgram program, Statement search, DataItem table) {
        NamesUsed names = NamesUsed.of(program);
        List<String> indexes = table.occurs().orElseThrow().indexes();
        return search.branches().stream()
                .filter(b -> b.phrase() == Branch.Phrase.AT_END)
                .flatMap(b -> b.statements().stream())
                .flatMap(s -> names.in(s).stream())
                .anyMatch(u ->
                        u.name().access().writes() && !indexes.contains(u.name().name()) && names.concerns(u, table));
    }

    private static int steps(int entries) {
        return 32 - Integer.numberOfLeadingZeros(entries);
    }

    /** SEARCH ALL knows nothing else. */
    private static boolean isEqual(Condition when) {
        return switch (when) {
            case Condition.Comparison c -> c.relation() == Condition.Relation.EQUAL;
            case Condition.And and -> isEqual(and.left()) && isEqual(and.right());
            default -> false;
        };
    }
}

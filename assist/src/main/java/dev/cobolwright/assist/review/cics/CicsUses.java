package dev.cobolwright.assist.review.cics;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.embedded.NameUse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The CICS commands of a program, in order of their text. */
public final class CicsUses {
    private final ReviewedProgram program;
    private final List<CicsUse> all = new ArrayList<>();
    private final Map<Statement, CicsUse> byStatement = new IdentityHashMap<>();

    private CicsUses(ReviewedProgram program) {
        this.program = program;
        program.statements("EXEC CICS")
                .forEach(s -> program.cics(s).ifPresent(command -> {
                    CicsUse use = new CicsUse(s, program.block(s).orElseThrow(), command);
                    all.add(use);
                    byStatement.put(s, use);
                }));
    }

    public static CicsUses of(ReviewedProgram program) {
        return program.analysis(CicsUses.class, CicsUses::new);
    }

    public List<CicsUse> all() {
        return all;
    }

    public Stream<CicsUse> of(String... titles) {
        return all.stream().filter(u -> u.is(titles));
    }

    public Optional<CicsUse> of(Statement statement) {
        return Optional.ofNullable(byStatement.get(statement));
    }

    /** Whether all that control can come to was read, so that a command that is not seen is not there. */
    public boolean areKnown() {
        return program.flow().isCertain()
                && all.stream().allMatch(u -> u.command().isKnown());
    }

    /** Whether the program, wherever, says what shall happen on conditions or abends. */
    public boolean handlesConditions() {
        return of("HANDLE CONDITION", "HANDLE ABEND", "IGNORE CONDITION")
                .findAny()
                .isPresent();
    }

    /** The data item that a name in a command means. */
    public Optional<DataItem> item(NameUse name, Span at) {
        NameReference reference = new NameReference(name.name(), name.qualifiers(), NameKind.DATA, Access.READ, at);
        return program.scope().resolve(reference) instanceof Resolution.Data data
                ? Optional.of(data.item())
                : Optional.empty();
    }

    /** The data item that is the argument of an option, whole. */
    public Optional<DataItem> item(CicsUse use, String option) {
        boolean whole = use.argument(option).filter(a -> !a.contains("(")).isPresent();
        return whole ? use.name(option).flatMap(n -> item(n, use.span(option).orElseThrow())) : Optional.empty();
    }
}

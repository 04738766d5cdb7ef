package dev.cobolwright.grammar;

import dev.cobolwright.grammar.embedded.Embedded;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.Program;
import java.util.List;

/** What the front end found in one source file. Immutable; may be shared between threads. */
public interface Parse {
    SourceText source();

    Dialect dialect();

    /** Programs in order of their text; never empty: a copybook or broken text gives one without a name. */
    List<Program> programs();

    /** In order of their text, at most a few hundred. */
    List<Problem> problems();

    List<CopyStatement> copies();

    /** The EXEC blocks. Put together at the first call. */
    default Embedded embedded() {
        return Embedded.NONE;
    }

    /** What names mean, for all programs, containing ones before those they contain; made once. */
    default List<Scope> scopes() {
        return Scope.of(programs());
    }

    /** No error was found. */
    default boolean accepted() {
        return problems().stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }
}

package dev.cobolwright.assist.review.sql;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.embedded.Embedded;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.embedded.sql.Whenever;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The SQL statements of a program, in order of their text. */
public final class SqlUses {
    private static final Set<String> RESULTS = Set.of("SQLCODE", "SQLSTATE", "SQLCA", "SQLCODES", "SQLSTAT", "SQLCOD");

    private final ReviewedProgram program;
    private final List<SqlUse> all = new ArrayList<>();
    private final Map<Statement, SqlUse> byStatement = new IdentityHashMap<>();

    private SqlUses(ReviewedProgram program) {
        this.program = program;
        Map<EmbeddedBlock, Statement> statements = new IdentityHashMap<>();
        program.statements("EXEC SQL").forEach(s -> program.block(s).ifPresent(b -> statements.put(b, s)));
        Map<Whenever.Condition, Whenever> said = new EnumMap<>(Whenever.Condition.class);
        for (EmbeddedBlock block : program.parse().embedded().blocks()) {
            if (block.statement() instanceof SqlStatement sql) {
                sql.whenever().ifPresent(w -> said.put(w.condition(), w));
                Statement statement = statements.get(block);
                if (statement != null) {
                    SqlUse use = new SqlUse(statement, block, sql, Map.copyOf(said));
                    all.add(use);
                    byStatement.put(statement, use);
                }
            }
        }
    }

    public static SqlUses of(ReviewedProgram program) {
        return program.analysis(SqlUses.class, SqlUses::new);
    }

    public List<SqlUse> all() {
        return all;
    }

    public Stream<SqlUse> of(SqlKind... kinds) {
        return all.stream().filter(u -> u.is(kinds));
    }

    public Optional<SqlUse> of(Statement statement) {
        return Optional.ofNullable(byStatement.get(statement));
    }

    /** Whether a statement does something in the database, and so sets SQLCODE. */
    public boolean isExecuted(Statement statement) {
        return of(statement).filter(u -> u.sql().kind().isExecutable()).isPresent();
    }

    /** Whether a statement reads SQLCODE, SQLSTATE, the whole SQLCA, or a condition-name of one of them. */
    public boolean looksAtResult(Statement statement) {
        if (of(statement).filter(u -> u.is(SqlKind.GET_DIAGNOSTICS)).isPresent()) {
            return true;
        }
        NamesUsed names = NamesUsed.of(program);
        return names.in(statement).stream()
                .anyMatch(u -> u.name().access() != Access.WRITE
                        && (RESULTS.contains(u.name().name())
                                || u.item()
                                        .filter(DataItem::isConditionName)
                                        .flatMap(names::parent)
                                        .filter(p -> RESULTS.contains(p.name()))
                                        .isPresent()));
    }

    /** The cursors of the source file that this program declares or uses. */
    public List<Embedded.Cursor> cursors() {
        return program.parse().embedded().cursors().stream()
                .filter(c -> all.stream().anyMatch(u -> u.isOf(c.name()))
                        || c.declaration()
                                .filter(d -> program.program()
                                        .span()
                                        .touches(d.span().inMain().start()))
                                .isPresent())
                .toList();
    }

    /** Uses of a cursor of some kinds in the whole source file. */
    public static Stream<EmbeddedBlock> uses(Embedded.Cursor cursor, SqlKind... kinds) {
        return cursor.uses().stream()
                .filter(b -> b.statement() instanceof SqlStatement sql
                        && List.of(kinds).contains(sql.kind()));
    }

    /** Whether the program talks to CICS. */
    public boolean isOfCics() {
        return program.statements("EXEC CICS").findAny().isPresent();
    }
}

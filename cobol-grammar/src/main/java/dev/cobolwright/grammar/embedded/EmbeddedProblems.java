package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.HostVariable;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.SqlName;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.syntax.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is surely wrong in and between EXEC blocks. Undeclared names are reported with all others, by the
 * parser.
 */
public final class EmbeddedProblems {
    private final Parse parse;
    private final EmbeddedTexts texts;
    private final List<Problem> found = new ArrayList<>();
    private final Map<String, SqlStatement> declarations = new HashMap<>();

    private HostStructures structures;

    private EmbeddedProblems(Parse parse, EmbeddedTexts texts) {
        this.parse = parse;
        this.texts = texts;
    }

    /** At most {@code most} problems. */
    public static List<Problem> in(Parse parse, EmbeddedTexts texts, int most) {
        EmbeddedProblems problems = new EmbeddedProblems(parse, texts);
        problems.run(most);
        return problems.found;
    }

    private void run(int most) {
        boolean complete =
                parse.copies().stream().allMatch(copy -> copy.copybook().isPresent())
                        && parse.programs().stream().noneMatch(p -> p.name().isEmpty());
        for (int i = 0; i < texts.size(); i++) {
            if (texts.statement(i) instanceof SqlStatement sql && declares(sql)) {
                sql.cursor().ifPresent(c -> declarations.putIfAbsent(key(c), sql));
            }
        }
        for (int i = 0; i < texts.size() && found.size() < most; i++) {
            for (BlockProblem problem : texts.statement(i).problems()) {
                add(i, problem);
            }
            if (texts.statement(i) instanceof SqlStatement sql) {
                if (complete) {
                    undeclaredCursor(i, sql);
                }
                countTargets(i, sql);
            }
        }
    }

    private HostStructures structures() {
        if (structures == null) {
            structures = new HostStructures(parse);
        }
        return structures;
    }

    private static boolean declares(SqlStatement sql) {
        return sql.kind() == SqlKind.DECLARE_CURSOR || sql.kind() == SqlKind.ALLOCATE_CURSOR;
    }

    private static String key(SqlName cursor) {
        return cursor.text().toUpperCase(Locale.ROOT);
    }

    private void add(int block, BlockProblem problem) {
        found.add(new Problem(
                problem.severity(),
                problem.code(),
                problem.message(),
                new BlockText(texts.tokens(), texts.token(block)).span(problem.range())));
    }

    private void undeclaredCursor(int block, SqlStatement sql) {
        boolean uses = switch (sql.kind()) {
            case OPEN, FETCH, CLOSE -> true;
            default -> sql.positioned();
        };
        if (uses
                && sql.cursor().isPresent()
                && !declarations.containsKey(key(sql.cursor().get()))) {
            SqlName cursor = sql.cursor().get();
            add(
                    block,
                    new BlockProblem(
                            Severity.ERROR,
                            "CW0403",
                            "There is no DECLARE CURSOR for " + cursor.text(),
                            cursor.range()));
        }
    }

    /** Db2 leaves surplus columns away with a warning, and fails on surplus host variables. */
    private void countTargets(int block, SqlStatement sql) {
        OptionalInt columns = switch (sql.kind()) {
            case SELECT_INTO -> sql.outputColumns();
            case FETCH ->
                sql.cursor()
                        .flatMap(c -> Optional.ofNullable(declarations.get(key(c))))
                        .map(SqlStatement::outputColumns)
                        .orElse(OptionalInt.empty());
            default -> OptionalInt.empty();
        };
        List<HostVariable> targets = sql.hostVariables().stream()
                .filter(h -> h.access() == Access.WRITE)
                .toList();
        if (columns.isEmpty() || targets.isEmpty()) {
            return;
        }
        OptionalInt count = structures().count(targets, texts.tokens().span(texts.token(block)));
        if (count.isPresent() && count.getAsInt() != columns.getAsInt()) {
            TextRange range = new TextRange(
                    targets.getFirst().range().start(),
                    targets.getLast().range().end());
            add(
                    block,
                    new BlockProblem(
                            Severity.WARNING,
                            "CW0404",
                            "The query gives %d %s, but INTO has room for %d"
                                    .formatted(
                                            columns.getAsInt(),
                                            columns.getAsInt() == 1 ? "column" : "columns",
                                            count.getAsInt()),
                            range));
        }
    }
}

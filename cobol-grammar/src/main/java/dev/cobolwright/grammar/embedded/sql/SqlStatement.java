package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.embedded.BlockProblem;
import dev.cobolwright.grammar.embedded.EmbeddedStatement;
import dev.cobolwright.grammar.embedded.NameUse;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * An SQL statement. Tables, columns and names are facts of the text; what is not certain is left out.
 *
 * @param title its first words, as in {@code DECLARE CURSOR}
 * @param hostVariables in order of their text, indicators with their variables
 * @param cursor the cursor it declares or works on
 * @param positioned UPDATE or DELETE ... WHERE CURRENT OF {@link #cursor}
 * @param cursorDeclaration of DECLARE CURSOR
 * @param prepared the statement-name of PREPARE, EXECUTE, DESCRIBE
 * @param dynamicText what PREPARE and EXECUTE IMMEDIATE run
 * @param procedure what CALL calls, as written
 * @param outputColumns how many columns its query gives; empty where that cannot be counted
 */
public record SqlStatement(
        SqlKind kind,
        String title,
        List<HostVariable> hostVariables,
        List<TableUse> tables,
        Optional<SqlName> cursor,
        boolean positioned,
        Optional<CursorDeclaration> cursorDeclaration,
        Optional<SqlName> prepared,
        Optional<DynamicText> dynamicText,
        Optional<Whenever> whenever,
        Optional<TableDeclaration> declaredTable,
        Optional<SqlName> procedure,
        OptionalInt outputColumns,
        TextRange titleRange,
        List<BlockProblem> problems)
        implements EmbeddedStatement {

    /**
     * Reads the text of an EXEC SQL block.
     *
     * @param continues whether the line that an offset is in continues the line before
     */
    public static SqlStatement read(String text, IntPredicate continues) {
        return new SqlReader(text, continues).read();
    }

    @Override
    public boolean isKnown() {
        return kind != SqlKind.OTHER;
    }

    /** Whether the statement's text is known only at run time. */
    public boolean isDynamic() {
        return dynamicText.isPresent() && dynamicText.get().literal().isEmpty();
    }

    @Override
    public List<NameUse> names() {
        if (hostVariables.isEmpty() && whenever.isEmpty()) {
            return List.of();
        }
        List<NameUse> names = new ArrayList<>(hostVariables.size() + 2);
        NameKind of = kind.hasHostVariables() ? NameKind.DATA : NameKind.OTHER;
        for (HostVariable host : hostVariables) {
            names.add(use(host, of));
            host.indicator().ifPresent(indicator -> names.add(use(indicator, of)));
        }
        whenever.filter(w -> w.action() == Whenever.Action.GO_TO || w.action() == Whenever.Action.PERFORM)
                .flatMap(Whenever::label)
                .ifPresent(label -> names.add(
                        new NameUse(label.text(), List.of(), NameKind.PROCEDURE, Access.READ, label.range())));
        names.sort(Comparator.comparingInt(n -> n.range().start()));
        return names;
    }

    private static NameUse use(HostVariable host, NameKind kind) {
        return new NameUse(host.name(), host.groups(), kind, host.access(), host.range());
    }
}

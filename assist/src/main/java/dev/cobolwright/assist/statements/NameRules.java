package dev.cobolwright.assist.statements;

import dev.cobolwright.assist.statements.Operands.Use;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.Optional;
import java.util.Set;

/** Whether the names of a statement are of the kinds that its verb takes, unambiguous, and subscripted as they are declared. */
final class NameRules {
    private static final Set<String> TAKE_NO_FILES = Set.of(
            "MOVE",
            "ADD",
            "SUBTRACT",
            "MULTIPLY",
            "DIVIDE",
            "COMPUTE",
            "DISPLAY",
            "ACCEPT",
            "IF",
            "EVALUATE",
            "STRING",
            "UNSTRING",
            "INSPECT",
            "INITIALIZE",
            "SET",
            "SEARCH",
            "PERFORM",
            "WRITE",
            "REWRITE",
            "RELEASE",
            "CALL");
    private static final Set<String> TAKE_NO_CONDITIONS = Set.of(
            "MOVE",
            "ADD",
            "SUBTRACT",
            "MULTIPLY",
            "DIVIDE",
            "COMPUTE",
            "DISPLAY",
            "ACCEPT",
            "STRING",
            "UNSTRING",
            "INSPECT",
            "INITIALIZE",
            "WRITE",
            "REWRITE",
            "RELEASE",
            "READ",
            "RETURN");
    private static final Set<String> WRITES_RECORD = Set.of("WRITE", "REWRITE", "RELEASE");

    private static final Set<String> WHOLE_TABLES = Set.of("SEARCH", "SORT", "JSON", "XML");

    private NameRules() {}

    static Optional<String> broken(Operands statement) {
        for (Use use : statement.uses()) {
            Optional<String> reason = broken(statement, use);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return recordName(statement);
    }

    private static Optional<String> broken(Operands statement, Use use) {
        String name = use.reference().name();
        return switch (use.meaning()) {
            case Resolution.Ambiguous _
            when use.reference().kind() == NameKind.DATA || use.reference().kind() == NameKind.PROCEDURE ->
                Optional.of(name + " needs a qualifier");
            case Resolution.ToFile _
            when use.reference().kind() == NameKind.DATA
                    && TAKE_NO_FILES.contains(statement.verb())
                    && !statement.has("FILE") -> Optional.of(name + " is a file, not a data item");
            case Resolution.Data _
            when use.reference().kind() == NameKind.FILE && !sortsTable(statement) ->
                Optional.of(name + " is a data item, not a file");
            case Resolution.Data data
            when data.item().isConditionName()
                    && TAKE_NO_CONDITIONS.contains(statement.verb())
                    && !statement.has("FUNCTION") -> Optional.of(name + " is a condition-name, not a data item");
            case Resolution.Data data
            when data.item().section() != DataSection.SCREEN && data.item().section() != DataSection.REPORT ->
                subscripts(statement, use);
            default -> Optional.empty();
        };
    }

    private static boolean sortsTable(Operands statement) {
        return statement.verb().equals("SORT");
    }

    private static Optional<String> subscripts(Operands statement, Use use) {
        boolean whole = WHOLE_TABLES.contains(statement.verb())
                || statement.at(use.index() - 1).is("OF")
                || statement.at(use.index() - 1).is("IN");
        if (use.tables() > 0 && !use.subscripted() && !whole) {
            return Optional.of(use.reference().name() + " needs a subscript");
        }
        return use.tables() == 0 && use.subscripted()
                ? Optional.of(use.reference().name() + " takes no subscript")
                : Optional.empty();
    }

    /** WRITE, REWRITE and RELEASE name a record of a file. */
    private static Optional<String> recordName(Operands statement) {
        if (!WRITES_RECORD.contains(statement.verb()) || statement.has("FILE")) {
            return Optional.empty();
        }
        return statement.uses().stream()
                .findFirst()
                .filter(use -> use.index() == 1)
                .flatMap(Use::item)
                .filter(item -> !isRecord(statement, item))
                .map(item -> item.name() + " is not a record of a file");
    }

    private static boolean isRecord(Operands statement, DataItem item) {
        return statement.scope().program().files().stream()
                        .anyMatch(f -> f.records().contains(item))
                || item.section() == DataSection.FILE && item.levelNumber() == 1;
    }
}

package dev.cobolwright.grammar.embedded.dli;

import dev.cobolwright.grammar.embedded.Operation;
import java.util.Optional;
import java.util.Set;

/** What the function codes of DL/I mean (IMS Application Programming APIs, "DL/I calls" and "EXEC DLI commands"). */
final class DliFunction {
    private static final Set<String> OTHERS = Set.of(
            "ACCEPT",
            "AUTH",
            "CHKP",
            "CHNG",
            "CIMS",
            "CMD",
            "DEQ",
            "FLD",
            "GCMD",
            "GMSG",
            "GSCD",
            "ICAL",
            "ICMD",
            "INIT",
            "INQY",
            "LOAD",
            "LOG",
            "OPEN",
            "CLSE",
            "PCB",
            "POS",
            "PURG",
            "QUERY",
            "RCMD",
            "REFRESH",
            "RETRIEVE",
            "RLSE",
            "ROLB",
            "ROLL",
            "ROLS",
            "SCHD",
            "SETO",
            "SETS",
            "SETU",
            "SNAP",
            "STAT",
            "SYMCHKP",
            "SYNC",
            "TERM",
            "XRST",
            "CHECKPOINT",
            "SCHEDULE",
            "TERMINATE",
            "XQY",
            "SAVE",
            "RSTR",
            "COPY");

    private DliFunction() {}

    /** @param code upper case */
    static Optional<Operation> operation(String code) {
        return switch (code) {
            case "GU", "GN", "GNP", "GHU", "GHN", "GHNP", "GET" -> Optional.of(Operation.READ);
            case "ISRT", "INSERT" -> Optional.of(Operation.CREATE);
            case "REPL", "REPLACE" -> Optional.of(Operation.UPDATE);
            case "DLET", "DELETE" -> Optional.of(Operation.DELETE);
            default -> Optional.empty();
        };
    }

    static boolean isKnown(String code) {
        return operation(code).isPresent() || OTHERS.contains(code);
    }
}

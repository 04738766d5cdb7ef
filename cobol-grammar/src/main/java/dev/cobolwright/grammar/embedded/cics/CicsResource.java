package dev.cobolwright.grammar.embedded.cics;

import dev.cobolwright.grammar.embedded.Operation;
import dev.cobolwright.grammar.embedded.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource that a command names.
 *
 * @param literal its name where it is written in the program
 * @param dataName the data item that holds its name
 * @param operation what is done to its records, elements or data; empty for programs, transactions and maps, which are run or shown
 */
public record CicsResource(
        Kind kind,
        Optional<String> literal,
        Optional<String> dataName,
        Optional<Operation> operation,
        TextRange range) {
    public enum Kind {
        PROGRAM,
        TRANSACTION,
        FILE,
        TEMPORARY_STORAGE,
        TRANSIENT_DATA,
        MAP,
        MAPSET,
        CHANNEL,
        CONTAINER,
        COUNTER,
        JOURNAL
    }

    static List<CicsResource> of(CicsStatement statement) {
        String verb = statement.options().isEmpty()
                ? ""
                : statement.options().getFirst().name();
        List<CicsResource> found = new ArrayList<>();
        for (CicsStatement.Use use : statement.options()) {
            Optional<Kind> kind = use.argument().isEmpty() ? Optional.empty() : kind(use.name(), statement);
            kind.ifPresent(k -> found.add(new CicsResource(
                    k,
                    use.literal(),
                    use.dataName(),
                    operation(k, verb, statement),
                    use.argument().orElseThrow())));
        }
        return List.copyOf(found);
    }

    private static Optional<Kind> kind(String option, CicsStatement statement) {
        if (statement.title().equals("ASSIGN") || statement.title().isEmpty()) {
            return Optional.empty();
        }
        return switch (option) {
            case "PROGRAM" -> Optional.of(Kind.PROGRAM);
            case "TRANSID" -> Optional.of(Kind.TRANSACTION);
            case "FILE", "DATASET" -> Optional.of(Kind.FILE);
            case "QUEUE", "QNAME" ->
                switch (statement.title()) {
                    case "READQ TD", "WRITEQ TD", "DELETEQ TD" -> Optional.of(Kind.TRANSIENT_DATA);
                    case "READQ TS", "WRITEQ TS", "DELETEQ TS", "READQ", "WRITEQ", "DELETEQ" ->
                        Optional.of(Kind.TEMPORARY_STORAGE);
                    default -> Optional.empty();
                };
            case "MAP" -> Optional.of(Kind.MAP);
            case "MAPSET" -> Optional.of(Kind.MAPSET);
            case "CHANNEL", "TOCHANNEL", "FROMCHANNEL" -> Optional.of(Kind.CHANNEL);
            case "CONTAINER", "TOCONTAINER", "XMLCONTAINER", "DATCONTAINER", "INCONTAINER", "OUTCONTAINER" ->
                Optional.of(Kind.CONTAINER);
            case "COUNTER", "DCOUNTER" -> Optional.of(Kind.COUNTER);
            case "JOURNALNAME" -> Optional.of(Kind.JOURNAL);
            default -> Optional.empty();
        };
    }

    private static Optional<Operation> operation(Kind kind, String verb, CicsStatement statement) {
        return switch (kind) {
            case PROGRAM, TRANSACTION, MAP, MAPSET, CHANNEL -> Optional.empty();
            default ->
                Optional.ofNullable(
                        switch (verb) {
                            case "READ",
                                    "READNEXT",
                                    "READPREV",
                                    "STARTBR",
                                    "RESETBR",
                                    "ENDBR",
                                    "READQ",
                                    "GET",
                                    "GET64",
                                    "QUERY" -> Operation.READ;
                            case "WRITEQ" ->
                                statement.option("REWRITE").isPresent() ? Operation.UPDATE : Operation.CREATE;
                            case "WRITE", "PUT", "PUT64", "DEFINE" -> Operation.CREATE;
                            case "REWRITE", "UPDATE", "REWIND" -> Operation.UPDATE;
                            case "DELETE", "DELETEQ" -> Operation.DELETE;
                            default -> null;
                        });
        };
    }
}

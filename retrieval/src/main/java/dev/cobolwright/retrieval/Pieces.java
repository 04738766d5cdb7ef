package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.EmbeddedStatement;
import dev.cobolwright.grammar.embedded.cics.CicsResource;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.embedded.dli.DliStatement;
import dev.cobolwright.grammar.embedded.sql.SqlName;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The EXEC blocks of a file: each a unit of its own, besides the paragraph that it lies in. */
final class Pieces {
    private Pieces() {}

    /** @param units of the file, which say the program of a line */
    static List<Unit> of(Parse parse, List<Unit> units) {
        List<Unit> pieces = new ArrayList<>();
        int around = 0;
        for (EmbeddedBlock block : parse.embedded().blocks()) {
            Optional<Chunk.Kind> kind = kind(block.language());
            if (kind.isEmpty() || block.span().isCopied()) {
                continue;
            }
            int start = block.span().startLine();
            while (around + 1 < units.size() && units.get(around).end() < start) {
                around++;
            }
            String program = units.isEmpty() ? "" : units.get(around).programId();
            pieces.add(new Unit(
                    start, block.span().endLine(), kind.get(), program, name(block.statement()), new TreeSet<>()));
        }
        return pieces;
    }

    private static Optional<Chunk.Kind> kind(String language) {
        return switch (language) {
            case "SQL" -> Optional.of(Chunk.Kind.SQL);
            case "CICS" -> Optional.of(Chunk.Kind.CICS);
            case "DLI" -> Optional.of(Chunk.Kind.DLI);
            default -> Optional.empty();
        };
    }

    /** What it does and to what, as in {@code SELECT INTO CUSTOMER}. */
    private static String name(EmbeddedStatement statement) {
        String object = switch (statement) {
            case SqlStatement sql ->
                sql.tables().stream()
                        .findFirst()
                        .map(t -> t.name())
                        .or(() -> sql.cursor().map(SqlName::text))
                        .orElse("");
            case CicsStatement cics ->
                cics.resources().stream().findFirst().flatMap(Pieces::name).orElse("");
            case DliStatement dli ->
                dli.segments().stream()
                        .reduce((first, last) -> last)
                        .map(s -> s.name())
                        .orElse("");
            default -> "";
        };
        return (statement.title() + " " + object).strip();
    }

    private static Optional<String> name(CicsResource resource) {
        return resource.literal().or(resource::dataName).map(n -> n.strip().toUpperCase(Locale.ROOT));
    }
}

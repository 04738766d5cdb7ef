package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.embedded.dli.DliStatement;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one EXEC block does, as {@link Deeds}. */
final class BlockDeeds {
    private final Reading reading;

    BlockDeeds(Reading reading) {
        this.reading = reading;
    }

    Optional<Phrase> of(Statement statement) {
        return reading.embedded.of(statement).flatMap(block -> switch (block.statement()) {
            case SqlStatement sql -> sql(block, sql);
            case CicsStatement cics -> cics(block, cics);
            case DliStatement dli ->
                phrase(
                        block,
                        "runs the IMS command " + Text.code(dli.title())
                                + (dli.segments().isEmpty()
                                        ? ""
                                        : " on the segment "
                                                + Text.ref(
                                                        Text.Ref.TABLE,
                                                        dli.segments().getLast().name())),
                        List.of(dli.title().split(" ")[0]));
            default -> Optional.empty();
        });
    }

    private Optional<Phrase> sql(EmbeddedBlock block, SqlStatement sql) {
        String table = sql.tables().stream()
                .findFirst()
                .map(t -> Text.ref(Text.Ref.TABLE, t.name()))
                .orElse("");
        String cursor = sql.cursor().map(c -> Text.code(c.text())).orElse("");
        String text = switch (sql.kind()) {
            case SELECT_INTO -> "selects a row of " + table;
            case INSERT -> "inserts into " + table;
            case UPDATE -> "updates " + (sql.positioned() ? "the current row of " : "rows of ") + table;
            case DELETE -> "deletes " + (sql.positioned() ? "the current row of " : "rows of ") + table;
            case MERGE -> "merges into " + table;
            case OPEN -> "opens the cursor " + cursor;
            case FETCH -> "fetches the next row of the cursor " + cursor;
            case CLOSE -> "closes the cursor " + cursor;
            case COMMIT -> "commits the work done so far";
            case ROLLBACK -> "rolls the work back";
            case CALL ->
                "calls the stored procedure "
                        + sql.procedure().map(p -> Text.code(p.text())).orElse("");
            case PREPARE -> "prepares a statement whose text is made at run time";
            case EXECUTE, EXECUTE_IMMEDIATE -> "runs a prepared statement";
            case CONNECT -> "connects to a database";
            default -> "";
        };
        if (text.isEmpty() || text.endsWith(" ")) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(sql.title().split(" ")[0]));
        Text.runs(text).stream()
                .filter(Text.Run::isReference)
                .flatMap(r -> List.of(r.name().split("\\.")).stream())
                .forEach(w -> words.add(w.toUpperCase(Locale.ROOT)));
        return phrase(block, text, words);
    }

    private Optional<Phrase> cics(EmbeddedBlock block, CicsStatement cics) {
        String title = cics.title();
        String verb = title.split(" ")[0];
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        String program = argument(cics, "PROGRAM", Text.Ref.PROGRAM);
        String file = argument(cics, "FILE", Text.Ref.FILE) + argument(cics, "DATASET", Text.Ref.FILE);
        String queue = argument(cics, "QUEUE", Text.Ref.FILE) + argument(cics, "QNAME", Text.Ref.FILE);
        String transaction = argument(cics, "TRANSID", Text.Ref.CODE);
        String text = switch (title) {
            case "SEND MAP" -> "sends the screen " + argument(cics, "MAP", Text.Ref.FILE);
            case "RECEIVE MAP" -> "receives the screen " + argument(cics, "MAP", Text.Ref.FILE);
            case "LINK PROGRAM" -> "links to " + program;
            case "XCTL" -> "transfers control to " + program;
            case "RETURN" ->
                transaction.isEmpty()
                        ? "returns control"
                        : "returns to CICS, which starts transaction " + transaction + " at the next key";
            case "START", "START ATTACH" -> "starts transaction " + transaction;
            case "READ" -> "reads a record of " + file;
            case "READNEXT" -> "reads the next record of " + file;
            case "READPREV" -> "reads the record before in " + file;
            case "WRITE" -> "writes a record to " + file;
            case "REWRITE" -> "rewrites the record of " + file;
            case "DELETE" -> "deletes a record of " + file;
            case "STARTBR" -> "starts to browse " + file;
            case "ENDBR" -> "ends browsing " + file;
            case "WRITEQ TS", "WRITEQ TD", "WRITEQ" -> "writes to the queue " + queue;
            case "READQ TS", "READQ TD", "READQ" -> "reads from the queue " + queue;
            case "DELETEQ TS", "DELETEQ TD", "DELETEQ" -> "deletes the queue " + queue;
            case "SYNCPOINT" ->
                cics.option("ROLLBACK").isPresent() ? "rolls the work back (syncpoint)" : "takes a syncpoint";
            case "SYNCPOINT ROLLBACK" -> "rolls the work back (syncpoint)";
            case "ABEND" -> "ends the task abnormally";
            case "ASKTIME", "FORMATTIME", "ASSIGN" -> "";
            case "HANDLE ABEND" ->
                cics.option("LABEL").flatMap(CicsStatement.Use::dataName).isPresent()
                        ? "has abends handled by " + argument(cics, "LABEL", Text.Ref.PARAGRAPH)
                        : "";
            default -> "runs the CICS command " + Text.code(title);
        };
        if (text.isEmpty() || text.endsWith(" ")) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(verb));
        Text.runs(text).stream()
                .filter(r -> r.isReference() && r.kind() != Text.Ref.CODE || r.isReference() && title.equals("RETURN"))
                .forEach(r -> words.add(r.name()));
        return phrase(block, text, words);
    }

    private static String argument(CicsStatement cics, String option, Text.Ref kind) {
        return cics.option(option)
                .flatMap(use -> use.literal()
                        .map(l -> Text.ref(kind, l.strip().toUpperCase(Locale.ROOT)))
                        .or(() -> use.dataName()
                                .map(d -> kind == Text.Ref.PARAGRAPH
                                        ? Text.ref(kind, d)
                                        : "named by " + Text.ref(Text.Ref.DATA, d))))
                .orElse("");
    }

    private Optional<Phrase> phrase(EmbeddedBlock block, String text, List<String> words) {
        return Optional.of(new Phrase(text, "EXEC " + block.language(), words, reading.place(block.span())));
    }
}

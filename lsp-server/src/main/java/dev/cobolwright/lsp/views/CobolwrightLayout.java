package dev.cobolwright.lsp.views;

import dev.cobolwright.assist.layout.RecordTable;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** {@code cobolwright/layout}: level, name, picture, usage, offset and length of what a text declares. Bytes; -1 where unknown. */
final class CobolwrightLayout {
    private final Session session;

    CobolwrightLayout(Session session) {
        this.session = session;
    }

    public record Answer(List<Table> tables) {}

    /** As {@link RecordTable}. */
    public record Table(String program, String title, long length, List<Item> records) {}

    /** As {@link RecordTable.Item}. */
    public record Item(
            int level,
            String name,
            String picture,
            String usage,
            long offset,
            long length,
            long occurs,
            List<String> notes,
            Location location,
            List<Item> children) {}

    CompletableFuture<Answer> answer(TextDocumentIdentifier document) {
        return session.answer(
                document,
                new Answer(List.of()),
                (snapshot, cancellation) -> new Answer(RecordTable.of(snapshot).stream()
                        .map(table -> new Table(
                                table.program(),
                                table.title(),
                                table.length(),
                                table.records().stream().map(this::item).toList()))
                        .toList()));
    }

    private Item item(RecordTable.Item item) {
        return new Item(
                item.level(),
                item.name(),
                item.picture(),
                item.usage(),
                item.offset(),
                item.length(),
                item.occurs(),
                item.notes(),
                session.location(item.place()),
                item.children().stream().map(this::item).toList());
    }
}

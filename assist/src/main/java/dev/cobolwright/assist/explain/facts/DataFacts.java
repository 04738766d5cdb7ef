package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.DataNames;
import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.assist.layout.RecordTable;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The records of a program with offset and length. */
final class DataFacts {
    private static final int MOST_ROWS = 6_000;

    private DataFacts() {}

    static List<DataFact> of(Reading reading) {
        Map<Object, String> shown = new IdentityHashMap<>();
        reading.program.files().forEach(f -> f.records().forEach(r -> name(r, r, reading.names, shown)));
        reading.program.data().forEach(r -> name(r, r, reading.names, shown));
        List<DataFact> facts = new ArrayList<>();
        int[] left = {MOST_ROWS};
        for (RecordTable table : RecordTable.of(reading.parse, reading.program)) {
            List<DataFact.Row> rows = new ArrayList<>();
            table.records().forEach(item -> add(item, 0, rows, shown, reading, left));
            if (!rows.isEmpty()) {
                facts.add(new DataFact(table.title(), table.length(), List.copyOf(rows)));
            }
        }
        return List.copyOf(facts);
    }

    private static void name(DataItem item, DataItem record, DataNames names, Map<Object, String> shown) {
        shown.put(item.nameSpan(), item.isFiller() ? "" : Text.shown(names.ref(item, record)));
        item.children().forEach(child -> name(child, record, names, shown));
    }

    private static void add(
            RecordTable.Item item,
            int depth,
            List<DataFact.Row> rows,
            Map<Object, String> shown,
            Reading reading,
            int[] left) {
        if (left[0]-- <= 0) {
            return;
        }
        rows.add(new DataFact.Row(
                depth,
                item.level(),
                item.name(),
                shown.getOrDefault(item.place(), ""),
                item.picture(),
                item.usage(),
                item.offset(),
                item.length(),
                item.occurs(),
                item.notes(),
                reading.place(item.place())));
        item.children().forEach(child -> add(child, depth + 1, rows, shown, reading, left));
    }
}

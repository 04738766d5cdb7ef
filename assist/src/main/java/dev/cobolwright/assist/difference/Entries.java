package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The data entries of one version of a program, by record and by the names on the way to them. */
final class Entries {
    private final Version version;
    private final DataLayout layout;
    private final Map<String, Record> records = new LinkedHashMap<>();

    /**
     * A record with its entries in order of their text.
     *
     * @param in the file or section, such as {@code FD CUSTOMER-FILE}
     */
    record Record(String in, Entry top, Map<String, Entry> entries) {}

    /**
     * @param key names from the record down, with a number where a name stands several times
     * @param description all clauses that change what it holds, but not where it lies
     * @param layout empty for condition-names, constants, screens and reports
     */
    record Entry(String key, DataItem item, String description, Optional<ItemLayout> layout, Place place) {
        String name() {
            return item.name();
        }

        long offset() {
            return layout.map(ItemLayout::offset).orElse(ItemLayout.UNKNOWN);
        }

        long length() {
            return layout.map(ItemLayout::totalLength).orElse(ItemLayout.UNKNOWN);
        }

        /** Such as {@code bytes 5-8}; empty where they are not known. */
        String bytes() {
            long first = offset() + 1;
            return layout.filter(ItemLayout::isKnown).isEmpty() || length() <= 0
                    ? ""
                    : length() == 1 ? "byte " + first : "bytes " + first + "-" + (offset() + length());
        }

        /** Clauses and bytes. */
        String told() {
            return description.isEmpty() || bytes().isEmpty() ? description + bytes() : description + ", " + bytes();
        }
    }

    Entries(Version version) {
        this.version = version;
        Program program = version.scope().program();
        this.layout = DataLayout.of(version.parse(), program);
        for (FileDescription file : program.files()) {
            file.records().forEach(r -> record(file.indicator() + " " + file.name(), r));
        }
        program.data().forEach(r -> record(r.section().name().replace('_', '-') + " SECTION", r));
    }

    Map<String, Record> records() {
        return records;
    }

    private void record(String in, DataItem item) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        add("", item, entries);
        String key = in + "/" + item.name();
        int number = 1;
        while (records.containsKey(key + "#" + number)) {
            number++;
        }
        records.put(
                key + "#" + number, new Record(in, entries.values().iterator().next(), entries));
    }

    private void add(String above, DataItem item, Map<String, Entry> entries) {
        String name = above.isEmpty() ? "" : above + "/" + item.name();
        int number = 1;
        while (entries.containsKey(name + "#" + number)) {
            number++;
        }
        String key = name + "#" + number;
        entries.put(key, new Entry(key, item, description(item), layout.of(item), version.place(item.span())));
        item.children().forEach(c -> add(key, c, entries));
    }

    private String description(DataItem item) {
        List<String> said = new ArrayList<>();
        item.redefines().ifPresent(r -> said.add("REDEFINES " + r));
        item.picture().ifPresent(p -> said.add("PIC " + p));
        layout.of(item)
                .flatMap(ItemLayout::usage)
                .map(Usage::text)
                .filter(u -> !u.equals("DISPLAY"))
                .or(() -> item.usage().filter(u -> !u.equals("DISPLAY")))
                .ifPresent(said::add);
        item.occurs().ifPresent(o -> said.add(occurs(o)));
        item.clauses().words().stream()
                .map(w -> w.name().replace('_', ' '))
                .sorted()
                .forEach(said::add);
        item.clauses()
                .renames()
                .ifPresent(r -> said.add(
                        "RENAMES " + r.first().name() + " THRU " + r.last().name()));
        item.clauses().likeName().ifPresent(n -> said.add("like " + n));
        item.value().ifPresent(v -> said.add("VALUE " + v.strip().replaceAll("\\s+", " ")));
        return String.join(" ", said);
    }

    private static String occurs(DataItem.Occurs occurs) {
        String most = occurs.maximumText().isEmpty() ? Integer.toString(occurs.maximum()) : occurs.maximumText();
        String keys = String.join(
                " ",
                occurs.keys().stream()
                        .map(k -> (k.ascending() ? "ASCENDING" : "DESCENDING") + " KEY " + k.name())
                        .toList());
        return ("OCCURS " + (occurs.isVariable() ? occurs.minimum() + " TO " : "") + most
                        + occurs.dependingOn()
                                .map(d -> " DEPENDING ON " + d.toUpperCase(Locale.ROOT))
                                .orElse("") + " " + keys)
                .strip();
    }
}

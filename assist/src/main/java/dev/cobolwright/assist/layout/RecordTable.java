package dev.cobolwright.assist.layout;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The records of one file description or section of a program.
 *
 * @param program upper case, empty where it has no name
 * @param title such as {@code FD CUSTOMER-FILE} or {@code WORKING-STORAGE SECTION}
 * @param length of the record area of a file, else of all records together; {@link ItemLayout#UNKNOWN} where one is unknown
 */
public record RecordTable(String program, String title, long length, List<Item> records) {
    /**
     * @param picture as written, upper case; empty without
     * @param usage as the manual writes it; empty for groups
     * @param offset in bytes from the start of the record; {@link ItemLayout#UNKNOWN} also for condition-names
     * @param length of one occurrence in bytes, at the maximum of its tables
     * @param occurs most occurrences, 1 without OCCURS
     * @param notes what else decides how it lies or what it may hold, a few words each
     * @param place of its name, where it is written, maybe in a copybook
     */
    public record Item(
            int level,
            String name,
            String picture,
            String usage,
            long offset,
            long length,
            long occurs,
            List<String> notes,
            Span place,
            List<Item> children) {}

    /** Those of all programs of a text, in order of their text. */
    public static List<RecordTable> of(Snapshot snapshot) {
        List<RecordTable> tables = new ArrayList<>();
        snapshot.parse().programs().forEach(program -> add(snapshot.parse(), program, tables));
        return List.copyOf(tables);
    }

    /** Those of one program, without the programs it contains. */
    public static List<RecordTable> of(Parse parse, Program program) {
        List<RecordTable> tables = new ArrayList<>();
        addOwn(parse, program, tables);
        return List.copyOf(tables);
    }

    private static void add(Parse parse, Program program, List<RecordTable> tables) {
        addOwn(parse, program, tables);
        program.nested().forEach(nested -> add(parse, nested, tables));
    }

    private static void addOwn(Parse parse, Program program, List<RecordTable> tables) {
        DataLayout layout = DataLayout.of(parse, program);
        for (FileDescription file : program.files()) {
            List<Item> records = items(file.records(), layout);
            if (!records.isEmpty()) {
                String title = file.indicator() + " " + file.name();
                tables.add(new RecordTable(program.name(), title, layout.recordAreaLength(file), records));
            }
        }
        Map<DataSection, List<DataItem>> sections = new EnumMap<>(DataSection.class);
        program.data()
                .forEach(i -> sections.computeIfAbsent(i.section(), s -> new ArrayList<>())
                        .add(i));
        sections.forEach((section, data) -> {
            List<Item> records = items(data, layout);
            if (!records.isEmpty()) {
                String title = section.name().replace('_', '-') + " SECTION";
                tables.add(new RecordTable(program.name(), title, length(data, layout), records));
            }
        });
    }

    /** Redefinitions take no storage of their own. */
    private static long length(List<DataItem> records, DataLayout layout) {
        long length = 0;
        for (DataItem record : records) {
            Optional<ItemLayout> place =
                    layout.of(record).filter(p -> record.redefines().isEmpty());
            if (place.isPresent()) {
                if (place.get().totalLength() == ItemLayout.UNKNOWN) {
                    return ItemLayout.UNKNOWN;
                }
                length += place.get().totalLength();
            }
        }
        return length;
    }

    private static List<Item> items(List<DataItem> data, DataLayout layout) {
        return data.stream()
                .filter(item -> item.isConditionName() || layout.of(item).isPresent())
                .map(item -> item(item, layout))
                .toList();
    }

    private static Item item(DataItem item, DataLayout layout) {
        Optional<ItemLayout> place = layout.of(item);
        return new Item(
                item.levelNumber(),
                item.name(),
                item.picture().orElse(""),
                place.flatMap(ItemLayout::usage).map(Usage::text).orElse(""),
                place.map(ItemLayout::offset).orElse(ItemLayout.UNKNOWN),
                place.map(ItemLayout::length).orElse(ItemLayout.UNKNOWN),
                place.map(ItemLayout::occurs).orElse(1L),
                notes(item, place),
                item.nameSpan(),
                items(item.children(), layout));
    }

    private static List<String> notes(DataItem item, Optional<ItemLayout> place) {
        List<String> notes = new ArrayList<>();
        item.redefines().ifPresent(name -> notes.add("redefines " + name));
        item.occurs().flatMap(DataItem.Occurs::dependingOn).ifPresent(name -> notes.add("depending on " + name));
        item.clauses()
                .words()
                .forEach(word -> notes.add(word.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        place.filter(p -> p.slackBefore() > 0).ifPresent(p -> notes.add(p.slackBefore() + " slack bytes before it"));
        place.filter(p -> p.minimumLength() != p.length() && p.minimumLength() >= 0)
                .ifPresent(p -> notes.add("at least " + p.minimumLength() + " bytes"));
        place.filter(ItemLayout::movesWithTables).ifPresent(p -> notes.add("moves with the tables before it"));
        place.flatMap(ItemLayout::picture)
                .flatMap(picture -> picture.problem())
                .ifPresent(problem -> notes.add("the picture " + problem));
        if (item.isConditionName()) {
            item.value().ifPresent(value -> notes.add("value " + value.strip().replaceAll("\\s+", " ")));
        }
        return notes;
    }
}

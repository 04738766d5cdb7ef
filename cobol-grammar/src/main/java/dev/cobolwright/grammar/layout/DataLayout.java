package dev.cobolwright.grammar.layout;

import static dev.cobolwright.grammar.layout.ItemLayout.UNKNOWN;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the data of one program lies. Screens and reports have no storage of their own and are left out. Immutable; the work is
 * done when it is asked for, in time linear in the number of items.
 */
public final class DataLayout {
    private final LayoutRules rules;
    private final List<ItemLayout> items;
    private final Map<DataItem, ItemLayout> byItem = new IdentityHashMap<>();

    private DataLayout(LayoutRules rules, List<ItemLayout> items) {
        this.rules = rules;
        this.items = List.copyOf(items);
        items.forEach(layout -> byItem.put(layout.item(), layout));
    }

    /** By the rules of the parse's dialect. */
    public static DataLayout of(Parse parse, Program program) {
        return of(parse, program, LayoutRules.of(parse.dialect()));
    }

    /** @param program one of the programs of the parse */
    public static DataLayout of(Parse parse, Program program, LayoutRules rules) {
        List<DataItem> stored = new ArrayList<>();
        program.files().stream()
                .filter(file -> !file.indicator().equals("RD"))
                .forEach(file -> stored.addAll(file.records()));
        program.data().stream().filter(DataLayout::isStored).forEach(stored::add);
        return new DataLayout(rules, new RecordWalk(program, rules, MissingText.in(parse, stored)).all(stored));
    }

    static boolean isStored(DataItem item) {
        return item.section() != DataSection.SCREEN
                && item.section() != DataSection.REPORT
                && !item.isConstant()
                && item.levelNumber() != 88;
    }

    public LayoutRules rules() {
        return rules;
    }

    /** All stored items and renamings (level 66), in order of their text. */
    public List<ItemLayout> items() {
        return items;
    }

    /** Empty for condition-names, constants, screens, reports and items of other programs. */
    public Optional<ItemLayout> of(DataItem item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** The length of a file's longest record, -1 where one is unknown or there is none; its records share one area. */
    public long recordAreaLength(FileDescription file) {
        long longest = UNKNOWN;
        for (DataItem record : file.records()) {
            ItemLayout layout = byItem.get(record);
            if (layout != null) {
                if (layout.totalLength() == UNKNOWN) {
                    return UNKNOWN;
                }
                longest = Math.max(longest, layout.totalLength());
            }
        }
        return longest;
    }
}

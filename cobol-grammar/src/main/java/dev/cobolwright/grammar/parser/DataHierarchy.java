package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayList;
import java.util.List;

/** Puts data description entries under the entries they are subordinate to, by level-number. */
final class DataHierarchy {
    private final List<DataItem> entries;
    private int next;

    private DataHierarchy(List<DataItem> entries) {
        this.entries = entries;
    }

    /** @param entries in order of their text, each without children */
    static List<DataItem> of(List<DataItem> entries) {
        DataHierarchy hierarchy = new DataHierarchy(entries);
        List<DataItem> roots = new ArrayList<>();
        while (hierarchy.next < entries.size()) {
            roots.add(hierarchy.item(0));
        }
        return roots;
    }

    private DataItem item(int depth) {
        DataItem item = entries.get(next++);
        int level = item.levelNumber();
        boolean parent = level != 88 && level != 78 && level != 66;
        if (!parent || next == entries.size() || !isBelow(entries.get(next).levelNumber(), level, depth)) {
            return item;
        }
        List<DataItem> children = new ArrayList<>();
        while (next < entries.size() && isBelow(entries.get(next).levelNumber(), level, depth)) {
            children.add(item(depth + 1));
        }
        return item.withChildren(List.copyOf(children));
    }

    /** Level 66 belongs to the record, level 88 to the entry before it, level 78 to nothing. */
    private static boolean isBelow(int level, int parent, int depth) {
        return switch (level) {
            case 88 -> true;
            case 66 -> depth == 0 && parent < 50;
            case 77, 78 -> false;
            default -> parent < 50 && level > parent && level < 50;
        };
    }
}

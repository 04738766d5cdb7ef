package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.difference.Change.How;
import dev.cobolwright.assist.difference.Change.Kind;
import dev.cobolwright.assist.difference.Entries.Entry;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the data of a program lies and is described in two revisions. */
final class LayoutDifference {
    private final Changes.In changes;
    private final Renames renames;
    /** Items of the later revision that are described otherwise than before. */
    private final List<DataItem> described = new ArrayList<>();

    private final Set<String> namesBefore;
    private final Set<String> namesAfter;

    private LayoutDifference(Version before, Version after, Changes.In changes, Renames renames) {
        this.changes = changes;
        this.renames = renames;
        this.namesBefore = names(before);
        this.namesAfter = names(after);
    }

    private static Set<String> names(Version version) {
        return version.scope().program().allData().map(DataItem::name).collect(Collectors.toSet());
    }

    /**
     * @param renames takes the items that only have another name
     * @return items of the later revision whose description changed
     */
    static List<DataItem> tell(Version before, Version after, Renames renames, Changes.In changes) {
        LayoutDifference difference = new LayoutDifference(before, after, changes, renames);
        Map<String, Entries.Record> was = new Entries(before).records();
        Map<String, Entries.Record> is = new Entries(after).records();
        was.forEach((key, record) -> {
            if (is.containsKey(key)) {
                difference.record(record, is.get(key));
            } else {
                difference.whole(record, How.REMOVED);
            }
        });
        is.forEach((key, record) -> {
            if (!was.containsKey(key)) {
                difference.whole(record, How.ADDED);
            }
        });
        return difference.described;
    }

    private void whole(Entries.Record record, How how) {
        Entry top = record.top();
        String what = (top.item().isConstant() ? "the constant " : "the record ") + top.name() + " of " + record.in()
                + (top.description().isEmpty() ? "" : ", " + top.description())
                + (top.length() > 0 ? ", " + top.length() + " bytes" : "");
        List<Place> place = List.of(top.place());
        changes.add(
                Kind.LAYOUT,
                how,
                what + (how == How.ADDED ? " is new" : " is gone"),
                how == How.ADDED ? List.of() : place,
                how == How.ADDED ? place : List.of());
    }

    private void record(Entries.Record was, Entries.Record is) {
        Map<String, Entry> gone = new LinkedHashMap<>(was.entries());
        gone.keySet().removeAll(is.entries().keySet());
        Map<String, Entry> added = new LinkedHashMap<>(is.entries());
        added.keySet().removeAll(was.entries().keySet());
        String record = is.top().name();
        renamed(gone, added, record);
        gone.values().forEach(e -> one(e, How.REMOVED, record));
        added.values().forEach(e -> one(e, How.ADDED, record));
        Moved moved = new Moved(record);
        is.entries().forEach((key, entry) -> {
            Entry earlier = was.entries().get(key);
            if (earlier != null) {
                both(earlier, entry, record, moved);
            }
        });
        moved.tell();
        long wasLong = was.top().length();
        long isLong = is.top().length();
        if (wasLong != isLong && is.top().item().isGroup()) {
            changes.add(
                    Kind.LAYOUT,
                    How.CHANGED,
                    "the record " + record + " of " + is.in() + " has " + bytes(isLong) + ", before " + bytes(wasLong),
                    List.of(was.top().place()),
                    List.of(is.top().place()));
        }
    }

    private static String bytes(long length) {
        return length < 0 ? "a length that is not known" : length + " bytes";
    }

    /** An item that was at the same place with the same description, under a name that is no longer there. */
    private void renamed(Map<String, Entry> gone, Map<String, Entry> added, String record) {
        for (Entry is : List.copyOf(added.values())) {
            Optional<Entry> same = gone.values().stream()
                    .filter(was -> !was.item().isFiller()
                            && !is.item().isFiller()
                            && was.item().levelNumber() == is.item().levelNumber()
                            && was.description().equals(is.description())
                            && was.offset() == is.offset()
                            && was.length() == is.length()
                            && (was.layout().isPresent() || is.item().isConditionName())
                            && above(was.key()).equals(above(is.key())))
                    .findFirst();
            if (same.isPresent()) {
                Entry was = same.get();
                gone.remove(was.key());
                added.remove(is.key());
                if (!namesAfter.contains(was.name()) && !namesBefore.contains(is.name())) {
                    renames.add(was.name(), is.name());
                }
                changes.add(
                        Kind.LAYOUT,
                        How.CHANGED,
                        was.name() + " of " + record + " is now called " + is.name(),
                        List.of(was.place()),
                        List.of(is.place()));
                parts(was, is, gone, added);
            }
        }
    }

    /** What is in a group that has another name is the same if it is called the same there. */
    private void parts(Entry was, Entry is, Map<String, Entry> gone, Map<String, Entry> added) {
        for (Entry part : List.copyOf(gone.values())) {
            if (part.key().startsWith(was.key() + "/")) {
                Entry later =
                        added.get(is.key() + part.key().substring(was.key().length()));
                if (later != null
                        && later.description().equals(part.description())
                        && later.offset() == part.offset()
                        && later.length() == part.length()) {
                    gone.remove(part.key());
                    added.remove(later.key());
                }
            }
        }
    }

    private static String above(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('/')));
    }

    private void one(Entry entry, How how, String record) {
        String what = entry.name() + (entry.told().isEmpty() ? "" : ", " + entry.told() + ",") + " of " + record;
        List<Place> place = List.of(entry.place());
        changes.add(
                Kind.LAYOUT,
                how,
                what + (how == How.ADDED ? " is new" : " is gone"),
                how == How.ADDED ? List.of() : place,
                how == How.ADDED ? place : List.of());
    }

    private void both(Entry was, Entry is, String record, Moved moved) {
        if (!was.description().equals(is.description())) {
            described.add(is.item());
            changes.add(
                    Kind.LAYOUT,
                    How.CHANGED,
                    is.name() + (is.name().equals(record) ? "" : " of " + record) + " is " + nothing(is.told())
                            + "; it was " + nothing(was.told()),
                    List.of(was.place()),
                    List.of(is.place()));
        } else if (was.offset() != is.offset() && !is.item().isGroup()) {
            moved.add(was, is);
        }
    }

    private static String nothing(String told) {
        return told.isEmpty() ? "without clauses" : told;
    }

    /** Items that follow each other and moved by the same number of bytes are one change. */
    private final class Moved {
        private final String record;
        private final List<Entry> was = new ArrayList<>();
        private final List<Entry> is = new ArrayList<>();
        private long by;

        private Moved(String record) {
            this.record = record;
        }

        void add(Entry earlier, Entry later) {
            boolean known = earlier.offset() >= 0 && later.offset() >= 0;
            long shift = known ? later.offset() - earlier.offset() : ItemLayout.UNKNOWN;
            if (shift != by) {
                tell();
            }
            by = shift;
            was.add(earlier);
            is.add(later);
        }

        void tell() {
            if (!is.isEmpty()) {
                Entry first = is.getFirst();
                Entry last = is.getLast();
                String what = is.size() == 1
                        ? first.name() + " of " + record + " is at " + first.bytes() + ", before at "
                                + was.getFirst().bytes()
                        : is.size() + " items of " + record + ", from " + first.name() + " to " + last.name()
                                + ", lie " + Math.abs(by) + (Math.abs(by) == 1 ? " byte " : " bytes ")
                                + (by > 0 ? "further back" : "further in front");
                changes.add(
                        Kind.LAYOUT,
                        How.CHANGED,
                        what,
                        List.of(was.getFirst().place().to(was.getLast().place())),
                        List.of(first.place().to(last.place())));
            }
            was.clear();
            is.clear();
        }
    }
}

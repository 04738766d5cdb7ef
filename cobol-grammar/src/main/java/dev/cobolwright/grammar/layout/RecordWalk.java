package dev.cobolwright.grammar.layout;

import static dev.cobolwright.grammar.layout.ItemLayout.UNKNOWN;
import static dev.cobolwright.grammar.layout.ItemLayout.plus;
import static dev.cobolwright.grammar.layout.ItemLayout.times;

import dev.cobolwright.grammar.layout.LayoutRules.Slack;
import dev.cobolwright.grammar.syntax.DataClauses.NameUse;
import dev.cobolwright.grammar.syntax.DataClauses.Renames;
import dev.cobolwright.grammar.syntax.DataClauses.Word;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataItem.Occurs;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes over the records of a program once and gives each item its place. Recursion is bounded by the level-numbers. */
final class RecordWalk {
    private final LayoutRules rules;
    private final MissingText missing;
    private final Constants constants;
    private final PictureReader pictures;
    private final List<ItemLayout> done = new ArrayList<>();
    private final boolean ibm;
    private DataItem record;

    /** What a group gives to the items in it. */
    private record Inherited(Usage usage, boolean separateSign, boolean synchronised, boolean noSign) {
        static final Inherited NOTHING = new Inherited(null, false, false, false);

        Inherited within(DataItem item, Usage own, boolean ibm) {
            boolean sign = item.has(Word.SIGN_LEADING) || item.has(Word.SIGN_TRAILING);
            if (item.clauses().words().isEmpty() && own == null) {
                return this;
            }
            return new Inherited(
                    item.has(Word.NATIONAL_GROUP) ? Usage.NATIONAL : own != null ? own : usage,
                    sign ? item.has(Word.SIGN_SEPARATE) : separateSign,
                    synchronised || ibm && item.has(Word.SYNCHRONIZED),
                    noSign || item.has(Word.NO_SIGN));
        }
    }

    /**
     * What an item takes in its group.
     *
     * @param alignment the largest boundary in it that a table keeps in every occurrence
     * @param textMissing behind its last entry
     */
    private record Extent(ItemLayout layout, long minimumTotal, int alignment, boolean textMissing) {}

    RecordWalk(Program program, LayoutRules rules, MissingText missing) {
        this.rules = rules;
        this.ibm = rules.slack() == Slack.IBM;
        this.missing = missing;
        this.constants = new Constants(
                program, name -> lastNamed(name).map(ItemLayout::length).orElse(UNKNOWN));
        this.pictures = new PictureReader(PictureSymbols.of(program.environment()), constants::value);
    }

    /** @param records in order of their text */
    List<ItemLayout> all(List<DataItem> records) {
        for (DataItem item : records) {
            if (item.levelNumber() == 66) {
                continue;
            }
            record = item;
            int first = done.size();
            place(item, Inherited.NOTHING, 0, 0, false);
            renamings(item, first);
        }
        return done;
    }

    private Optional<ItemLayout> lastNamed(String name) {
        for (int i = done.size() - 1; i >= 0; i--) {
            if (done.get(i) != null && done.get(i).item().name().equals(name)) {
                return Optional.of(done.get(i));
            }
        }
        return Optional.empty();
    }

    private Extent place(DataItem item, Inherited outer, long offset, int slack, boolean moves) {
        int at = done.size();
        done.add(null);
        Usage own = item.usage().flatMap(Usage::of).orElse(null);
        Inherited inherited = outer.within(item, own, ibm);
        Extent extent = hasParts(item)
                ? group(item, inherited, offset, slack, moves)
                : elementary(item, own, inherited, offset, slack, moves);
        done.set(at, extent.layout);
        return extent;
    }

    static boolean hasParts(DataItem item) {
        List<DataItem> children = item.children();
        for (int i = 0; i < children.size(); i++) {
            if (isPart(children.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(DataItem child) {
        return child.levelNumber() != 88 && child.levelNumber() != 66 && !child.isConstant();
    }

    // ---------------------------------------------------------------- groups

    private Extent group(DataItem item, Inherited inherited, long offset, int slack, boolean moves) {
        Map<String, ItemLayout> named = null;
        long at = offset;
        long minimum = 0;
        boolean movesNow = moves;
        boolean textMissing = missing.isAfter(item);
        int alignment = 1;
        at = textMissing ? UNKNOWN : at;
        List<DataItem> children = item.children();
        for (int i = 0; i < children.size(); i++) {
            DataItem child = children.get(i);
            if (!isPart(child)) {
                textMissing |= missing.isAfter(child);
                continue;
            }
            if (child.redefines().isPresent()) {
                named = named == null ? namesOf(children.subList(0, i)) : named;
                ItemLayout target = named.get(child.redefines().get());
                Extent extent = place(
                        child,
                        inherited,
                        target == null ? UNKNOWN : target.offset(),
                        0,
                        target == null ? movesNow : target.movesWithTables());
                named.put(child.name(), extent.layout);
                boolean known = at != UNKNOWN && extent.layout.end() != UNKNOWN;
                if (known && extent.layout.end() > at) {
                    minimum += extent.layout.end() - at;
                    at = extent.layout.end();
                } else if (!known) {
                    at = UNKNOWN;
                }
                alignment = alignment(alignment, child, extent, ibm ? extent.alignment : 1);
                textMissing = extent.textMissing;
            } else {
                int boundary = ibm ? leadingBoundary(child, inherited) : ownBoundary(child, inherited);
                int fill = fill(at, boundary);
                Extent extent = place(child, inherited, plus(at, fill), fill, movesNow);
                if (named != null) {
                    named.put(child.name(), extent.layout);
                }
                at = extent.layout.end();
                minimum = plus(minimum, plus(extent.minimumTotal, fill));
                movesNow |= rules.tablesSlide() && extent.minimumTotal != extent.layout.totalLength();
                alignment = alignment(alignment, child, extent, ibm ? extent.alignment : boundary);
                textMissing = extent.textMissing;
            }
            at = textMissing ? UNKNOWN : at;
        }
        long length = at == UNKNOWN || offset == UNKNOWN ? UNKNOWN : at - offset;
        long most = most(item);
        boolean repeated = item.occurs().isPresent() && (ibm || most > 1);
        int filled = length == UNKNOWN || !repeated ? 0 : fill(length, alignment);
        if (filled > 0 && !ibm) {
            moveLast(filled);
        }
        length = plus(length, filled);
        minimum = length == UNKNOWN ? UNKNOWN : plus(minimum, filled);
        ItemLayout layout = new ItemLayout(
                item, record, Optional.empty(), Optional.empty(), offset, length, minimum, most, slack, moves);
        return new Extent(layout, times(minimum, least(item, most)), alignment, textMissing);
    }

    /** GnuCOBOL fills an occurrence before its last elementary item. */
    private void moveLast(int by) {
        ItemLayout last = done.getLast();
        done.set(
                done.size() - 1,
                new ItemLayout(
                        last.item(),
                        last.record(),
                        last.picture(),
                        last.usage(),
                        plus(last.offset(), by),
                        last.length(),
                        last.minimumLength(),
                        last.occurs(),
                        last.slackBefore() + by,
                        last.movesWithTables()));
    }

    /** The largest boundary so far; GnuCOBOL forgets those before a group. */
    private int alignment(int before, DataItem child, Extent extent, int own) {
        return !ibm && hasParts(child) ? extent.alignment : Math.max(before, own);
    }

    private static int fill(long at, int boundary) {
        int rest = at == UNKNOWN ? 0 : (int) (at % boundary);
        return rest == 0 ? 0 : boundary - rest;
    }

    private Map<String, ItemLayout> namesOf(List<DataItem> siblings) {
        Map<DataItem, ItemLayout> layouts = new java.util.IdentityHashMap<>();
        Map<String, ItemLayout> named = new HashMap<>();
        siblings.forEach(sibling -> layouts.put(sibling, null));
        for (int i = done.size() - 1, left = siblings.size(); i >= 0 && left > 0; i--) {
            ItemLayout layout = done.get(i);
            if (layout != null && layouts.containsKey(layout.item())) {
                named.putIfAbsent(layout.item().name(), layout);
                left--;
            } else if (layout == null) {
                break;
            }
        }
        return named;
    }

    /** The boundary an item must lie on: that of the first elementary item in it. */
    private int leadingBoundary(DataItem item, Inherited outer) {
        DataItem first = item;
        Inherited inherited = outer;
        while (hasParts(first)) {
            inherited = inherited.within(first, first.usage().flatMap(Usage::of).orElse(null), ibm);
            first = first.children().stream()
                    .filter(RecordWalk::isPart)
                    .findFirst()
                    .orElseThrow();
        }
        return ownBoundary(first, inherited);
    }

    private int ownBoundary(DataItem item, Inherited outer) {
        if (!outer.synchronised && !item.has(Word.SYNCHRONIZED) || hasParts(item)) {
            return 1;
        }
        Usage own = item.usage().flatMap(Usage::of).orElse(null);
        Inherited inherited = outer.within(item, own, ibm);
        Picture picture = item.picture().map(pictures::read).orElse(null);
        Usage usage = usage(item, own, inherited, picture);
        return usage == null ? 1 : rules.alignment(usage, bytes(item, usage, inherited, picture));
    }

    // ---------------------------------------------------------------- elementary items

    private Extent elementary(DataItem item, Usage own, Inherited inherited, long offset, int slack, boolean moves) {
        Picture picture =
                item.picture().isPresent() ? pictures.read(item.picture().get()) : null;
        Usage usage = usage(item, own, inherited, picture);
        long length;
        long minimum;
        int alignment = 1;
        Optional<ItemLayout> like = like(item);
        if (like.isPresent()) {
            length = like.get().length();
            minimum = like.get().minimumLength();
        } else {
            length = usage == null ? UNKNOWN : bytes(item, usage, inherited, picture);
            minimum = length;
            alignment = usage != null && (inherited.synchronised || item.has(Word.SYNCHRONIZED))
                    ? rules.alignment(usage, length)
                    : 1;
        }
        long most = most(item);
        ItemLayout layout = new ItemLayout(
                item,
                record,
                Optional.ofNullable(picture),
                Optional.ofNullable(usage),
                offset,
                length,
                minimum,
                most,
                slack,
                moves);
        boolean textMissing = missing.isAfter(item) || anyMissingAfter(item.children());
        return new Extent(layout, times(minimum, least(item, most)), alignment, textMissing);
    }

    private boolean anyMissingAfter(List<DataItem> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (missing.isAfter(conditions.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Null where the word after USAGE is not known, or there is neither USAGE nor PICTURE. */
    private static Usage usage(DataItem item, Usage own, Inherited inherited, Picture picture) {
        if (own == null && item.usage().isPresent()) {
            return null;
        }
        if (own != null || inherited.usage != null) {
            return own != null ? own : inherited.usage;
        }
        if (picture == null) {
            return null;
        }
        return switch (picture.category()) {
            case NATIONAL, NATIONAL_EDITED -> Usage.NATIONAL;
            case DBCS -> Usage.DISPLAY_1;
            case UTF_8 -> Usage.UTF_8;
            default -> Usage.DISPLAY;
        };
    }

    private long bytes(DataItem item, Usage usage, Inherited inherited, Picture picture) {
        if (item.has(Word.ANY_LENGTH) || item.has(Word.DYNAMIC_LENGTH)) {
            return UNKNOWN;
        }
        boolean separate = picture != null && picture.isNumeric() && picture.signed() && inherited.separateSign;
        return rules.bytes(usage, picture, separate, inherited.noSign);
    }

    /** The item that TYPE, SAME AS, LIKE or a USAGE with a type's name refers to. */
    private Optional<ItemLayout> like(DataItem item) {
        Optional<String> name = item.clauses().likeName();
        if (name.isEmpty()
                && item.usage().isPresent()
                && Usage.of(item.usage().get()).isEmpty()) {
            name = item.usage();
        }
        return name.flatMap(this::lastNamed);
    }

    private long most(DataItem item) {
        if (item.occurs().isEmpty()) {
            return 1;
        }
        Occurs occurs = item.occurs().get();
        if (occurs.maximum() > 0) {
            return occurs.maximum();
        }
        return occurs.maximumText().isEmpty() ? UNKNOWN : constants.value(occurs.maximumText());
    }

    private static long least(DataItem item, long most) {
        return item.occurs()
                .map(occurs -> occurs.dependingOn().isPresent() ? (long) occurs.minimum() : most)
                .orElse(1L);
    }

    // ---------------------------------------------------------------- level 66

    /** @param first index in {@link #done} of the record's first item */
    private void renamings(DataItem item, int first) {
        Map<String, List<ItemLayout>> named = null;
        for (DataItem child : item.children()) {
            if (child.levelNumber() != 66) {
                continue;
            }
            if (named == null) {
                named = new HashMap<>();
                for (ItemLayout layout : done.subList(first, done.size())) {
                    named.computeIfAbsent(layout.item().name(), n -> new ArrayList<>(1))
                            .add(layout);
                }
            }
            Renames renames = child.clauses().renames().orElse(null);
            ItemLayout from = renames == null ? null : only(named, renames.first());
            ItemLayout to = renames == null ? null : only(named, renames.last());
            long offset = from == null ? UNKNOWN : from.offset();
            long end = to == null ? UNKNOWN : to.end();
            long length = offset == UNKNOWN || end < offset ? UNKNOWN : end - offset;
            boolean same = from != null && from == to;
            done.add(new ItemLayout(
                    child,
                    record,
                    same ? from.picture() : Optional.empty(),
                    same ? from.usage() : Optional.empty(),
                    offset,
                    length,
                    length,
                    1,
                    0,
                    from != null && from.movesWithTables()));
        }
    }

    /** Qualifiers are needed only where a record has a name twice; then the range is not known. */
    private static ItemLayout only(Map<String, List<ItemLayout>> named, NameUse use) {
        List<ItemLayout> found = named.getOrDefault(use.name(), List.of());
        return found.size() == 1 ? found.getFirst() : null;
    }
}

package dev.cobolwright.assist.hover;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.Symbol;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A data item, condition-name or index in words: its entry, its place in the record, its conditions. */
final class DataHover {
    private static final int MOST_LISTED = 12;

    private DataHover() {}

    static String describe(Symbol.Data data, Snapshot shown) {
        DataItem item = data.item();
        List<String> facts = new ArrayList<>();
        facts.add(
                item.isConditionName()
                        ? "condition-name of " + parents(data)
                        : "level " + "%02d".formatted(item.levelNumber()) + within(data));
        item.picture().ifPresent(p -> facts.add("picture `" + p + "`"));
        usage(data).ifPresent(facts::add);
        stored(data, shown).ifPresent(facts::add);
        replaced(item).ifPresent(facts::add);
        item.redefines().ifPresent(r -> facts.add("redefines `" + r + "`"));
        item.occurs().ifPresent(o -> facts.add(occurs(o)));
        item.value().map(String::strip).filter(v -> !v.isEmpty()).ifPresent(v -> facts.add("value `" + v + "`"));
        if (item.isGroup()) {
            facts.add("group of "
                    + item.children().stream().filter(c -> !c.isConditionName()).count() + " items");
        }
        facts.addAll(conditions(item));
        facts.add(Place.of(item.nameSpan(), shown) + " in the "
                + item.section().name().replace('_', '-') + " SECTION");
        return Hover.fence(entry(item)) + "\n"
                + facts.stream().map(f -> "- " + f).collect(Collectors.joining("\n"));
    }

    /** The entry as written, without the indentation of its lines. */
    private static String entry(DataItem item) {
        return item.span()
                .text()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .collect(Collectors.joining("\n    "));
    }

    private static String within(Symbol.Data data) {
        return data.parents().isEmpty() ? "" : " in " + parents(data);
    }

    private static String parents(Symbol.Data data) {
        return data.parents().reversed().stream()
                .filter(p -> !p.isFiller())
                .map(p -> "`" + p.name() + "`")
                .collect(Collectors.joining(" of "));
    }

    private static Optional<String> usage(Symbol.Data data) {
        return Stream.concat(Stream.of(data.item()), data.parents().reversed().stream())
                .filter(i -> i.usage().isPresent())
                .findFirst()
                .map(i ->
                        "usage `" + i.usage().get() + "`" + (i == data.item() ? "" : ", given for `" + i.name() + "`"));
    }

    /** Where it lies in its record and how long it is, as far as that is known. */
    private static Optional<String> stored(Symbol.Data data, Snapshot shown) {
        Snapshot program = shown.parse().programs().contains(data.program())
                        || data.program().span().source() == shown.source()
                ? shown
                : shown.other(data.program().span().inMain().source().path()).orElse(shown);
        return DataLayout.of(program.parse(), data.program())
                .of(data.item())
                .filter(ItemLayout::isKnown)
                .map(l -> (data.parents().isEmpty() ? "" : "offset " + l.offset() + ", ") + bytes(l));
    }

    private static String bytes(ItemLayout layout) {
        String one = layout.length() + (layout.length() == 1 ? " byte" : " bytes");
        return layout.occurs() > 1 && layout.totalLength() != ItemLayout.UNKNOWN
                ? one + " each, " + layout.totalLength() + " in all"
                : one;
    }

    /** What REPLACING made the name of. */
    private static Optional<String> replaced(DataItem item) {
        String written = item.nameSpan().text();
        return item.isFiller() || written.equalsIgnoreCase(item.name()) || written.indexOf('\n') >= 0
                ? Optional.empty()
                : Optional.of(
                        "written `" + written.replace("`", "'") + "`, which REPLACING made `" + item.name() + "`");
    }

    private static String occurs(DataItem.Occurs occurs) {
        String times = occurs.maximum() == 0
                ? "occurs"
                : occurs.minimum() == occurs.maximum()
                        ? "occurs " + occurs.maximum() + " times"
                        : "occurs " + occurs.minimum() + " to " + occurs.maximum() + " times";
        return times
                + occurs.dependingOn().map(d -> " depending on `" + d + "`").orElse("")
                + (occurs.indexes().isEmpty() ? "" : ", indexed by `" + String.join("` `", occurs.indexes()) + "`");
    }

    private static List<String> conditions(DataItem item) {
        List<DataItem> conditions =
                item.children().stream().filter(DataItem::isConditionName).toList();
        List<String> out = new ArrayList<>(conditions.stream()
                .limit(MOST_LISTED)
                .map(c -> "88 `" + c.name() + "`"
                        + c.value().map(v -> " is `" + v.strip() + "`").orElse(""))
                .toList());
        if (conditions.size() > MOST_LISTED) {
            out.add("and " + (conditions.size() - MOST_LISTED) + " more condition-names");
        }
        return out;
    }
}

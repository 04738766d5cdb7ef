package dev.cobolwright.assist.explain.prose;

import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What data names of one program are called in English. Not for use by several threads. */
public final class DataNames {
    private final Scope scope;
    private final Map<DataItem, String> prefixes = new IdentityHashMap<>();

    public DataNames(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    public Optional<Resolution.Data> data(NameReference name) {
        return scope.resolve(name) instanceof Resolution.Data data ? Optional.of(data) : Optional.empty();
    }

    public Optional<Resolution.Data> data(Operand operand) {
        return operand instanceof Operand.Identifier identifier ? data(identifier.name()) : Optional.empty();
    }

    /** A reference that is shown in words. */
    public String ref(NameReference name) {
        return data(name)
                .map(d -> ref(
                        d.item().name(),
                        d.groups().isEmpty() ? d.item() : d.groups().getLast()))
                .orElseGet(() -> Text.ref(Text.Ref.DATA, name.name(), words(name.name(), "")));
    }

    public String ref(DataItem item, DataItem record) {
        return ref(item.name(), record);
    }

    private String ref(String name, DataItem record) {
        return Text.ref(Text.Ref.DATA, name, words(name, prefix(record)));
    }

    /** Words for a name; the name itself where it says nothing. */
    static String words(String name, String prefix) {
        return NameWords.isOpaque(name) ? name : NameWords.of(name, prefix);
    }

    /** What the names of a record begin with: shops give each record a prefix. */
    String prefix(DataItem record) {
        return prefixes.computeIfAbsent(record, DataNames::commonPrefix);
    }

    private static String commonPrefix(DataItem record) {
        Map<String, Integer> firsts = new HashMap<>();
        int[] all = new int[1];
        count(record, firsts, all);
        return firsts.entrySet().stream()
                .filter(e -> e.getKey().length() <= 4 && all[0] > 2 && e.getValue() * 10 >= all[0] * 8)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static void count(DataItem item, Map<String, Integer> firsts, int[] all) {
        int dash = item.name().indexOf('-');
        if (!item.isFiller()) {
            all[0]++;
            if (dash > 0) {
                firsts.merge(item.name().substring(0, dash), 1, Integer::sum);
            }
        }
        item.children().forEach(child -> count(child, firsts, all));
    }

    /** The item a condition-name belongs to. */
    public static Optional<DataItem> conditionOwner(Resolution.Data data) {
        return data.item().isConditionName() && !data.groups().isEmpty()
                ? Optional.of(data.groups().getFirst())
                : Optional.empty();
    }

    /** The record an item lies in; itself at level 01 or 77. */
    public static DataItem record(Resolution.Data data) {
        return data.groups().isEmpty() ? data.item() : data.groups().getLast();
    }

    /** The items and condition-names of a list of names that are declared. */
    List<DataItem> items(List<NameReference> names) {
        return names.stream()
                .flatMap(n -> data(n).stream())
                .map(Resolution.Data::item)
                .toList();
    }
}

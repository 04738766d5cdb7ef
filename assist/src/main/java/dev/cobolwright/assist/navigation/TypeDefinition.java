package dev.cobolwright.assist.navigation;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What gives the name at a cursor its form: the TYPEDEF of an item, the record it belongs to, the item of a condition-name, the table of
 * an index, the copybook of a whole record, the section of a paragraph.
 */
public final class TypeDefinition {
    private TypeDefinition() {}

    public static List<Span> of(Snapshot snapshot, int offset) {
        List<Symbol> symbols = SymbolAt.find(snapshot.parse(), offset)
                .map(SymbolAt::symbols)
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> Definition.fromUsers(snapshot, offset).toList());
        return symbols.stream()
                .flatMap(s -> form(s, snapshot, offset).stream())
                .distinct()
                .toList();
    }

    private static Optional<Span> form(Symbol symbol, Snapshot snapshot, int offset) {
        return switch (symbol) {
            case Symbol.Data data -> Optional.of(form(data, snapshot, offset));
            case Symbol.ParagraphName p ->
                Optional.of(p.section().nameSpan())
                        .filter(s -> !p.section().name().isEmpty());
            case Symbol.Copy copy -> copy.statement().copybook().map(text -> new Span(text, 0, 0));
            case Symbol.File file -> file.file().records().stream().findFirst().map(DataItem::nameSpan);
            case Symbol.SectionName s -> Optional.empty();
            case Symbol.CalledProgram p -> Optional.empty();
        };
    }

    private static Span form(Symbol.Data data, Snapshot snapshot, int offset) {
        DataItem item = data.item();
        String word = Word.at(snapshot.source(), offset).map(Word::text).orElse(item.name());
        boolean index = item.occurs().stream().anyMatch(o -> o.indexes().contains(word));
        if (index) {
            return item.nameSpan();
        }
        if (item.isConditionName() && !data.parents().isEmpty()) {
            return data.parents().getLast().nameSpan();
        }
        Optional<Span> type = item.usage().stream()
                .flatMap(u -> data.program().allData().filter(d -> d.name().equals(u)))
                .map(DataItem::nameSpan)
                .findFirst();
        return type.orElseGet(() -> Stream.of(data.parents())
                .filter(p -> !p.isEmpty())
                .map(p -> p.getFirst().nameSpan())
                .findFirst()
                .orElseGet(() ->
                        item.nameSpan().isCopied() ? new Span(item.nameSpan().source(), 0, 0) : item.nameSpan()));
    }
}

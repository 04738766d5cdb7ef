package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.ValueRange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Items that have a VALUE and are never written by name: they hold the same text always. */
final class ConstantNames {
    private final Reading reading;
    private final Set<String> written = new HashSet<>();

    /** @param value the literal without its quotes */
    record Constant(String value, Place place) {}

    ConstantNames(Reading reading) {
        this.reading = reading;
        reading.program.references().stream()
                .filter(r -> r.access().writes())
                .map(NameReference::name)
                .forEach(written::add);
    }

    Optional<Constant> of(String dataName) {
        List<DataItem> named = reading.program
                .allData()
                .filter(i -> i.name().equals(dataName))
                .limit(2)
                .toList();
        if (named.size() != 1 || written.contains(dataName)) {
            return Optional.empty();
        }
        List<ValueRange> values = named.getFirst().values();
        String value = values.size() == 1 ? values.getFirst().from() : "";
        boolean quoted = value.length() > 2 && (value.charAt(0) == '\'' || value.charAt(0) == '"');
        return quoted
                ? Optional.of(new Constant(
                        value.substring(1, value.length() - 1).strip(),
                        reading.place(named.getFirst().span())))
                : Optional.empty();
    }
}

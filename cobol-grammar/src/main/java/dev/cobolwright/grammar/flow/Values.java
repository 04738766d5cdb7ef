package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a data item may hold: texts, each with how it came there.
 *
 * @param complete it can hold nothing else, apart from blanks
 */
record Values(Map<String, List<Span>> texts, boolean complete) {
    static final Values NONE = new Values(Map.of(), true);
    static final Values UNKNOWN = new Values(Map.of(), false);

    static Values of(String text, Span span) {
        String name = text.strip();
        return name.isEmpty() ? NONE : new Values(Map.of(name, List.of(span)), true);
    }

    Values or(Values other) {
        Map<String, List<Span>> all = new LinkedHashMap<>(texts);
        other.texts.forEach(all::putIfAbsent);
        return new Values(all, complete && other.complete);
    }

    /** The same values, handed on by one more statement. */
    Values through(Span span) {
        Map<String, List<Span>> all = new LinkedHashMap<>();
        texts.forEach((text, proof) -> {
            List<Span> longer = new ArrayList<>(proof);
            longer.add(span);
            all.put(text, List.copyOf(longer));
        });
        return new Values(all, complete);
    }
}

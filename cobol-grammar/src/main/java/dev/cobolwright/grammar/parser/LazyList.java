package dev.cobolwright.grammar.parser;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A list that is made when it is first looked at, so that an edit does not pay for paragraphs nobody asks about. May be shared
 * between threads: two that look at once make equal lists.
 */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private final Supplier<List<T>> source;
    private volatile List<T> items;

    private LazyList(Supplier<List<T>> source) {
        this.source = source;
    }

    static <T> List<T> of(Supplier<List<T>> source) {
        return new LazyList<>(source);
    }

    /** The parts one after the other. */
    static <T> List<T> of(List<List<T>> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? List.of() : parts.getFirst();
        }
        List<List<T>> kept = List.copyOf(parts);
        return new LazyList<>(() -> {
            List<T> all = new ArrayList<>();
            kept.forEach(all::addAll);
            return all;
        });
    }

    private List<T> items() {
        List<T> known = items;
        if (known == null) {
            known = List.copyOf(source.get());
            items = known;
        }
        return known;
    }

    @Override
    public T get(int index) {
        return items().get(index);
    }

    @Override
    public int size() {
        return items().size();
    }
}

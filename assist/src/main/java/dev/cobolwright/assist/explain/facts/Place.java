package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.source.Span;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * Lines of a file.
 *
 * @param file as it is shown to people, from the root of the sources on
 * @param first from 1
 * @param last inclusive
 */
public record Place(String file, int first, int last) implements Comparable<Place> {
    /** @param shown makes the name that is shown of a path */
    public static Place of(Span span, UnaryOperator<String> shown) {
        return new Place(shown.apply(span.source().path()), span.startLine() + 1, span.endLine() + 1);
    }

    /** From here to the end of another place of the same file; this one where it is of another. */
    public Place to(Place end) {
        return end.file.equals(file) && end.last >= first ? new Place(file, first, end.last) : this;
    }

    public Place firstLine() {
        return new Place(file, first, first);
    }

    /** {@code 12} or {@code 12-14}. */
    public String lines() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    @Override
    public int compareTo(Place other) {
        return Comparator.comparing(Place::file)
                .thenComparingInt(Place::first)
                .thenComparingInt(Place::last)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + lines();
    }
}

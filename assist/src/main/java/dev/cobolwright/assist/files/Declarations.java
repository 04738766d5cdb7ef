package dev.cobolwright.assist.files;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The names a file seems to declare, in order of their text, kept small: a workspace may have millions. Immutable. */
public final class Declarations {
    static final Declarations NONE = new Declarations("", new int[0], new int[0]);

    private static final Kind[] KINDS = Kind.values();
    private static final int LINE_BITS = 26;

    /** All names one after the other, spelled as declared. */
    private final String names;

    /** Where each name ends in {@link #names}. */
    private final int[] ends;

    /** Kind and line of each name. */
    private final int[] places;

    /** What a name is. */
    public enum Kind {
        PROGRAM,
        SECTION,
        PARAGRAPH,
        FILE,
        RECORD,
        DATA,
        CONDITION_NAME,
        CURSOR
    }

    /** @param line from 0 */
    public record Declared(Kind kind, String name, int line) {}

    /** Told of each name, as a part of a longer text so that nothing is allocated for names that do not matter. */
    @FunctionalInterface
    public interface Visitor {
        /** @param index for {@link #get} */
        void visit(String names, int from, int to, int index);
    }

    private Declarations(String names, int[] ends, int[] places) {
        this.names = names;
        this.ends = ends;
        this.places = places;
    }

    /** What {@link #names}, {@link #ends} and {@link #places} gave. */
    static Declarations of(String names, int[] ends, int[] places) {
        return ends.length == 0 ? NONE : new Declarations(names, ends, places);
    }

    String names() {
        return names;
    }

    int[] ends() {
        return ends;
    }

    int[] places() {
        return places;
    }

    public void forEach(Visitor visitor) {
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            visitor.visit(names, from, ends[i], i);
            from = ends[i];
        }
    }

    public Kind kind(int index) {
        return KINDS[places[index] >>> LINE_BITS];
    }

    public Declared get(int index) {
        return new Declared(
                kind(index),
                names.substring(index == 0 ? 0 : ends[index - 1], ends[index]),
                places[index] & (1 << LINE_BITS) - 1);
    }

    public List<Declared> all() {
        return IntStream.range(0, ends.length).mapToObj(this::get).toList();
    }

    /** Collects names while a file is skimmed. */
    static final class Builder {
        private final StringBuilder names = new StringBuilder();
        private int[] ends = new int[64];
        private int[] places = new int[64];
        private int size;

        void add(Kind kind, CharSequence text, int start, int end, int line) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                places = Arrays.copyOf(places, size * 2);
            }
            names.append(text, start, end);
            ends[size] = names.length();
            places[size++] = kind.ordinal() << LINE_BITS | Math.min(line, (1 << LINE_BITS) - 1);
        }

        Declarations build() {
            return size == 0
                    ? NONE
                    : new Declarations(names.toString(), Arrays.copyOf(ends, size), Arrays.copyOf(places, size));
        }
    }
}

package dev.cobolwright.retrieval;

import java.util.TreeSet;

/**
 * Lines of a file that belong together, before small ones are joined and large ones split.
 *
 * @param start first line, from 0
 * @param end last line, from 0, inclusive
 * @param borders lines (from 0) before which it may be cut: statements of the top level, entries of a record
 */
record Unit(int start, int end, Chunk.Kind kind, String programId, String name, TreeSet<Integer> borders) {
    Unit(int start, int end, Chunk.Kind kind, String programId, String name) {
        this(start, end, kind, programId, name, new TreeSet<>());
    }

    /** Statements under a name. */
    boolean isProcedure() {
        return kind == Chunk.Kind.PARAGRAPH || kind == Chunk.Kind.SECTION;
    }

    int lines() {
        return end - start + 1;
    }

    Unit from(int newStart) {
        return new Unit(newStart, end, kind, programId, name, borders);
    }

    Unit to(int newEnd) {
        return new Unit(start, newEnd, kind, programId, name, borders);
    }

    Unit in(String otherProgramId) {
        return new Unit(start, end, kind, otherProgramId, name, borders);
    }

    Unit named(Chunk.Kind otherKind, String otherName) {
        return new Unit(start, end, otherKind, programId, otherName, borders);
    }

    Unit part(int partStart, int partEnd) {
        Chunk.Kind partKind = isProcedure() && partStart > start ? Chunk.Kind.STATEMENTS : kind;
        return new Unit(partStart, partEnd, partKind, programId, name, borders);
    }
}

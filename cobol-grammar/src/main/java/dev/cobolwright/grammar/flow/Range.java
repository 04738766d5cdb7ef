package dev.cobolwright.grammar.flow;

/** Procedures that are performed together, from the start of one to the end of another. The last may stand before the first. */
public record Range(Procedure first, Procedure last) {
    /** Whether they share procedures without one lying in the other. */
    boolean overlaps(Range other) {
        int a = first.index();
        int b = last.index();
        int c = other.first.index();
        int d = other.last.index();
        return a < c && c <= b && b < d || c < a && a <= d && d < b;
    }

    @Override
    public String toString() {
        return first.index() == last.index() ? first.name() : first.name() + " THRU " + last.name();
    }
}

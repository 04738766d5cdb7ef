package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.List;

/**
 * One difference of two revisions.
 *
 * @param programs the programs that have it, or the copybook or job it is about; upper case
 * @param paragraph it is in; empty where that says nothing
 * @param text what is said, without its evidence
 * @param before lines of the earlier revision; none for what it does not have
 * @param after lines of the later revision
 */
public record Change(
        Kind kind,
        How how,
        List<String> programs,
        String paragraph,
        String text,
        List<Place> before,
        List<Place> after) {
    /** What is another, in the order it is told. */
    public enum Kind {
        /** A program as a whole. */
        PROGRAM,
        /** What it takes when it is called. */
        INTERFACE,
        COPYBOOK,
        /** Offset, length or description of data. */
        LAYOUT,
        FILE,
        /** A table, CICS file, queue, map or segment. */
        RESOURCE,
        CALL,
        PARAGRAPH,
        STATEMENT,
        /** From which paragraph control goes to which. */
        FLOW,
        JOB,
        /** Code that did not change itself but has to do with what did. */
        REACH
    }

    /** In what way. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED
    }
}

package dev.cobolwright.grammar.jcl;

import dev.cobolwright.grammar.source.Span;
import java.util.List;

/**
 * A job, or a procedure (in a file of its own or in the stream).
 *
 * @param name upper case; empty where there is none
 */
public record JclUnit(Kind kind, String name, List<JclStep> steps, Span span) {
    /** What it is. */
    public enum Kind {
        JOB,
        PROCEDURE
    }
}

package dev.cobolwright.grammar.jcl;

import dev.cobolwright.grammar.source.SourceText;
import java.util.List;

/** The jobs and procedures of one file, in order of their text; steps before the first JOB or PROC are in a unit without a name. */
public record Jcl(SourceText source, List<JclUnit> units) {
    /** Reads any text; one that is no JCL has no units. */
    public static Jcl read(SourceText source) {
        return new Jcl(source, JclReader.units(source));
    }
}

package dev.cobolwright.assist.files;

import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.Set;

/**
 * What one quick pass over a file tells, without parsing it: good enough to find files and names by, never the last word on
 * what a name means.
 *
 * @param programIds upper case, in order of their text
 * @param entries names of ENTRY statements, upper case
 * @param copies upper-case names of the copybooks it copies
 * @param calls upper-case names of programs it calls, cancels, or links or transfers control to by a literal
 * @param words every word and literal of its code
 * @param declarations the names it seems to declare
 * @param replaces whether it has COPY ... REPLACING or REPLACE, so that names may be other than they are written
 */
public record Skim(
        List<String> programIds,
        Set<String> entries,
        Set<String> copies,
        Set<String> calls,
        WordSet words,
        Declarations declarations,
        boolean replaces) {
    static final Skim NOTHING =
            new Skim(List.of(), Set.of(), Set.of(), Set.of(), WordSet.EMPTY, Declarations.NONE, false);

    /** Skims a text: one look at each word. */
    public static Skim of(SourceText text) {
        return new Skimmer(text).run();
    }
}

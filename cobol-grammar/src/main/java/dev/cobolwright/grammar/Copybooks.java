package dev.cobolwright.grammar;

import dev.cobolwright.grammar.source.SourceText;
import java.util.Optional;

/** Where the text of COPY comes from. Implementations may read files; the parser itself never does. Must be safe for use by several threads. */
@FunctionalInterface
public interface Copybooks {
    /** A program's text is parsed as if no copybook existed. */
    Copybooks NONE = (name, library, from) -> Optional.empty();

    /**
     * The text of a copybook.
     *
     * @param name the text name as written, without quotes
     * @param library the library after IN or OF, if any
     * @param from the file with the COPY statement
     * @return the copybook, or empty where it is not found (a problem, with a placeholder in its place)
     */
    Optional<SourceText> find(String name, Optional<String> library, SourceText from);
}

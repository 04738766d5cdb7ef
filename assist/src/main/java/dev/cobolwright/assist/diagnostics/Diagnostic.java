package dev.cobolwright.assist.diagnostics;

import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A problem at its place in the file shown.
 *
 * @param start offset in that file, inclusive
 * @param end offset in that file, exclusive; after {@code start} wherever the text has a character to mark
 * @param elsewhere for a problem inside a copybook: where it was written; {@code start} and {@code end} are then the COPY statement
 * @param tag how an editor may show it without getting in the way
 */
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        int start,
        int end,
        Optional<Span> elsewhere,
        Optional<Tag> tag) {
    /** What is no error but certain. */
    public enum Tag {
        /** It is never executed. */
        UNNECESSARY,
        /** The standard took it out of the language. */
        DEPRECATED
    }

    /** The COPY statements that brought it, from the copybook's own outwards, that of the file shown left out. */
    public List<Span> copiedThrough() {
        List<Span> chain = new ArrayList<>();
        Optional<Span> copy = elsewhere.flatMap(Span::copiedBy);
        while (copy.isPresent() && copy.get().isCopied()) {
            chain.add(copy.get());
            copy = copy.get().copiedBy();
        }
        return chain;
    }
}

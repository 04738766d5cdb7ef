package dev.cobolwright.assist.references;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.List;
import java.util.Optional;

/**
 * A place that names something.
 *
 * @param span in the file it is written in, which may be a copybook
 * @param targets one; several where the name is not unique there
 * @param declaration whether it is declared here
 * @param certain whether the parser read it; else it was found by its name in code that could not be read, or where the
 *     parser keeps no place
 * @param reference the use that the parser read, where it is one
 */
public record Mention(
        Span span, List<Target> targets, boolean declaration, boolean certain, Optional<NameReference> reference) {

    static Mention declared(Span span, Target target) {
        return new Mention(span, List.of(target), true, true, Optional.empty());
    }

    public boolean means(Target target) {
        return targets.contains(target);
    }
}

package dev.cobolwright.assist.highlight;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.references.Mention;
import dev.cobolwright.assist.references.References;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Targets;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.model.Cancellation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All places of a file that name what stands under a cursor in it. */
public final class Highlights {
    private Highlights() {}

    /** @param kind what happens to it there */
    public record Highlight(Span span, Kind kind) {}

    /** How a place uses a name. */
    public enum Kind {
        DECLARATION,
        /** Its value is used. */
        READ,
        /** Its value is changed, or may be. */
        WRITE,
        /** It is named without its value being used, as paragraphs are. */
        NAMED
    }

    /** In order of the text. */
    public static List<Highlight> of(Snapshot snapshot, int offset, Cancellation cancellation) {
        Optional<Targets> targets = Targets.at(snapshot, offset, cancellation);
        Map<Integer, Highlight> found = new TreeMap<>();
        for (Target target : targets.map(Targets::targets).orElse(List.of())) {
            References.writtenIn(snapshot, target, cancellation)
                    .forEach(m -> found.putIfAbsent(m.span().start(), new Highlight(m.span(), kind(m))));
        }
        return List.copyOf(found.values());
    }

    private static Kind kind(Mention mention) {
        if (mention.declaration()) {
            return Kind.DECLARATION;
        }
        return mention.reference()
                .map(r -> switch (r.access()) {
                    case READ -> Kind.READ;
                    case WRITE, READ_WRITE -> Kind.WRITE;
                    case REFERENCE -> Kind.NAMED;
                })
                .orElse(Kind.NAMED);
    }
}

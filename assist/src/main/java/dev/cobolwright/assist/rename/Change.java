package dev.cobolwright.assist.rename;

import dev.cobolwright.grammar.source.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a file that gets another text.
 *
 * @param start offset, inclusive
 * @param end exclusive; equal to {@code start} where something is put in
 * @param doubt why the user should look at it first; empty where it is certain
 */
public record Change(SourceText source, int start, int end, String text, Optional<String> doubt) {

    Change(SourceText source, int start, int end, String text) {
        this(source, start, end, text, Optional.empty());
    }

    Change doubted(String reason) {
        return new Change(source, start, end, text, Optional.of(reason));
    }

    /** The text of a file after changes that do not overlap. */
    static String apply(SourceText source, List<Change> changes) {
        StringBuilder out = new StringBuilder(source.text());
        changes.stream()
                .sorted(Comparator.comparingInt(Change::start).reversed())
                .forEach(c -> out.replace(c.start(), c.end(), c.text()));
        return out.toString();
    }
}

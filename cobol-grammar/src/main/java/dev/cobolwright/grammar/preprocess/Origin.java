package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.Optional;

/**
 * How a token came into the parsed text; shared by all tokens that came the same way.
 *
 * @param source the file its range lies in
 * @param copiedBy the COPY statement that brought the file, empty for the parsed file itself
 * @param replacedBy where the text after BY is written that took the place of the token's range, empty if nothing did
 */
public record Origin(SourceText source, Optional<Span> copiedBy, Optional<Span> replacedBy) {
    Origin(SourceText source, Optional<Span> copiedBy) {
        this(source, copiedBy, Optional.empty());
    }
}

package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataClauses.NameUse;
import java.util.List;
import java.util.Optional;

/**
 * A SELECT entry. What is not written is empty.
 *
 * @param name of the file, upper case
 * @param assign names and literals of ASSIGN, upper case, quotation marks kept
 * @param organization upper case: SEQUENTIAL, LINE SEQUENTIAL, INDEXED, RELATIVE, ...
 * @param accessMode SEQUENTIAL, RANDOM or DYNAMIC
 * @param statuses names of FILE STATUS
 */
public record FileControl(
        String name,
        boolean optional,
        List<String> assign,
        Optional<String> organization,
        Optional<String> accessMode,
        Optional<NameUse> recordKey,
        List<AlternateKey> alternateKeys,
        Optional<NameUse> relativeKey,
        List<NameUse> statuses,
        Span span,
        Span nameSpan) {

    /** A key of ALTERNATE RECORD KEY. */
    public record AlternateKey(NameUse name, boolean duplicates) {}
}

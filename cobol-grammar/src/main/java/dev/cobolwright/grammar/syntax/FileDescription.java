package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataClauses.NameUse;
import java.util.List;
import java.util.Optional;

/**
 * An FD, SD, RD or CD entry with its record descriptions.
 *
 * @param indicator FD, SD, RD or CD
 * @param name upper case
 * @param records level 01 items
 * @param recordSize what RECORD CONTAINS or RECORD VARYING says
 */
public record FileDescription(
        String indicator,
        String name,
        List<DataItem> records,
        boolean global,
        boolean external,
        Optional<RecordSize> recordSize,
        Span span,
        Span nameSpan) {

    /**
     * The RECORD clause. Numbers are of bytes; 0 where none is written.
     *
     * @param varying RECORD VARYING; otherwise RECORD CONTAINS, with different bounds where it says TO
     * @param dependingOn the item that holds the length of the record
     */
    public record RecordSize(boolean varying, int minimum, int maximum, Optional<NameUse> dependingOn) {}
}

package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A data description entry (also of a screen, report or constant), with the entries subordinate to it.
 *
 * @param levelNumber 01-49, 66, 77, 78 or 88
 * @param name upper case; {@code FILLER} where none is written
 * @param picture the character string of PICTURE, upper case
 * @param usage the USAGE phrase's word, upper case, as written on this entry
 * @param redefines the name after REDEFINES
 * @param occurs the OCCURS clause
 * @param value the source text of the VALUE clause's literals
 * @param section where it stands
 * @param children subordinate items and condition-names (level 88) in order of their text
 * @param span the whole entry without its children
 * @param nameSpan the name, or the level number of a FILLER
 */
public record DataItem(
        int levelNumber,
        String name,
        Optional<String> picture,
        Optional<String> usage,
        Optional<String> redefines,
        Optional<Occurs> occurs,
        Optional<String> value,
        DataSection section,
        List<DataItem> children,
        Span span,
        Span nameSpan) {

    /**
     * @param minimum of OCCURS n TO m, else equal to maximum
     * @param maximum number of elements; 0 where it is UNBOUNDED or not a number
     * @param dependingOn the data-name after DEPENDING ON
     * @param indexes names after INDEXED BY
     */
    public record Occurs(int minimum, int maximum, Optional<String> dependingOn, List<String> indexes) {}

    public boolean isConditionName() {
        return levelNumber == 88;
    }

    public boolean isGroup() {
        return picture.isEmpty() && children.stream().anyMatch(c -> !c.isConditionName());
    }

    public boolean isFiller() {
        return name.equals("FILLER");
    }

    /** The same entry without children where it now stands. */
    public DataItem at(Span newSpan, Span newNameSpan) {
        return new DataItem(
                levelNumber, name, picture, usage, redefines, occurs, value, section, List.of(), newSpan, newNameSpan);
    }
}

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
 * @param value the source text of the VALUE clause's literals, one blank between them; of a constant, the text after AS or FROM
 * @param section where it stands
 * @param clauses the clauses that few entries have
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
        DataClauses clauses,
        List<DataItem> children,
        Span span,
        Span nameSpan) {

    /**
     * @param minimum of OCCURS n TO m, else equal to maximum
     * @param maximum number of elements; 0 where it is UNBOUNDED or not a number
     * @param maximumText upper-case text of a maximum that is not a number: a constant's name or an expression; empty else
     * @param dependingOn the data-name after DEPENDING ON
     * @param indexes names after INDEXED BY
     * @param keys of ASCENDING and DESCENDING KEY, the major key first
     */
    public record Occurs(
            int minimum,
            int maximum,
            String maximumText,
            Optional<String> dependingOn,
            List<String> indexes,
            List<Key> keys) {
        public Occurs(int minimum, int maximum, Optional<String> dependingOn, List<String> indexes) {
            this(minimum, maximum, "", dependingOn, indexes, List.of());
        }

        public boolean isVariable() {
            return dependingOn.isPresent() || minimum != maximum;
        }
    }

    /** A key of a table; qualifiers are not kept. */
    public record Key(String name, boolean ascending) {}

    public DataItem withChildren(List<DataItem> subordinate) {
        return new DataItem(
                levelNumber,
                name,
                picture,
                usage,
                redefines,
                occurs,
                value,
                section,
                clauses,
                subordinate,
                span,
                nameSpan);
    }

    /** The values of the VALUE clause, those of a condition-name with their ranges. */
    public List<ValueRange> values() {
        return value.map(ValueRange::listOf).orElse(List.of());
    }

    public boolean has(DataClauses.Word word) {
        return clauses.words().contains(word);
    }

    public boolean isConditionName() {
        return levelNumber == 88;
    }

    /** A level 78 entry, or level 01 with CONSTANT: a name for a value, without storage. */
    public boolean isConstant() {
        return levelNumber == 78 || has(DataClauses.Word.CONSTANT);
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
                levelNumber,
                name,
                picture,
                usage,
                redefines,
                occurs,
                value,
                section,
                clauses,
                List.of(),
                newSpan,
                newNameSpan);
    }
}

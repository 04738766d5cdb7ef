package dev.cobolwright.grammar.symbols;

import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Section;
import java.util.List;

/** What a use of a name refers to. */
public sealed interface Resolution {
    /**
     * A data item or condition-name.
     *
     * @param groups the items it is subordinate to, innermost first
     */
    record Data(DataItem item, List<DataItem> groups) implements Resolution {}

    /** An index-name; it is declared by INDEXED BY of a table. */
    record Index(String name, DataItem table) implements Resolution {}

    /** @param section the section the paragraph is in */
    record ToParagraph(Paragraph paragraph, Section section) implements Resolution {}

    record ToSection(Section section) implements Resolution {}

    record ToFile(FileDescription file) implements Resolution {}

    /** A special register, a field of EIB or SQLCA, a function, or a name of the ENVIRONMENT DIVISION: declared, but not by an entry. */
    record Predefined(String name) implements Resolution {}

    /** Several declarations fit; the name needs a qualifier, or another one. */
    record Ambiguous(List<Resolution> candidates) implements Resolution {}

    /** No declaration fits. */
    record Undeclared() implements Resolution {}
}

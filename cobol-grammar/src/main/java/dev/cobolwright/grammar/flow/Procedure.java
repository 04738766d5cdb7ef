package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of statements that control can enter by name or fall into: a paragraph, the sentences before the first paragraph-name of a
 * section, or a section without any.
 *
 * @param index in order of the text, from 0
 * @param paragraph empty for a section that has none
 */
public record Procedure(int index, Section section, Optional<Paragraph> paragraph) {
    /** Its paragraph-name, or the section's where it has none; empty for sentences before any header. */
    public String name() {
        return paragraph.map(Paragraph::name).filter(name -> !name.isEmpty()).orElse(section.name());
    }

    public List<Statement> statements() {
        return paragraph.map(Paragraph::statements).orElse(List.of());
    }

    public Span span() {
        return paragraph.map(Paragraph::span).orElse(section.span());
    }

    /** Of the name it can be entered by. */
    public Span nameSpan() {
        return paragraph
                .filter(p -> !p.name().isEmpty())
                .map(Paragraph::nameSpan)
                .orElse(section.nameSpan());
    }

    public boolean isDeclarative() {
        return section.declarative();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Procedure that && that.index == index && that.section == section;
    }

    @Override
    public int hashCode() {
        return index;
    }
}

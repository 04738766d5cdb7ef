package dev.cobolwright.assist.navigation;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import java.util.List;
import java.util.Optional;

/** What a word of a program means. */
public sealed interface Symbol {
    /** As declared, upper case. */
    String name();

    /** The name in its declaration; empty where that lies in another file. */
    Optional<Span> declaration();

    /** @param parents the items it is subordinate to, level 01 first */
    record Data(DataItem item, List<DataItem> parents, Program program) implements Symbol {
        @Override
        public String name() {
            return item.name();
        }

        @Override
        public Optional<Span> declaration() {
            return Optional.of(item.nameSpan());
        }
    }

    record File(FileDescription file, Program program) implements Symbol {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public Optional<Span> declaration() {
            return Optional.of(file.nameSpan());
        }
    }

    record ParagraphName(Paragraph paragraph, Section section, Program program) implements Symbol {
        @Override
        public String name() {
            return paragraph.name();
        }

        @Override
        public Optional<Span> declaration() {
            return Optional.of(paragraph.nameSpan());
        }
    }

    record SectionName(Section section, Program program) implements Symbol {
        @Override
        public String name() {
            return section.name();
        }

        @Override
        public Optional<Span> declaration() {
            return Optional.of(section.nameSpan());
        }
    }

    record Copy(CopyStatement statement) implements Symbol {
        @Override
        public String name() {
            return statement.name();
        }

        @Override
        public Optional<Span> declaration() {
            return Optional.empty();
        }
    }

    /** A program that is called, or linked to. */
    record CalledProgram(String name) implements Symbol {
        @Override
        public Optional<Span> declaration() {
            return Optional.empty();
        }
    }
}

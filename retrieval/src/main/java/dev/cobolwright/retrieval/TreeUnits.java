package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The units of a parsed file, in order of their lines and without overlap; lines between them are in none. */
final class TreeUnits {
    private final List<Unit> units = new ArrayList<>();

    private TreeUnits() {}

    static List<Unit> of(Parse parse) {
        TreeUnits walk = new TreeUnits();
        parse.programs().forEach(walk::program);
        walk.units.sort(Comparator.comparingInt(Unit::start).thenComparing(Unit::end, Comparator.reverseOrder()));
        return withoutOverlap(walk.units, parse.source().lineCount());
    }

    private void program(Program program) {
        program.files().forEach(file -> file(program, file));
        program.data().forEach(item -> record(program, item));
        program.sections().forEach(section -> section(program, section));
        program.nested().forEach(this::program);
    }

    private void file(Program program, FileDescription file) {
        Lines lines = new Lines();
        lines.add(file.span());
        file.records().forEach(lines::addItem);
        units.add(lines.unit(Chunk.Kind.FILE, program.name(), file.name()));
    }

    private void record(Program program, DataItem item) {
        Lines lines = new Lines();
        lines.addItem(item);
        units.add(lines.unit(Chunk.Kind.RECORD, program.name(), item.name()));
    }

    private void section(Program program, Section section) {
        if (section.paragraphs().isEmpty() && !section.name().isEmpty()) {
            Lines lines = new Lines();
            lines.add(section.span());
            procedure(program, lines.unit(Chunk.Kind.SECTION, program.name(), section.name()));
        }
        for (Paragraph paragraph : section.paragraphs()) {
            boolean statementsOfSection =
                    paragraph.name().isEmpty() && !section.name().isEmpty();
            Lines lines = new Lines();
            if (statementsOfSection) {
                lines.add(section.nameSpan());
            }
            lines.add(paragraph.span());
            lines.addStatements(paragraph.statements());
            boolean whole = statementsOfSection && section.paragraphs().size() == 1;
            String name = statementsOfSection ? section.name() : paragraph.name();
            Chunk.Kind kind = whole ? Chunk.Kind.SECTION : Chunk.Kind.PARAGRAPH;
            procedure(program, lines.unit(kind, program.name(), name));
        }
    }

    /** EXEC blocks among the data items are statements too, but no part of a paragraph. */
    private void procedure(Program program, Unit unit) {
        int first = program.procedureDivision()
                .map(division -> division.inMain().startLine())
                .orElse(0);
        if (unit.end() >= first) {
            units.add(unit.from(Math.max(unit.start(), first)));
        }
    }

    private static List<Unit> withoutOverlap(List<Unit> sorted, int lineCount) {
        List<Unit> result = new ArrayList<>();
        int next = 0;
        for (Unit unit : sorted) {
            int start = Math.max(unit.start(), next);
            int end = Math.min(unit.end(), lineCount - 1);
            if (start <= end) {
                result.add(unit.from(start).to(end));
                next = end + 1;
            }
        }
        return result;
    }

    /** The lines of the main file that a construct covers; what came through COPY counts as its COPY statement. */
    private static final class Lines {
        private int first = Integer.MAX_VALUE;
        private int last = -1;
        private final TreeSet<Integer> borders = new TreeSet<>();

        void add(Span span) {
            Span main = span.inMain();
            first = Math.min(first, main.startLine());
            last = Math.max(last, main.endLine());
        }

        void addItem(DataItem item) {
            add(item.span());
            borders.add(item.span().inMain().startLine());
            item.children().forEach(this::addItem);
        }

        void addStatements(List<Statement> statements) {
            for (Statement statement : statements) {
                add(statement.span());
                borders.add(statement.span().inMain().startLine());
            }
            // a single statement may be longer than a chunk: its branches are the next best places to cut
            for (Statement statement : statements) {
                Span main = statement.span().inMain();
                if (main.endLine() - main.startLine() >= Chunker.MAXIMUM_LINES) {
                    addStatements(statement.nested());
                }
            }
        }

        Unit unit(Chunk.Kind kind, String programId, String name) {
            return new Unit(first, last, kind, programId, name, borders);
        }
    }
}

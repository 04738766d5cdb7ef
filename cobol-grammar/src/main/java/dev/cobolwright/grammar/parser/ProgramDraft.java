package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A program while its units are read one after the other. */
final class ProgramDraft {
    Program.Kind kind = Program.Kind.PROGRAM;
    String name = "";
    /** Of each unit that uses names, in order of their text. */
    final List<List<NameReference>> references = new ArrayList<>();

    final List<String> using = new ArrayList<>();
    final List<String> otherNames = new ArrayList<>();
    final List<Program> nested = new ArrayList<>();
    final EnvironmentReader environment;
    final Set<String> attributes = new HashSet<>(2);

    /** How many programs of the text begin before it. */
    final int number;

    private final Tokens tokens;
    private final int first;
    private final List<FileDescription> files = new ArrayList<>();
    private final List<DataItem> data = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private List<DataItem> entries = new ArrayList<>();
    private FileDescription file;

    private int procedureFirst = -1;
    private List<Paragraph> paragraphs = new ArrayList<>();
    private String sectionName = "";
    private int sectionFirst = -1;
    private int sectionName0 = -1;
    private boolean sectionDeclarative;
    private final List<List<Statement>> statements = new ArrayList<>();
    private String paragraphName = "";
    private int paragraphFirst = -1;
    private boolean paragraphNamed;
    boolean declaratives;

    ProgramDraft(Tokens tokens, int first, int number) {
        this.tokens = tokens;
        this.number = number;
        this.environment = new EnvironmentReader(tokens);
        this.first = first;
    }

    void entry(DataItem entry) {
        entries.add(entry);
    }

    /** An FD, SD, RD or CD; the entries that follow are its records. */
    void file(FileDescription description) {
        endRecords();
        file = description;
    }

    /** Ends the records of the last file; entries that follow stand for themselves. */
    void endRecords() {
        List<DataItem> roots = DataHierarchy.of(entries);
        entries = new ArrayList<>();
        if (file != null) {
            files.add(new FileDescription(
                    file.indicator(),
                    file.name(),
                    roots,
                    file.global(),
                    file.external(),
                    file.recordSize(),
                    file.span(),
                    file.nameSpan()));
            file = null;
        } else {
            data.addAll(roots);
        }
    }

    void procedureDivision(int token) {
        endRecords();
        procedureFirst = procedureFirst < 0 ? token : procedureFirst;
    }

    void section(int from, int to) {
        endSection(from - 1);
        sectionName = tokens.name(from);
        sectionFirst = from;
        sectionName0 = from;
        sectionDeclarative = declaratives;
    }

    void paragraph(int from) {
        endParagraph(from - 1);
        openSection(from);
        paragraphName = tokens.name(from);
        paragraphFirst = from;
        paragraphNamed = true;
    }

    void statements(int from, List<Statement> more) {
        openSection(from);
        if (paragraphFirst < 0) {
            paragraphFirst = from;
        }
        statements.add(more);
    }

    private void openSection(int from) {
        if (sectionFirst < 0) {
            sectionFirst = from;
            sectionDeclarative = declaratives;
        }
    }

    /** @param last the last token of the paragraph */
    private void endParagraph(int last) {
        if (paragraphFirst >= 0) {
            int end = Math.max(paragraphFirst, last);
            Span start = tokens.span(paragraphFirst);
            paragraphs.add(new Paragraph(
                    paragraphName,
                    LazyList.of(statements),
                    tokens.span(paragraphFirst, end),
                    paragraphNamed ? start : new Span(start.source(), start.start(), start.start(), start.copiedBy())));
        }
        paragraphFirst = -1;
        paragraphNamed = false;
        paragraphName = "";
        statements.clear();
    }

    void endSection(int last) {
        endParagraph(last);
        if (sectionFirst >= 0) {
            int end = Math.max(sectionFirst, last);
            Span start = tokens.span(sectionFirst);
            sections.add(new Section(
                    sectionName,
                    sectionDeclarative,
                    List.copyOf(paragraphs),
                    tokens.span(sectionFirst, end),
                    sectionName0 >= 0
                            ? start
                            : new Span(start.source(), start.start(), start.start(), start.copiedBy())));
        }
        sectionFirst = -1;
        sectionName0 = -1;
        sectionName = "";
        paragraphs = new ArrayList<>();
    }

    /** @param last the last token of the program; may lie before its first where the text is empty */
    Program end(int last, Span ofNothing) {
        endRecords();
        endSection(last);
        Span span = last < first ? ofNothing : tokens.span(first, last);
        return new Program(
                kind,
                name,
                List.copyOf(files),
                List.copyOf(data),
                List.copyOf(sections),
                List.copyOf(using),
                List.copyOf(otherNames),
                environment.environment(),
                Set.copyOf(attributes),
                LazyList.of(references),
                List.copyOf(nested),
                span,
                procedureFirst < 0
                        ? Optional.empty()
                        : Optional.of(tokens.span(procedureFirst, Math.max(procedureFirst, last))));
    }
}

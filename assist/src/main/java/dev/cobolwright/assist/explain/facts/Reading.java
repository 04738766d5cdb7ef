package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.DataNames;
import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.assist.explain.prose.Wording;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.Embedded;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** One program of a parse while facts are made of it. Used by one thread. */
final class Reading {
    final Parse parse;
    final Program program;
    final Scope scope;
    final ProgramFlow flow;
    final Embedded embedded;
    final DataNames names;
    final Wording wording;
    final DataLayout layout;
    private final Details details;
    private final UnaryOperator<String> shown;
    private final Map<Statement, Detail> known = new IdentityHashMap<>();
    private final Map<String, FileDescription> recordFiles = new HashMap<>();
    private final Map<String, String> wordsByName = new HashMap<>();

    Reading(Parse parse, ProgramFlow flow, UnaryOperator<String> shown) {
        this.parse = parse;
        this.flow = flow;
        this.program = flow.program();
        this.shown = shown;
        this.scope = Scope.all(parse).stream()
                .filter(s -> s.program() == program)
                .findFirst()
                .orElseGet(() -> Scope.of(program));
        this.embedded = parse.embedded();
        this.names = new DataNames(scope);
        this.wording = new Wording(names);
        this.layout = DataLayout.of(parse, program);
        this.details = Cobol.details(parse);
        program.files().forEach(f -> f.records().forEach(r -> recordFiles.putIfAbsent(r.name(), f)));
    }

    Detail detail(Statement statement) {
        return known.computeIfAbsent(statement, details::of);
    }

    Place place(Span span) {
        return Place.of(span, shown);
    }

    /** Whether something lies in this program and in none that it contains. */
    boolean owns(Span span) {
        int start = span.inMain().start();
        return program.span().touches(start)
                && program.nested().stream().noneMatch(n -> n.span().touches(start));
    }

    String shown(String path) {
        return shown.apply(path);
    }

    /** The file that a record belongs to, or that is named itself. */
    Optional<FileDescription> file(NameReference recordOrFile) {
        FileDescription byRecord = recordFiles.get(recordOrFile.name());
        return byRecord != null
                ? Optional.of(byRecord)
                : program.files().stream()
                        .filter(f -> f.name().equals(recordOrFile.name()))
                        .findFirst();
    }

    /** What an item is called in words, by its name alone. */
    String words(String name) {
        if (wordsByName.isEmpty()) {
            program.files().forEach(f -> f.records().forEach(r -> words(r, r)));
            program.data().forEach(r -> words(r, r));
            wordsByName.putIfAbsent("", "");
        }
        return wordsByName.getOrDefault(name, name);
    }

    private void words(DataItem item, DataItem record) {
        wordsByName.putIfAbsent(item.name(), Text.shown(names.ref(item, record)));
        item.children().forEach(c -> words(c, record));
    }

    /** All statements with the paragraph they are in, nested ones after those around them. */
    void statements(BiConsumer<Statement, String> to) {
        for (Section section : program.sections()) {
            for (Paragraph paragraph : section.paragraphs()) {
                String name = paragraph.name().isEmpty() ? section.name() : paragraph.name();
                paragraph.statements().forEach(s -> statement(s, name, to));
            }
        }
    }

    private void statement(Statement statement, String paragraph, BiConsumer<Statement, String> to) {
        to.accept(statement, paragraph);
        statement.branches().forEach(b -> b.statements().forEach(s -> statement(s, paragraph, to)));
    }
}

package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.cics.CicsResource;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.embedded.dli.DliStatement;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lines of a parsed file work with. A program that CALL names by a data item is known where the item has a VALUE; it may be
 * another by then, which does not matter to a search.
 */
final class FactReader {
    private final Details details;
    private final TreeMap<Integer, Facts.Draft> byLine = new TreeMap<>();
    private final Map<String, String> values = new HashMap<>();

    private FactReader(Parse parse) {
        this.details = Cobol.details(parse);
    }

    static FactReader of(Parse parse) {
        FactReader reader = new FactReader(parse);
        parse.programs().forEach(reader::program);
        parse.copies().forEach(reader::copy);
        parse.embedded().blocks().forEach(reader::block);
        return reader;
    }

    /** @param startLine from 0 @param endLine inclusive */
    Facts in(int startLine, int endLine) {
        Facts.Draft all = new Facts.Draft();
        for (Facts.Draft line : byLine.subMap(startLine, true, endLine, true).values()) {
            all.reads.addAll(line.reads);
            all.writes.addAll(line.writes);
            all.calls.addAll(line.calls);
            all.tables.addAll(line.tables);
            all.files.addAll(line.files);
            all.copybooks.addAll(line.copybooks);
            all.verbs.addAll(line.verbs);
        }
        Facts facts = all.facts();
        return facts.equals(Facts.NONE) ? Facts.NONE : facts;
    }

    private Facts.Draft at(Span span) {
        return byLine.computeIfAbsent(span.inMain().startLine(), line -> new Facts.Draft());
    }

    private void program(Program program) {
        values.clear();
        program.allData().forEach(this::value);
        program.references().forEach(this::reference);
        program.paragraphs().forEach(paragraph -> paragraph.statements().forEach(this::statement));
        program.nested().forEach(this::program);
    }

    private void value(DataItem item) {
        item.value()
                .filter(v -> v.length() > 2 && (v.startsWith("'") || v.startsWith("\"")))
                .ifPresent(v -> values.putIfAbsent(item.name(), v.substring(1, v.length() - 1)));
    }

    private void reference(NameReference reference) {
        switch (reference.kind()) {
            case DATA -> {
                if (reference.access().reads()) {
                    at(reference.span()).reads.add(reference.name());
                }
                if (reference.access().writes()) {
                    at(reference.span()).writes.add(reference.name());
                }
            }
            case FILE -> at(reference.span()).files.add(reference.name());
            default -> {}
        }
    }

    private void statement(Statement statement) {
        at(statement.span()).verbs.add(statement.verb());
        if (statement.verb().equals("CALL") && details.of(statement) instanceof Detail.Call call) {
            called(call.target(), at(statement.span()));
        }
        statement.nested().forEach(this::statement);
    }

    private void called(Operand target, Facts.Draft line) {
        String name = switch (target) {
            case Operand.Literal literal -> literal.value();
            case Operand.Identifier item -> values.get(item.name().name());
            default -> null;
        };
        if (name != null && !name.isBlank()) {
            line.calls.add(upper(name.strip()));
        }
    }

    private void copy(CopyStatement copy) {
        at(copy.span()).copybooks.add(upper(copy.name()));
    }

    private void block(EmbeddedBlock block) {
        Facts.Draft line = at(block.span());
        switch (block.statement()) {
            case SqlStatement sql -> {
                sql.tables().forEach(table -> line.tables.add(table.name()));
                sql.declaredTable()
                        .ifPresent(table -> line.tables.add(table.table().text()));
                sql.procedure().ifPresent(procedure -> line.calls.add(upper(procedure.text())));
            }
            case CicsStatement cics -> cics.resources().forEach(resource -> resource(resource, line));
            case DliStatement dli -> dli.segments().forEach(segment -> line.tables.add(segment.name()));
            default -> {}
        }
    }

    private void resource(CicsResource resource, Facts.Draft line) {
        String name = resource.literal()
                .or(() -> resource.dataName().map(item -> values.getOrDefault(item, "")))
                .map(n -> upper(n.strip()))
                .orElse("");
        List<CicsResource.Kind> run = List.of(CicsResource.Kind.PROGRAM, CicsResource.Kind.TRANSACTION);
        (run.contains(resource.kind()) ? line.calls : line.files).add(name);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}

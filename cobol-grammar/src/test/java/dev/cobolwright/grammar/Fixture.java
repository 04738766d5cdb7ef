package dev.cobolwright.grammar;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.ShowTree;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** COBOL written in tests: variable format, the cursor as {@code <|>}. */
public final class Fixture {
    public static final String CURSOR = "<|>";

    private Fixture() {}

    public static Parse parse(String text) {
        return Cobol.parse(SourceText.of("fixture.cbl", text, SourceFormat.VARIABLE), Copybooks.NONE, Dialect.GNUCOBOL);
    }

    /** Problems as {@code line: message}, lines from 1. */
    public static String problems(Parse parse) {
        return parse.problems().stream()
                .map(p -> (p.span().startLine() + 1) + ": " + p.message())
                .collect(Collectors.joining("\n"));
    }

    /** Verbs of all statements in order of their text, nested ones too. */
    public static List<String> verbs(Parse parse) {
        List<String> verbs = new ArrayList<>();
        parse.programs().forEach(p -> add(p, verbs));
        return verbs;
    }

    private static void add(Program program, List<String> verbs) {
        program.paragraphs().forEach(p -> add(p.statements(), verbs));
        program.nested().forEach(p -> add(p, verbs));
    }

    private static void add(List<Statement> statements, List<String> verbs) {
        for (Statement statement : statements) {
            verbs.add(statement.verb());
            add(statement.nested(), verbs);
        }
    }

    /** All that a parse says, for comparisons. */
    public static String everything(Parse parse) {
        StringBuilder out = new StringBuilder(ShowTree.of(parse));
        parse.problems()
                .forEach(p -> out.append(p.code())
                        .append(' ')
                        .append(p.span())
                        .append(' ')
                        .append(p.message())
                        .append('\n'));
        parse.copies()
                .forEach(c -> out.append(c.name())
                        .append(c.span())
                        .append(c.copybook().isPresent()));
        parse.programs().forEach(p -> references(p, out));
        return out.toString();
    }

    private static void references(Program program, StringBuilder out) {
        program.references()
                .forEach(r -> out.append(r.name())
                        .append(r.qualifiers())
                        .append(r.kind())
                        .append(r.span())
                        .append('\n'));
        out.append(spans(program))
                .append('\n')
                .append(program.otherNames())
                .append(program.using())
                .append('\n');
        program.nested().forEach(p -> references(p, out));
    }

    private static String spans(Program program) {
        StringBuilder out = new StringBuilder(program.span() + " " + program.procedureDivision());
        program.files().forEach(f -> out.append(range(f.span())).append(range(f.nameSpan())));
        program.allData().forEach(d -> out.append(range(d.span())).append(range(d.nameSpan())));
        program.sections().forEach(s -> out.append(range(s.span())).append(range(s.nameSpan())));
        program.paragraphs().forEach(p -> out.append(range(p.span())).append(range(p.nameSpan())));
        program.paragraphs().forEach(p -> p.statements().forEach(s -> spans(s, out)));
        return out.toString();
    }

    private static void spans(Statement statement, StringBuilder out) {
        out.append(range(statement.span()));
        statement.nested().forEach(s -> spans(s, out));
    }

    private static String range(Span span) {
        return " " + span.source().path() + span.start() + "-" + span.end();
    }
}

package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a syntax tree for people: one line for each program, file, item, section, paragraph and statement, with its line from 1. */
public final class ShowTree {
    private final StringBuilder out = new StringBuilder();

    private ShowTree() {}

    public static String of(Parse parse) {
        ShowTree show = new ShowTree();
        parse.programs().forEach(program -> show.program(program, 0));
        return show.out.toString();
    }

    private void line(int depth, Span span, String text) {
        String place = (span.startLine() + 1) + (span.isCopied() ? " of " + fileName(span) : "");
        out.append("  ".repeat(depth)).append(text).append("  [").append(place).append("]\n");
    }

    private static String fileName(Span span) {
        String path = span.source().path();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private void program(Program program, int depth) {
        line(
                depth,
                program.span(),
                program.kind().name().toLowerCase(Locale.ROOT) + " "
                        + (program.name().isEmpty() ? "without a name" : program.name()));
        for (FileDescription file : program.files()) {
            line(depth + 1, file.span(), file.indicator() + " " + file.name() + recordSize(file));
            file.records().forEach(item -> item(item, depth + 2));
        }
        program.data().forEach(item -> item(item, depth + 1));
        if (!program.using().isEmpty()) {
            out.append("  ".repeat(depth + 1))
                    .append("using ")
                    .append(String.join(" ", program.using()))
                    .append('\n');
        }
        for (Section section : program.sections()) {
            int inner = depth + 1;
            if (!section.name().isEmpty()) {
                line(
                        inner++,
                        section.span(),
                        (section.declarative() ? "declarative section " : "section ") + section.name());
            }
            for (Paragraph paragraph : section.paragraphs()) {
                line(
                        inner,
                        paragraph.span(),
                        paragraph.name().isEmpty() ? "sentences" : "paragraph " + paragraph.name());
                statements(paragraph.statements(), inner + 1);
            }
        }
        program.nested().forEach(contained -> program(contained, depth + 1));
    }

    private static String recordSize(FileDescription file) {
        return file.recordSize()
                .map(size -> (size.varying() ? " record varying " : " record ")
                        + size.minimum() + " to " + size.maximum()
                        + size.dependingOn()
                                .map(name -> " depending on " + name.name())
                                .orElse(""))
                .orElse("");
    }

    private void item(DataItem item, int depth) {
        StringBuilder text = new StringBuilder("%02d %s".formatted(item.levelNumber(), item.name()));
        item.redefines().ifPresent(name -> text.append(" redefines ").append(name));
        item.picture().ifPresent(picture -> text.append(" pic ").append(picture));
        item.usage().ifPresent(usage -> text.append(" usage ").append(usage));
        item.occurs().ifPresent(occurs -> text.append(occurs(occurs)));
        item.value().ifPresent(value -> text.append(" value ").append(value));
        line(depth, item.span(), text.toString());
        item.children().forEach(child -> item(child, depth + 1));
    }

    private static String occurs(DataItem.Occurs occurs) {
        String bounds = occurs.minimum() == occurs.maximum()
                ? "" + occurs.maximum()
                : occurs.minimum() + " to " + occurs.maximum();
        return " occurs " + bounds
                + occurs.dependingOn().map(name -> " depending on " + name).orElse("")
                + occurs.indexes().stream().map(name -> " index " + name).collect(Collectors.joining());
    }

    private void statements(List<Statement> statements, int depth) {
        for (Statement statement : statements) {
            line(depth, statement.span(), statement.verb());
            statements(statement.nested(), depth + 1);
        }
    }
}

package dev.cobolwright.assist.outline;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.outline.OutlineNode.Kind;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outline of a file. What came through COPY stands below its COPY statement, level 01 only. */
public final class Outline {
    private Outline() {}

    /** In order of the text; a copybook gives its items and paragraphs without a program around them. */
    public static List<OutlineNode> of(Snapshot snapshot) {
        Parse parse = snapshot.parse();
        List<OutlineNode> nodes = parse.programs().stream()
                .flatMap(p -> p.name().isEmpty() ? parts(p, parse).stream() : Stream.of(program(p, parse)))
                .toList();
        for (CopyStatement copy : parse.copies()) {
            if (!copy.name().isEmpty() && !copy.span().isCopied() && copy.span().source() == parse.source()) {
                nodes = CopyNodes.placed(nodes, copy);
            }
        }
        return nodes;
    }

    private static OutlineNode program(Program program, Parse parse) {
        Span span = program.span().inMain();
        List<OutlineNode> children = new ArrayList<>(parts(program, parse));
        program.nested().forEach(nested -> children.add(program(nested, parse)));
        return node(
                program.name(),
                "PROGRAM-ID",
                Kind.PROGRAM,
                span.start(),
                span.end(),
                new Span(span.source(), span.start(), span.start()),
                children);
    }

    private static List<OutlineNode> parts(Program program, Parse parse) {
        List<OutlineNode> out = new ArrayList<>();
        if (!program.files().isEmpty()) {
            out.add(around(
                    "FILE SECTION",
                    Kind.DATA_SECTION,
                    program.files().stream().map(Outline::file).toList()));
        }
        Map<DataSection, List<DataItem>> bySection = program.data().stream()
                .collect(Collectors.groupingBy(DataItem::section, TreeMap::new, Collectors.toList()));
        bySection.forEach((section, items) -> out.add(around(
                title(section),
                Kind.DATA_SECTION,
                items.stream().map(Outline::item).toList())));
        cursors(program, parse).forEach(out::add);
        List<OutlineNode> procedures =
                program.sections().stream().flatMap(s -> section(s).stream()).toList();
        program.procedureDivision()
                .map(Span::inMain)
                .ifPresentOrElse(
                        division -> out.add(node(
                                "PROCEDURE DIVISION",
                                using(program),
                                Kind.DIVISION,
                                division.start(),
                                division.end(),
                                new Span(division.source(), division.start(), division.start()),
                                procedures)),
                        () -> out.addAll(procedures));
        return out;
    }

    /** The cursors that are declared in a program itself. */
    private static Stream<OutlineNode> cursors(Program program, Parse parse) {
        return parse.embedded().cursors().stream()
                .flatMap(cursor -> cursor.declaration().stream()
                        .filter(block -> isIn(program, block.span())
                                && program.nested().stream().noneMatch(nested -> isIn(nested, block.span())))
                        .map(block ->
                                node(cursor.name(), "CURSOR", Kind.CURSOR, block.span(), nameOf(block), List.of())));
    }

    private static boolean isIn(Program program, Span span) {
        Span whole = program.span().inMain();
        return whole.start() <= span.inMain().start() && span.inMain().end() <= whole.end();
    }

    private static Span nameOf(EmbeddedBlock block) {
        return block.statement() instanceof SqlStatement sql
                ? sql.cursor().map(name -> block.span(name.range())).orElse(block.span())
                : block.span();
    }

    private static String using(Program program) {
        return program.using().isEmpty() ? "" : "USING " + String.join(" ", program.using());
    }

    private static String title(DataSection section) {
        return section.name().replace('_', '-') + " SECTION";
    }

    private static OutlineNode file(FileDescription file) {
        return node(
                file.name(),
                file.indicator(),
                Kind.FILE,
                file.span(),
                file.nameSpan(),
                file.records().stream().map(Outline::item).toList());
    }

    private static OutlineNode item(DataItem item) {
        boolean copied = item.span().isCopied();
        List<OutlineNode> children =
                copied ? List.of() : item.children().stream().map(Outline::item).toList();
        Kind kind = item.isConditionName() ? Kind.CONDITION_NAME : item.isGroup() ? Kind.GROUP : Kind.ELEMENTARY;
        return node(item.name(), detail(item), kind, item.span(), item.nameSpan(), children);
    }

    private static String detail(DataItem item) {
        return Stream.of(
                        Optional.of("%02d".formatted(item.levelNumber())),
                        item.picture().map(p -> "PIC " + p),
                        item.usage(),
                        item.redefines().map(r -> "REDEFINES " + r),
                        item.occurs().map(o -> "OCCURS " + (o.maximum() > 0 ? o.maximum() : "")),
                        item.isConditionName() ? item.value() : Optional.<String>empty())
                .flatMap(Optional::stream)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static List<OutlineNode> section(Section section) {
        List<OutlineNode> paragraphs = section.paragraphs().stream()
                .filter(p -> !p.name().isEmpty())
                .map(Outline::paragraph)
                .toList();
        return section.name().isEmpty()
                ? paragraphs
                : List.of(
                        node(section.name(), "SECTION", Kind.SECTION, section.span(), section.nameSpan(), paragraphs));
    }

    private static OutlineNode paragraph(Paragraph paragraph) {
        return node(paragraph.name(), "", Kind.PARAGRAPH, paragraph.span(), paragraph.nameSpan(), List.of());
    }

    private static OutlineNode node(
            String name, String detail, Kind kind, Span span, Span nameSpan, List<OutlineNode> children) {
        Span main = span.inMain();
        return node(name, detail, kind, main.start(), main.end(), nameSpan.inMain(), children);
    }

    /** A node that contains its name and its children, as clients demand. */
    private static OutlineNode node(
            String name, String detail, Kind kind, int start, int end, Span nameSpan, List<OutlineNode> children) {
        int first = Math.min(
                Math.min(start, nameSpan.start()),
                children.stream().mapToInt(OutlineNode::start).min().orElse(start));
        int last = Math.max(
                Math.max(end, nameSpan.end()),
                children.stream().mapToInt(OutlineNode::end).max().orElse(end));
        return new OutlineNode(name, detail, kind, first, last, nameSpan.start(), nameSpan.end(), children);
    }

    private static OutlineNode around(String name, Kind kind, List<OutlineNode> children) {
        int first = children.stream().mapToInt(OutlineNode::start).min().orElse(0);
        int last = children.stream().mapToInt(OutlineNode::end).max().orElse(first);
        return new OutlineNode(name, "", kind, first, last, first, first, children);
    }
}

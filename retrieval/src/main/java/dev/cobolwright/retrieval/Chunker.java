package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into chunks: paragraphs with the comments above them, record and file descriptions, whole small copybooks.
 * Every line of the file is in exactly one chunk, in order; large ones are split between statements or entries.
 */
public final class Chunker {
    /** The longest chunk, in lines; about what a small language model takes as one example. */
    public static final int MAXIMUM_LINES = 48;

    private static final int SMALL_RECORD_LINES = 12;
    private static final int SMALL_PARAGRAPH_LINES = 3;

    private Chunker() {}

    /** The chunks of a parsed file; what the parser made nothing of is cut by the look of its lines. */
    public static List<Chunk> chunks(Parse parse) {
        SourceText source = parse.source();
        List<Unit> units = new ArrayList<>();
        int next = 0;
        for (Unit unit : TreeUnits.of(parse)) {
            fill(source, units, next, unit);
            next = unit.end() + 1;
        }
        boolean procedure = !units.isEmpty() && units.getLast().kind() == Chunk.Kind.PARAGRAPH;
        String lastProgram = units.isEmpty() ? "" : units.getLast().programId();
        units.addAll(TextUnits.of(source, next, codeLines(source), lastProgram, procedure));
        endWithComments(source, units);
        boolean program = parse.programs().stream().anyMatch(Chunker::isProgram);
        return chunks(
                source,
                units,
                program || units.stream().anyMatch(u -> !u.programId().isEmpty()));
    }

    /** The chunks of a text that is not parsed, by the look of its lines. */
    public static List<Chunk> chunks(SourceText source) {
        List<Unit> units = TextUnits.of(source, 0, codeLines(source), "", false);
        return chunks(source, units, units.stream().anyMatch(u -> !u.programId().isEmpty()));
    }

    /** Comments after the last unit of the tree go with it. */
    private static void endWithComments(SourceText source, List<Unit> units) {
        if (units.size() < 2 || units.getLast().kind() != Chunk.Kind.TEXT) {
            return;
        }
        Unit tail = units.getLast();
        for (int line = tail.start(); line <= tail.end(); line++) {
            if (!belongsBelow(source, line, tail.kind())) {
                return;
            }
        }
        units.removeLast();
        units.add(units.removeLast().to(tail.end()));
    }

    private static boolean isProgram(Program program) {
        return !program.name().isEmpty() || program.procedureDivision().isPresent();
    }

    /** Lines up to the last; the empty one after a final line break is none. */
    private static int codeLines(SourceText source) {
        int lines = source.lineCount();
        return source.lineStart(lines - 1) == source.length() ? lines - 1 : lines;
    }

    /** Adds a unit and the lines before it, of which comments and headers right above it become part of it. */
    private static void fill(SourceText source, List<Unit> units, int from, Unit unit) {
        if (from >= unit.start()) {
            units.add(unit);
            return;
        }
        boolean procedure = unit.kind() == Chunk.Kind.PARAGRAPH
                && !units.isEmpty()
                && units.getLast().kind() == Chunk.Kind.PARAGRAPH;
        int start = unit.start();
        while (start > from && belongsBelow(source, start - 1, unit.kind())) {
            start--;
        }
        units.addAll(TextUnits.of(source, from, start, unit.programId(), procedure));
        units.add(unit.from(start));
    }

    private static boolean belongsBelow(SourceText source, int line, Chunk.Kind kind) {
        String code = CodeText.line(source.line(line), source.format());
        return TextUnits.isCommentOrBlank(code, source.format())
                || (kind == Chunk.Kind.PARAGRAPH && code.endsWith(" SECTION."));
    }

    private static List<Chunk> chunks(SourceText source, List<Unit> units, boolean program) {
        int lines = codeLines(source);
        if (lines == 0) {
            return List.of();
        }
        if (!program && lines <= MAXIMUM_LINES) {
            String name = units.stream()
                    .map(Unit::name)
                    .filter(n -> !n.isEmpty())
                    .findFirst()
                    .orElse("");
            return List.of(chunk(source, new Unit(0, lines - 1, Chunk.Kind.COPYBOOK, "", name)));
        }
        return join(units).stream()
                .flatMap(unit -> split(unit).stream())
                .map(unit -> chunk(source, unit))
                .toList();
    }

    private static Chunk chunk(SourceText source, Unit unit) {
        String text = CodeText.of(source, unit.start(), unit.end() + 1);
        return Chunk.of(
                source.path(), unit.start() + 1, unit.end() + 1, unit.kind(), unit.programId(), unit.name(), text);
    }

    /** Small neighbours say little alone: single data items, headers, and paragraphs that hold only EXIT. */
    private static List<Unit> join(List<Unit> units) {
        List<Unit> joined = new ArrayList<>();
        for (Unit unit : units) {
            if (!joined.isEmpty() && belongsTo(joined.getLast(), unit)) {
                Unit before = joined.removeLast();
                before.borders().add(unit.start());
                before.borders().addAll(unit.borders());
                joined.add(before.to(unit.end()).named(before.name().isEmpty() ? unit.name() : before.name()));
            } else {
                joined.add(unit);
            }
        }
        return joined;
    }

    private static boolean belongsTo(Unit before, Unit unit) {
        int lines = before.lines() + unit.lines();
        if (before.kind() != unit.kind() || !before.programId().equals(unit.programId())) {
            return false;
        }
        return switch (unit.kind()) {
            case RECORD -> lines <= SMALL_RECORD_LINES;
            case HEADER, TEXT -> lines <= MAXIMUM_LINES;
            case PARAGRAPH ->
                unit.lines() <= SMALL_PARAGRAPH_LINES
                        || (before.name().isEmpty() && before.lines() <= SMALL_PARAGRAPH_LINES);
            case STATEMENTS, FILE, COPYBOOK -> false;
        };
    }

    /** Cuts at the last border that fits, or where there is none at the limit. */
    private static List<Unit> split(Unit unit) {
        List<Unit> parts = new ArrayList<>();
        int start = unit.start();
        while (unit.end() - start + 1 > MAXIMUM_LINES) {
            Integer border = unit.borders().floor(start + MAXIMUM_LINES);
            int cut = border == null || border < start + MAXIMUM_LINES / 3 ? start + MAXIMUM_LINES : border;
            parts.add(unit.part(start, cut - 1));
            start = cut;
        }
        parts.add(unit.part(start, unit.end()));
        return parts;
    }
}

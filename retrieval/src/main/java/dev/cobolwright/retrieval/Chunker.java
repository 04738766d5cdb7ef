package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts a file into chunks: paragraphs with the comments above them, record and file descriptions, whole small copybooks, steps of
 * jobs. Every line of the file is in exactly one of them, in order; large ones are split between statements or entries. After
 * these come the EXEC blocks, which are chunks of their own besides.
 */
public final class Chunker {
    /** The longest chunk, in lines; about what a small language model takes as one example. */
    public static final int MAXIMUM_LINES = 48;

    /** Characters, some 200,000 lines; what is longer is cut by the look of its lines, which needs less memory. */
    private static final int LONGEST_PARSED = 16_000_000;

    private static final int SMALL_RECORD_LINES = 12;
    private static final int SMALL_PARAGRAPH_LINES = 3;

    private Chunker() {}

    /** The chunks of any file that is indexed: JCL by its name or look, else COBOL, parsed without its copybooks. */
    public static List<Chunk> read(SourceText source) {
        if (SourceFile.isJcl(source)) {
            return jobChunks(source);
        }
        return source.length() > LONGEST_PARSED
                ? chunks(source)
                : chunks(Cobol.parse(source, Copybooks.NONE, Dialect.IBM));
    }

    /** The chunks of a parsed file; what the parser made nothing of is cut by the look of its lines. */
    public static List<Chunk> chunks(Parse parse) {
        SourceText source = parse.source();
        List<Unit> units = new ArrayList<>();
        int next = 0;
        for (Unit unit : TreeUnits.of(parse)) {
            fill(source, units, next, unit);
            next = unit.end() + 1;
        }
        boolean procedure = !units.isEmpty() && units.getLast().isProcedure();
        String lastProgram = units.isEmpty() ? "" : units.getLast().programId();
        units.addAll(TextUnits.of(source, next, codeLines(source), lastProgram, procedure));
        endWithComments(source, units);
        boolean program = parse.programs().stream().anyMatch(Chunker::isProgram)
                || units.stream().anyMatch(u -> !u.programId().isEmpty());
        FactReader facts = FactReader.of(parse);
        List<Chunk> chunks = new ArrayList<>();
        for (Unit unit : whole(source, units, program)) {
            chunks.add(chunk(source, unit).with(facts.in(unit.start(), unit.end())));
        }
        for (Unit piece : Pieces.of(parse, units)) {
            split(piece).forEach(part -> chunks.add(chunk(source, part).with(facts.in(part.start(), part.end()))));
        }
        return List.copyOf(chunks);
    }

    private static List<Chunk> jobChunks(SourceText source) {
        JobUnits.Found found = JobUnits.of(source, codeLines(source));
        List<Chunk> chunks = new ArrayList<>();
        for (Unit unit : found.units()) {
            Facts facts = found.facts().getOrDefault(unit.start(), Facts.NONE);
            split(unit).forEach(part -> chunks.add(chunk(source, part).with(facts)));
        }
        return List.copyOf(chunks);
    }

    /** The chunks of a text that is not parsed, by the look of its lines. */
    public static List<Chunk> chunks(SourceText source) {
        List<Unit> units = TextUnits.of(source, 0, codeLines(source), "", false);
        boolean program = units.stream().anyMatch(u -> !u.programId().isEmpty());
        return whole(source, units, program).stream()
                .map(unit -> chunk(source, unit))
                .toList();
    }

    /** Comments after the last unit of the tree go with it. */
    private static void endWithComments(SourceText source, List<Unit> units) {
        if (units.size() < 2 || units.getLast().kind() != Chunk.Kind.TEXT) {
            return;
        }
        Unit tail = units.getLast();
        for (int line = tail.start(); line <= tail.end(); line++) {
            if (!belongsBelow(source, line, tail)) {
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
        boolean procedure =
                unit.isProcedure() && !units.isEmpty() && units.getLast().isProcedure();
        int start = unit.start();
        while (start > from && belongsBelow(source, start - 1, unit)) {
            start--;
        }
        units.addAll(TextUnits.of(source, from, start, unit.programId(), procedure));
        units.add(unit.from(start));
    }

    private static boolean belongsBelow(SourceText source, int line, Unit unit) {
        String code = CodeText.line(source.line(line), source.format());
        return TextUnits.isCommentOrBlank(code, source.format()) || (unit.isProcedure() && code.endsWith(" SECTION."));
    }

    /** Units of which each becomes a chunk. */
    private static List<Unit> whole(SourceText source, List<Unit> units, boolean program) {
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
            return List.of(new Unit(0, lines - 1, Chunk.Kind.COPYBOOK, "", name));
        }
        return join(units).stream().flatMap(unit -> split(unit).stream()).toList();
    }

    private static Chunk chunk(SourceText source, Unit unit) {
        String text = unit.kind().layer() == Chunk.Layer.JOBS
                ? jobText(source, unit)
                : CodeText.of(source, unit.start(), unit.end() + 1);
        return Chunk.of(
                source.path(), unit.start() + 1, unit.end() + 1, unit.kind(), unit.programId(), unit.name(), text);
    }

    private static String jobText(SourceText source, Unit unit) {
        return IntStream.rangeClosed(unit.start(), unit.end())
                .mapToObj(line -> JobUnits.line(source.line(line)) + "\n")
                .collect(Collectors.joining());
    }

    /** Small neighbours say little alone: single data items, headers, and paragraphs that hold only EXIT. */
    private static List<Unit> join(List<Unit> units) {
        List<Unit> joined = new ArrayList<>();
        for (Unit unit : units) {
            if (!joined.isEmpty() && belongsTo(joined.getLast(), unit)) {
                Unit before = joined.removeLast();
                before.borders().add(unit.start());
                before.borders().addAll(unit.borders());
                Unit both = before.to(unit.end());
                joined.add(before.name().isEmpty() ? both.named(unit.kind(), unit.name()) : both);
            } else {
                joined.add(unit);
            }
        }
        return joined;
    }

    private static boolean belongsTo(Unit before, Unit unit) {
        int lines = before.lines() + unit.lines();
        boolean same = before.kind() == unit.kind() || before.isProcedure() && unit.isProcedure();
        if (!same || !before.programId().equals(unit.programId())) {
            return false;
        }
        return switch (unit.kind()) {
            case RECORD -> lines <= SMALL_RECORD_LINES;
            case HEADER, TEXT -> lines <= MAXIMUM_LINES;
            case PARAGRAPH, SECTION ->
                unit.lines() <= SMALL_PARAGRAPH_LINES
                        || (before.name().isEmpty() && before.lines() <= SMALL_PARAGRAPH_LINES);
            case STATEMENTS, FILE, COPYBOOK, SQL, CICS, DLI, STEP, JOB -> false;
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

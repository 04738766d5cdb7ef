package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.jcl.JclData;
import dev.cobolwright.grammar.jcl.JclStep;
import dev.cobolwright.grammar.jcl.JclUnit;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The steps of a file of job control; every line is in exactly one unit, comments with the statement below them. */
final class JobUnits {
    private final SourceText source;
    private final List<Unit> units = new ArrayList<>();
    private final Map<Integer, Facts> facts = new TreeMap<>();
    private String job = "";

    private JobUnits(SourceText source) {
        this.source = source;
    }

    /** Units, and the facts of those that begin at a line. */
    record Found(List<Unit> units, Map<Integer, Facts> facts) {}

    /** @param lines of the file, the empty one after a final line break not counted */
    static Found of(SourceText source, int lines) {
        JobUnits reader = new JobUnits(source);
        record Start(int line, JclUnit unit, JclStep step) {}
        List<Start> starts = new ArrayList<>();
        for (JclUnit unit : Jcl.read(source).units()) {
            starts.add(new Start(unit.span().startLine(), unit, null));
            unit.steps().forEach(step -> starts.add(new Start(step.span().startLine(), unit, step)));
        }
        starts.sort(Comparator.comparingInt(Start::line));
        for (Start start : starts) {
            reader.begin(start.line(), start.unit(), start.step());
        }
        reader.endAt(lines - 1);
        return new Found(reader.units, reader.facts);
    }

    private void begin(int line, JclUnit unit, JclStep step) {
        int start = line;
        int from = units.isEmpty() ? 0 : units.getLast().start() + 1;
        while (start > from && source.line(start - 1).startsWith("//*")) {
            start--;
        }
        if (!units.isEmpty() && units.getLast().start() >= start) {
            units.removeLast();
        }
        endAt(start - 1);
        job = unit.name();
        units.add(new Unit(
                start,
                start,
                step == null ? Chunk.Kind.JOB : Chunk.Kind.STEP,
                job,
                step == null ? unit.name() : step.name()));
        facts.put(start, step == null ? Facts.NONE : facts(step));
    }

    private void endAt(int line) {
        if (units.isEmpty()) {
            if (line >= 0) {
                units.add(new Unit(0, line, Chunk.Kind.JOB, job, ""));
            }
            return;
        }
        Unit last = units.removeLast();
        units.add(last.to(Math.max(last.start(), line)));
    }

    private static Facts facts(JclStep step) {
        Facts.Draft draft = new Facts.Draft();
        step.program().ifPresent(draft.calls::add);
        step.procedure().ifPresent(draft.calls::add);
        for (JclData data : step.data()) {
            String disposition = data.disposition().orElse("").toUpperCase(Locale.ROOT);
            boolean makes = disposition.contains("NEW") || disposition.contains("MOD");
            data.dataSet().ifPresent(name -> (makes ? draft.writes : draft.reads).add(name.toUpperCase(Locale.ROOT)));
        }
        return draft.facts();
    }

    /** A line as it is found again: without columns 73 to 80 and trailing blanks. */
    static String line(String line) {
        return (line.length() > 72 ? line.substring(0, 72) : line).stripTrailing();
    }
}

package dev.cobolwright.assist.formatting;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Line;
import dev.cobolwright.grammar.preprocess.Lexemes.LineKind;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.List;

/** The door of formatting. */
public final class Formatter {
    private static final int WIDEST_STEP = 8;
    private static final int FREE_AREA_B = 4;
    private static final int MOST_PASSES = 6;

    private Formatter() {}

    /**
     * The edits that lay out lines {@code from} to {@code to}, both inclusive and clamped.
     *
     * @param step blanks a level of nesting is indented by; clamped to 1 to 8
     */
    public static List<Edit> format(Snapshot snapshot, int from, int to, int step, Cancellation cancellation) {
        return format(snapshot.parse(), from, to, step, cancellation);
    }

    /** As {@link #format(Snapshot, int, int, int, Cancellation)}. Aligning may make room to move lines that were too long for it, so that it takes a few passes until nothing changes. */
    public static List<Edit> format(Parse parse, int from, int to, int step, Cancellation cancellation) {
        List<Edit> edits = once(parse, from, to, step, cancellation);
        Parse last = parse;
        boolean again = false;
        for (int pass = 1; pass < MOST_PASSES && !edits.isEmpty(); pass++) {
            last = Cobol.reparse(
                    last, last.source().withText(Edit.apply(last.source().text(), edits)));
            again |= pass > 1;
            List<Edit> more = once(last, from, to, step, cancellation);
            if (more.isEmpty()) {
                return again ? changedLines(parse.source(), last.source()) : edits;
            }
            edits = more;
        }
        return edits.isEmpty() ? edits : changedLines(parse.source(), last.source());
    }

    /** One edit a line that differs, without what both have in common. */
    private static List<Edit> changedLines(SourceText before, SourceText after) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < before.lineCount(); i++) {
            String old = before.line(i);
            String now = after.line(i);
            int most = Math.min(old.length(), now.length());
            int head = 0;
            while (head < most && old.charAt(head) == now.charAt(head)) {
                head++;
            }
            int tail = 0;
            while (tail < most - head && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
                tail++;
            }
            if (!old.equals(now)) {
                int start = before.lineStart(i);
                edits.add(
                        new Edit(start + head, start + old.length() - tail, now.substring(head, now.length() - tail)));
            }
        }
        return edits;
    }

    private static List<Edit> once(Parse parse, int from, int to, int step, Cancellation cancellation) {
        SourceText source = parse.source();
        Lexemes lexemes = Cobol.lexemes(parse);
        List<Line> lines = lexemes.lines(0, source.lineCount());
        Indents indents = LineIndents.of(parse, lines, Math.clamp(step, 1, WIDEST_STEP));
        cancellation.check();
        for (boolean leaveAreaA : new boolean[] {true, false}) {
            List<LineLayout> layouts = layouts(indents, from, to, leaveAreaA);
            Alignment.align(lexemes, layouts);
            List<Edit> edits = SameProgram.keeping(
                    parse, layouts.stream().map(LineLayout::edits).toList(), cancellation);
            if (!edits.isEmpty()) {
                return edits;
            }
        }
        return List.of();
    }

    /** The column, from 0, where a statement or entry would start on a new line before an offset. */
    public static int columnOfNewLine(Parse parse, int offset, int step) {
        List<Line> lines = Cobol.lexemes(parse).lines(0, parse.source().lineCount());
        return LineIndents.next(parse, lines, Math.clamp(step, 1, WIDEST_STEP), offset);
    }

    /** The edits after a line break was typed: the new line starts where its nesting wants it. */
    public static List<Edit> afterLineBreak(Snapshot snapshot, int line, int step, Cancellation cancellation) {
        Parse parse = snapshot.parse();
        SourceText source = parse.source();
        if (line <= 0 || line >= source.lineCount()) {
            return List.of();
        }
        List<Line> lines = Cobol.lexemes(parse).lines(0, source.lineCount());
        Line at = lines.get(line);
        if (at.kind() != LineKind.BLANK
                || !at.restartable()
                || !source.line(line).isBlank()) {
            return at.kind() == LineKind.CODE ? format(parse, line, line, step, cancellation) : List.of();
        }
        int column = LineIndents.next(parse, lines, Math.clamp(step, 1, WIDEST_STEP), at.start());
        String blanks = " ".repeat(column);
        return source.line(line).equals(blanks) ? List.of() : List.of(new Edit(at.start(), at.end(), blanks));
    }

    private static List<LineLayout> layouts(Indents indents, int from, int to, boolean leaveAreaA) {
        List<Line> lines = indents.lines;
        int last = Math.min(to, lines.size() - 1);
        int[] shifts = new int[lines.size()];
        List<LineLayout> out = new ArrayList<>();
        for (int i = Math.max(0, from); i <= last; i++) {
            Line line = lines.get(i);
            LineKind next = nextKind(lines, i);
            boolean follows = indents.anchor(i) != Indents.KEEP;
            LineLayout layout = new LineLayout(indents.lexemes, line, next, i, follows && !line.restartable());
            if (!layout.isUntouchable()) {
                int now = layout.now();
                int wished = indents.wish(i);
                int wanted = wished != Indents.KEEP
                        ? wished
                        : follows ? Math.max(now + shifts[indents.anchor(i)], least(layout, indents)) : now;
                if (wanted == indents.header || mayMove(layout, wanted, leaveAreaA, indents.lexemes)) {
                    layout.moveTo(wanted);
                }
                shifts[i] = layout.column() - now;
            }
            out.add(layout);
        }
        return out;
    }

    /** The next line that is not a comment or blank. */
    private static LineKind nextKind(List<Line> lines, int i) {
        int next = i + 1;
        while (next < lines.size()
                && (lines.get(next).kind() == LineKind.BLANK || lines.get(next).kind() == LineKind.COMMENT)) {
            next++;
        }
        return next < lines.size() ? lines.get(next).kind() : LineKind.BLANK;
    }

    private static int least(LineLayout layout, Indents indents) {
        return layout.now() >= areaB(layout) ? areaB(layout) : layout.now();
    }

    private static int areaB(LineLayout layout) {
        return layout.line.free() ? FREE_AREA_B : Indents.AREA_B;
    }

    /** Nothing but headers and entries enters area A; what else stands there may leave it if the result reads the same. */
    private static boolean mayMove(LineLayout layout, int wanted, boolean leaveAreaA, Lexemes lexemes) {
        boolean inAreaA = layout.now() < areaB(layout);
        boolean toAreaA = wanted < areaB(layout);
        boolean entry = layout.from < layout.to && lexemes.isLevelNumber(layout.from);
        return inAreaA == toAreaA
                || entry
                || inAreaA && leaveAreaA && lexemes.kind(layout.from) == Lexemes.Kind.KEYWORD;
    }
}

package dev.cobolwright.assist.formatting;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Line;
import dev.cobolwright.grammar.preprocess.Lexemes.LineKind;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the words of one line go: the column of the first, and blanks before others that are aligned. Makes the edits, or none. */
final class LineLayout {
    private static final int AREA_END = 72;
    private static final int CODE = 7;

    private final SourceText source;
    private final Lexemes lexemes;
    final Line line;
    final int number;
    /** First lexeme of the line, and the one after its last. */
    final int from;

    final int to;
    private final boolean untouchable;
    private int column;
    /** Blanks before a lexeme, by its index. */
    private final Map<Integer, Integer> gaps = new TreeMap<>();

    LineLayout(Lexemes lexemes, Line line, LineKind next, int number, boolean insideExec) {
        this.lexemes = lexemes;
        this.source = lexemes.source();
        this.line = line;
        this.number = number;
        this.from = lexemes.from(line.start());
        int last = from;
        while (last < lexemes.size() && lexemes.start(last) < line.end()) {
            last++;
        }
        this.to = last;
        this.column = now();
        this.untouchable = line.kind() != LineKind.CODE
                || next == LineKind.CONTINUATION
                || line.first() == line.codeEnd()
                || !insideExec && (from == to || !line.restartable() || !lexemes.isFirstOnLine(from))
                || source.text().substring(line.first(), line.codeEnd()).indexOf('\t') >= 0
                || leadHasText();
    }

    private boolean leadHasText() {
        String lead = source.text().substring(line.start(), line.first());
        return lead.indexOf('\t') >= 0 && !lead.isBlank();
    }

    boolean isUntouchable() {
        return untouchable;
    }

    /** The column (from 0) the text starts in now. */
    final int now() {
        int at = 0;
        for (int i = line.start(); i < line.first(); i++) {
            at = source.text().charAt(i) == '\t' ? (at / 8 + 1) * 8 : at + 1;
        }
        return at;
    }

    int column() {
        return column;
    }

    /** Moves the line if it then fits its columns; else it stays. */
    void moveTo(int wanted) {
        int before = column;
        column = wanted;
        if (untouchable || !fits()) {
            column = before;
        }
    }

    /** The column that a lexeme starts in with what was decided so far. */
    int columnOf(int lexeme) {
        int at = column + lexemes.start(lexeme) - line.first();
        for (Map.Entry<Integer, Integer> gap : gaps.entrySet()) {
            at += gap.getKey() <= lexeme ? gap.getValue() - gapNow(gap.getKey()) : 0;
        }
        return at;
    }

    int endColumnOf(int lexeme) {
        return columnOf(lexeme) + lexemes.end(lexeme) - lexemes.start(lexeme);
    }

    private int gapNow(int lexeme) {
        return lexemes.start(lexeme) - lexemes.end(lexeme - 1);
    }

    /** Puts a lexeme into a column, if only blanks stand before it. */
    boolean align(int lexeme, int wanted) {
        if (!source.text()
                .substring(lexemes.end(lexeme - 1), lexemes.start(lexeme))
                .isBlank()) {
            return false;
        }
        gaps.put(lexeme, wanted - endColumnOf(lexeme - 1));
        return fits();
    }

    void unalign(int lexeme) {
        gaps.remove(lexeme);
    }

    private int endColumn() {
        int at = column + line.codeEnd() - line.first();
        for (Map.Entry<Integer, Integer> gap : gaps.entrySet()) {
            at += gap.getValue() - gapNow(gap.getKey());
        }
        return at;
    }

    private boolean fits() {
        return gaps.values().stream().allMatch(g -> g > 0)
                && (source.format() != SourceFormat.FIXED || line.free() || endColumn() <= AREA_END);
    }

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        if (untouchable) {
            return edits;
        }
        if (column != now()) {
            String lead = source.text().substring(line.start(), line.first());
            int kept = line.free() || lead.indexOf('\t') >= 0 ? 0 : CODE;
            edits.add(new Edit(line.start() + kept, line.first(), " ".repeat(column - kept)));
        }
        gaps.forEach((lexeme, gap) -> {
            if (gap != gapNow(lexeme)) {
                edits.add(new Edit(lexemes.end(lexeme - 1), lexemes.start(lexeme), " ".repeat(gap)));
            }
        });
        boolean identified = line.areaEnd() < line.end()
                && !source.text().substring(line.areaEnd(), line.end()).isBlank();
        int shift = endColumn() - (now() + line.codeEnd() - line.first());
        if (identified && shift != 0) {
            edits.add(new Edit(line.codeEnd(), line.areaEnd(), " ".repeat(AREA_END - endColumn())));
        }
        return edits;
    }
}

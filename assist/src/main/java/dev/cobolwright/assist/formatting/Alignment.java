package dev.cobolwright.assist.formatting;

import dev.cobolwright.assist.colouring.KeywordRoles;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Puts PICTURE, VALUE and the TO of MOVE of consecutive lines below each other, where all of them fit. Only lines that hold one whole
 * entry or statement take part.
 */
final class Alignment {
    /** More blanks than these between a word and its clause help nobody. */
    private static final int MOST_BLANKS = 30;

    private static final int GAP = 2;
    private static final int CONDITION = 88;

    private final Lexemes lexemes;
    private final List<LineLayout> lines;

    private Alignment(Lexemes lexemes, List<LineLayout> lines) {
        this.lexemes = lexemes;
        this.lines = lines;
    }

    static void align(Lexemes lexemes, List<LineLayout> lines) {
        Alignment alignment = new Alignment(lexemes, lines);
        alignment.runs(line -> alignment.entryKeyword(line, "PICTURE", false), GAP, true);
        alignment.runs(line -> alignment.entryKeyword(line, "VALUE", false), GAP, true);
        alignment.runs(line -> alignment.entryKeyword(line, "VALUE", true), GAP, false);
        alignment.runs(alignment::toOfMove, 1, false);
    }

    /** @param word finds the lexeme to align, or -1 for none; the lines of a run follow each other, condition-names aside */
    private void runs(ToIntFunction<LineLayout> word, int gap, boolean acrossConditions) {
        List<LineLayout> run = new ArrayList<>();
        List<Integer> words = new ArrayList<>();
        int last = -2;
        for (LineLayout line : lines) {
            int found = word.applyAsInt(line);
            if (found >= 0) {
                if (line.number != last + 1) {
                    align(run, words, gap);
                    run.clear();
                    words.clear();
                }
                run.add(line);
                words.add(found);
                last = line.number;
            } else if (acrossConditions && line.number == last + 1 && isEntry(line, true)) {
                last = line.number;
            }
        }
        align(run, words, gap);
    }

    private void align(List<LineLayout> run, List<Integer> words, int gap) {
        if (run.size() < 2) {
            return;
        }
        int column = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < run.size(); i++) {
            int end = run.get(i).endColumnOf(words.get(i) - 1);
            column = Math.max(column, end);
            least = Math.min(least, end);
        }
        boolean fits = column - least <= MOST_BLANKS;
        for (int i = 0; i < run.size(); i++) {
            fits &= fits && run.get(i).align(words.get(i), column + gap);
        }
        if (!fits) {
            for (int i = 0; i < run.size(); i++) {
                run.get(i).unalign(words.get(i));
            }
        }
    }

    private boolean isEntry(LineLayout line, boolean condition) {
        return !line.isUntouchable()
                && lexemes.isLevelNumber(line.from)
                && condition == (lexemes.text(line.from).equals(String.valueOf(CONDITION)))
                && onePeriodAtTheEnd(line);
    }

    private boolean onePeriodAtTheEnd(LineLayout line) {
        for (int i = line.from; i < line.to; i++) {
            if ((lexemes.kind(i) == Kind.PERIOD) != (i == line.to - 1)) {
                return false;
            }
        }
        return true;
    }

    private int entryKeyword(LineLayout line, String keyword, boolean condition) {
        if (!isEntry(line, condition)) {
            return -1;
        }
        for (int i = line.from + 1; i < line.to; i++) {
            if (lexemes.kind(i) == Kind.KEYWORD && lexemes.word(i).equals(keyword)) {
                return i;
            }
        }
        return -1;
    }

    /** The TO of a line that holds one MOVE statement and nothing else. */
    private int toOfMove(LineLayout line) {
        if (line.isUntouchable()
                || lexemes.kind(line.from) != Kind.KEYWORD
                || !lexemes.word(line.from).equals("MOVE")
                || !isOver(line)) {
            return -1;
        }
        int found = -1;
        for (int i = line.from + 1; i < line.to; i++) {
            if (lexemes.kind(i) == Kind.KEYWORD && lexemes.word(i).equals("TO")) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            } else if (KeywordRoles.beginsStatement(lexemes, i) || lexemes.kind(i) == Kind.PERIOD && i < line.to - 1) {
                return -1;
            }
        }
        return found > line.from + 1 && found < line.to - 1 ? found : -1;
    }

    /** Whether the statement does not go on after its line. */
    private boolean isOver(LineLayout line) {
        if (lexemes.kind(line.to - 1) == Kind.PERIOD || line.to >= lexemes.size()) {
            return true;
        }
        String next = lexemes.kind(line.to) == Kind.KEYWORD ? lexemes.word(line.to) : "";
        return lexemes.kind(line.to) == Kind.PERIOD
                || KeywordRoles.beginsStatement(lexemes, line.to)
                || next.equals("ELSE")
                || next.equals("WHEN")
                || next.equals("NOT")
                || next.equals("EXEC")
                || next.startsWith("END-");
    }
}

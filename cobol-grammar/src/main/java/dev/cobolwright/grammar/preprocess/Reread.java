package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;

/**
 * Reads an edited text by reading only the lines around the edit; the result equals that of reading all of it.
 *
 * <p>Reading starts at the last line before the edit at which nothing runs over the line break ({@link FileTokens#lineStates}), and
 * stops at the first line after it where the same holds, the state is the same as it was there before, the last few tokens
 * have the same kinds, and the line has a token of its own (so that no continuation line can reach back).
 */
final class Reread {
    /** How many tokens back the reading of a line may look. */
    private static final int TOKENS_LOOKED_BACK = 4;

    private static final int FIRST_WINDOW = 32;

    private final FileTokens old;
    private final SourceText edited;
    private final TextChange change;

    private Reread(FileTokens old, SourceText edited, TextChange change) {
        this.old = old;
        this.edited = edited;
        this.change = change;
    }

    static FileTokens of(FileTokens old, SourceText edited, TextChange change) {
        if (old.source.format() != edited.format() || old.problems.size() >= Lexer.MOST_PROBLEMS) {
            return Lexer.read(edited, new LexerState(edited.format(), false, false));
        }
        return new Reread(old, edited, change).read();
    }

    private FileTokens read() {
        int first = firstLine();
        int lastChanged = edited.lineOf(edited.length() - change.tail());
        for (int more = FIRST_WINDOW; ; more *= 8) {
            int end = Math.min(edited.lineCount(), lastChanged + more);
            FileTokens found = read(first, end);
            if (found != null) {
                return found;
            }
        }
    }

    /** The line to start at: not after the one before the first change. */
    private int firstLine() {
        int line = old.source.lineOf(change.head()) - 1;
        while (line > 0 && !canStart(line)) {
            line--;
        }
        return Math.max(line, 0);
    }

    private boolean canStart(int line) {
        return old.lineStates[line] >= 0 && old.lineTokens[line] < old.lineTokens[line + 1];
    }

    /** Reads lines from {@code first} to before {@code end} at most; null where that is not enough. */
    private FileTokens read(int first, int end) {
        boolean toEnd = end == edited.lineCount();
        int base = edited.lineStart(first);
        String text = edited.text().substring(base, toEnd ? edited.length() : edited.lineStart(end));
        LexerState state = first == 0 ? old.startState : LexerState.unpack(old.lineStates[first]);
        Lexer lexer = new Lexer(SourceText.of(edited.path(), text, state.format()), state);
        int firstToken = old.lineTokens[first];
        int known = Math.min(TOKENS_LOOKED_BACK, firstToken);
        lexer.preceded(
                old, firstToken - known, firstToken, old.debuggingModeAt >= 0 && old.debuggingModeAt < firstToken);

        int lineShift = edited.lineCount() - old.source.lineCount();
        int lastChanged = old.source.lineOf(old.source.length() - change.tail());
        int line = 0;
        while (first + line < end) {
            int oldLine = first + line - lineShift;
            if (oldLine > lastChanged && joins(lexer, oldLine, first + line)) {
                return lexer.needsMoreLines() && !toEnd ? null : join(lexer.result(), first, line, known, oldLine);
            }
            line = lexer.readLineAndWhatItContinues(line) + 1;
        }
        return toEnd ? join(lexer.finished(), first, line, known, old.source.lineCount()) : null;
    }

    private boolean joins(Lexer lexer, int oldLine, int newLine) {
        if (oldLine + 1 >= old.lineStates.length
                || !canStart(oldLine)
                || lexer.packedState() != old.lineStates[oldLine]) {
            return false;
        }
        int from = old.lineTokens[oldLine];
        FileTokens read = lexer.result();
        for (int back = 1; back <= TOKENS_LOOKED_BACK; back++) {
            if (read.kind(read.size - back) != old.kind(from - back)) {
                return false;
            }
        }
        boolean wasDebugging = old.debuggingModeAt >= 0 && old.debuggingModeAt < from;
        return wasDebugging == read.isDebuggingMode()
                && edited.lineStart(newLine) - old.source.lineStart(oldLine) == shift();
    }

    private int shift() {
        return edited.length() - old.source.length();
    }

    /**
     * Puts together what precedes the lines that were read, these ({@code lines} of them, their first {@code known} tokens left out),
     * and what follows from {@code oldLine} of the old text on.
     */
    private FileTokens join(FileTokens read, int first, int lines, int known, int oldLine) {
        boolean toEnd = oldLine >= old.source.lineCount();
        int head = old.lineTokens[first];
        int middle = read.size - known;
        int oldFrom = toEnd ? old.size : old.lineTokens[oldLine];
        int tail = old.size - oldFrom;
        int base = edited.lineStart(first);
        FileTokens all = new FileTokens(edited, old.startState, head + middle + tail);
        all.copy(old, 0, head, 0);
        all.copy(read, known, middle, base);
        all.copy(old, oldFrom, tail, shift());

        System.arraycopy(old.lineTokens, 0, all.lineTokens, 0, first);
        System.arraycopy(old.lineStates, 0, all.lineStates, 0, first);
        for (int i = 0; i < lines; i++) {
            all.lineTokens[first + i] = read.lineTokens[i] - known + head;
            all.lineStates[first + i] = read.lineStates[i];
        }
        for (int i = oldLine; i < old.source.lineCount(); i++) {
            all.lineTokens[first + lines + i - oldLine] = old.lineTokens[i] - oldFrom + head + middle;
            all.lineStates[first + lines + i - oldLine] = old.lineStates[i];
        }
        for (int i = 0; i < old.actionCount && old.actions[i] < head; i++) {
            all.addAction(old.actions[i]);
        }
        for (int i = 0; i < read.actionCount; i++) {
            all.addAction(read.actions[i] - known + head);
        }
        for (int i = 0; i < old.actionCount; i++) {
            if (old.actions[i] >= oldFrom) {
                all.addAction(old.actions[i] - oldFrom + head + middle);
            }
        }
        int oldTail = toEnd ? Integer.MAX_VALUE : old.source.lineStart(oldLine);
        old.problems.stream().filter(p -> p.span().start() < base).forEach(p -> all.problems.add(moved(p, 0)));
        read.problems.forEach(p -> all.problems.add(moved(p, base)));
        old.problems.stream()
                .filter(p -> p.span().start() >= oldTail)
                .forEach(p -> all.problems.add(moved(p, shift())));
        if (all.problems.size() > Lexer.MOST_PROBLEMS) {
            all.problems.subList(Lexer.MOST_PROBLEMS, all.problems.size()).clear();
        }
        all.hasDebuggingLines = old.hasDebuggingLines || read.hasDebuggingLines;
        if (old.debuggingModeAt >= 0 && old.debuggingModeAt < head) {
            all.debuggingModeAt = old.debuggingModeAt;
        } else if (read.debuggingModeAt >= 0) {
            all.debuggingModeAt = read.debuggingModeAt - known + head;
        } else if (old.debuggingModeAt >= oldFrom) {
            all.debuggingModeAt = old.debuggingModeAt - oldFrom + head + middle;
        }
        all.endState = toEnd ? read.endState : old.endState;
        return all;
    }

    private Problem moved(Problem problem, int by) {
        Span span = problem.span();
        return new Problem(
                problem.severity(),
                problem.code(),
                problem.message(),
                new Span(edited, span.start() + by, span.end() + by));
    }
}

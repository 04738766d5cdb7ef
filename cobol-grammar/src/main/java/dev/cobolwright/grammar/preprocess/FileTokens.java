package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of one file as written, before COPY and REPLACE, with what an edit needs to read only a part of it again. Written
 * by one {@link Lexer}, not changed after.
 *
 * <p>What no token covers is blank, a separator comma or semicolon, a comment, an area, or a character COBOL does not know.
 */
final class FileTokens {
    /** The state of a line that reading cannot start at, because a token, an EXEC block or a comment-entry runs over its start. */
    static final byte INSIDE = -1;

    final SourceText source;
    /** Before the first line. */
    final LexerState startState;
    /** After the last line. */
    LexerState endState;

    int size;
    short[] kinds;
    int[] starts;
    int[] ends;
    byte[] flags;
    /** Per line, the index of the first token that starts on it or after it. */
    final int[] lineTokens;
    /** Per line, {@link #INSIDE} or the lexer's state at its start ({@link LexerState#packed}). */
    final byte[] lineStates;
    /** Tokens the preprocessor acts on: COPY, REPLACE, directives, the EXEC of an INCLUDE; ascending. */
    int[] actions = new int[8];

    int actionCount;
    boolean hasDebuggingLines;
    /** The token that completes DEBUGGING MODE; -1 for none. */
    int debuggingModeAt = -1;
    /** Whether it stands before the first of these tokens, where they are a part of a file. */
    boolean debuggingBefore;

    final List<Problem> problems = new ArrayList<>(0);

    FileTokens(SourceText source, LexerState startState) {
        this(source, startState, source.length() / 12 + 16);
    }

    FileTokens(SourceText source, LexerState startState, int capacity) {
        this.source = source;
        this.startState = startState;
        this.endState = startState;
        kinds = new short[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        flags = new byte[capacity];
        lineTokens = new int[source.lineCount()];
        lineStates = new byte[source.lineCount()];
    }

    int add(int kind, int start, int end, int tokenFlags) {
        int i = size++;
        if (i == kinds.length) {
            grow(i * 2);
        }
        kinds[i] = (short) kind;
        starts[i] = start;
        ends[i] = end;
        flags[i] = (byte) tokenFlags;
        return i;
    }

    /** Appends tokens of another file, moved by a number of characters. */
    void copy(FileTokens other, int from, int count, int shift) {
        System.arraycopy(other.kinds, from, kinds, size, count);
        System.arraycopy(other.flags, from, flags, size, count);
        for (int i = 0; i < count; i++) {
            starts[size + i] = other.starts[from + i] + shift;
            ends[size + i] = other.ends[from + i] + shift;
        }
        size += count;
    }

    boolean isDebuggingMode() {
        return debuggingBefore || debuggingModeAt >= 0;
    }

    void addAction(int token) {
        if (actionCount == actions.length) {
            actions = Arrays.copyOf(actions, actionCount * 2);
        }
        actions[actionCount++] = token;
    }

    int kind(int i) {
        return i >= 0 && i < size ? kinds[i] : -1;
    }

    private void grow(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        flags = Arrays.copyOf(flags, capacity);
    }

    String text(int i) {
        return (flags[i] & Tokens.CONTINUED) != 0 && kinds[i] != CobolTokens.EXEC_TEXT
                ? Continuation.join(source, starts[i], ends[i])
                : source.text().substring(starts[i], ends[i]);
    }

    /** All tokens, as they are, for a text in which the preprocessor has nothing to do; shares the arrays. */
    Tokens asTokens() {
        return new Tokens(size, kinds, starts, ends, flags, null, List.of(new Origin(source, Optional.empty())), null);
    }
}

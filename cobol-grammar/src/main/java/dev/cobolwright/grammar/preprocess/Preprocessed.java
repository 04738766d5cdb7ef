package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.List;

/** A text after COPY, REPLACE and directives. Immutable. */
public final class Preprocessed {
    private final FileTokens file;
    private final Tokens tokens;
    private final List<Problem> problems;
    private final List<CopyStatement> copies;
    private final boolean debuggingMode;
    private final int sameHead;
    private final int sameTail;

    Preprocessed(
            FileTokens file, Tokens tokens, List<Problem> problems, List<CopyStatement> copies, boolean debuggingMode) {
        this(file, tokens, problems, copies, debuggingMode, 0, 0);
    }

    private Preprocessed(
            FileTokens file,
            Tokens tokens,
            List<Problem> problems,
            List<CopyStatement> copies,
            boolean debuggingMode,
            int sameHead,
            int sameTail) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
        this.copies = copies;
        this.debuggingMode = debuggingMode;
        this.sameHead = sameHead;
        this.sameTail = sameTail;
    }

    /** What the parser reads. */
    public Tokens tokens() {
        return tokens;
    }

    /** The problems of this stage, in the order they were found. */
    public List<Problem> problems() {
        return problems;
    }

    /** All COPY statements that were read, nested ones after the one that brought them. */
    public List<CopyStatement> copies() {
        return copies;
    }

    /** Whether WITH DEBUGGING MODE makes debugging lines part of the program. */
    public boolean debuggingMode() {
        return debuggingMode;
    }

    /**
     * How many tokens at the beginning have the kind and text they had in the version that {@link Preprocessor#rerun} started from;
     * 0 for a text that was read by itself.
     */
    public int sameHead() {
        return sameHead;
    }

    /** The same for tokens at the end that are not part of the head. */
    public int sameTail() {
        return sameTail;
    }

    FileTokens file() {
        return file;
    }

    Preprocessed comparedWith(Preprocessed previous, TextChange change) {
        int head = tokens.sameHead(previous.tokens, change.head());
        int tail = tokens.sameTail(previous.tokens, change.tail(), head);
        return new Preprocessed(file, tokens, problems, copies, debuggingMode, head, tail);
    }
}

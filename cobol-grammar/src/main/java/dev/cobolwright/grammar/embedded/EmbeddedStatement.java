package dev.cobolwright.grammar.embedded;

import java.util.List;

/**
 * What the text of one EXEC block says, apart from the program around it. Positions count from the start of that text, so a
 * statement stays true when its block moves.
 */
public interface EmbeddedStatement {
    /** The statement's or command's words, upper case, as in {@code SELECT INTO}, {@code SEND MAP}; empty where it has none. */
    String title();

    /** Whether the statement was recognised; if not, names and words are all that is known of it. */
    boolean isKnown();

    /** All COBOL names, in order of their text. */
    List<NameUse> names();

    /** What is surely wrong in the text itself. */
    List<BlockProblem> problems();
}

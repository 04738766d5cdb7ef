package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;

/**
 * A statement that gives control to another program.
 *
 * @param targets what it may be, as far as the program itself shows
 * @param complete false where it may also be something else: the name comes from outside, or from where it was not followed
 * @param at the name, literal or item in the statement
 */
public record Transfer(Kind kind, Statement statement, Span at, List<Target> targets, boolean complete) {
    /** How control is given. */
    public enum Kind {
        CALL,
        LINK,
        XCTL,
        /** HANDLE ABEND PROGRAM: when the program ends abnormally. */
        HANDLE_ABEND,
        /** START TRANSID and RETURN TRANSID name a transaction, not a program; neither command has an option PROGRAM. */
        START,
        RETURN_TRANSID;

        boolean namesTransaction() {
            return this == START || this == RETURN_TRANSID;
        }
    }

    /**
     * @param name upper case, without quotes and blanks
     * @param proof the value and each statement that handed it on, in order, down to the name in this statement
     */
    public record Target(String name, List<Span> proof) {}
}

package dev.cobolwright.grammar.statements;

import java.util.List;
import java.util.Optional;

/** How often PERFORM does its statements. */
public sealed interface Repetition {
    record Once() implements Repetition {}

    record Times(Expression count) implements Repetition {}

    /** @param testAfter the statements are done at least once */
    record Until(boolean testAfter, Condition condition) implements Repetition {}

    /** @param items the one after VARYING and those after AFTER */
    record Varying(boolean testAfter, List<Item> items) implements Repetition {}

    /** FOREVER and UNTIL EXIT: only a statement among those performed ends it. */
    record Forever() implements Repetition {}

    record Item(Operand item, Expression from, Optional<Expression> by, Optional<Condition> until) {}
}

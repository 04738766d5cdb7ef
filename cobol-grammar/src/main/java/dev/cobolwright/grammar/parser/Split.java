package dev.cobolwright.grammar.parser;

import java.util.List;

/**
 * Tokens cut into units, with what is needed to cut them again after an edit. Not changed after it was made.
 *
 * @param units without gaps, in order
 * @param states what the splitter knew at the start of each unit
 * @param problems at the borders of units, in order
 * @param lastAsked no unit behind this one was cut with a look at the names that are declared before it
 * @param incomplete some of the text is in a copybook that was not found
 */
record Split(List<Unit> units, byte[] states, List<BorderProblem> problems, int lastAsked, boolean incomplete) {
    /** How far behind its end a unit's end may depend on tokens. */
    private static final int LOOKS_AHEAD = 8;

    record BorderProblem(String code, String message, int token) {}

    byte state(int unit) {
        return states[unit];
    }

    /** How many units are cut as they are whatever follows the first tokens. */
    int unitsWithin(int tokens) {
        return unitsUpTo(tokens - LOOKS_AHEAD);
    }

    /** The unit that begins with a token; -1 where none does. */
    int unitAt(int token) {
        int unit = unitsUpTo(token);
        return unit < units.size() && units.get(unit).from() == token ? unit : -1;
    }

    /** The unit that a token is in; -1 where it is in none. */
    int unitWith(int token) {
        int unit = unitsUpTo(token);
        return token >= 0 && unit < units.size() && units.get(unit).from() <= token ? unit : -1;
    }

    /** How many units end at a token or before it. */
    private int unitsUpTo(int token) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.get(middle).to() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package dev.cobolwright.assist.impact;

import dev.cobolwright.assist.codebase.Told;
import java.util.List;

/**
 * Something that a change touches.
 *
 * @param how in what way
 * @param program the program, copybook or job concerned
 * @param line what is said, with its evidence
 */
public record Affected(How how, String program, Told line) {
    /** The ways, from near to far. */
    public enum How {
        DECLARES,
        USES,
        /** Names other items that take some of the same bytes. */
        OVERLAPS,
        /** Its bytes are moved there as part of a group. */
        MOVED,
        PASSES,
        CALLS,
        RUNS,
        SHARES
    }

    static Affected of(How how, String program, Told line) {
        return new Affected(how, program, line);
    }

    /** @param kind COPYBOOK, FIELD or PROGRAM; empty where the name is not known */
    public record Answer(String kind, String name, List<Affected> affected, List<String> notes) {
        public List<String> programs() {
            return affected.stream().map(Affected::program).distinct().sorted().toList();
        }
    }
}

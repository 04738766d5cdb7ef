package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * A copybook of a program.
 *
 * @param name as written in COPY, upper case
 * @param library after IN or OF; empty for none
 * @param file as it is shown; empty where it was not found
 * @param replacing COPY has REPLACING
 */
public record CopyFact(String name, String library, String file, boolean replacing, List<Place> places) {
    public boolean isFound() {
        return !file.isEmpty();
    }
}

package dev.cobolwright.cli;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups of the person who asks, for access rules: of an option, or of the environment. */
final class Groups {
    /** Names separated by commas; without it a person sees what everyone may see. */
    static final String VARIABLE = "COBOLWRIGHT_GROUPS";

    private Groups() {}

    static Set<String> ofEnvironment() {
        String value = System.getenv(VARIABLE);
        return value == null
                ? Set.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(g -> !g.isEmpty())
                        .collect(Collectors.toSet());
    }
}

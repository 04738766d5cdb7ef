package dev.cobolwright.assist.agent.tools;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The door of this package: all tools. */
public final class Tools {
    /** In the order they are listed. */
    public static final List<Tool> ALL = Stream.of(
                    FileTools.ALL, ProgramTools.ALL, DataTools.ALL, ResourceTools.ALL, RuleTools.ALL, CheckTools.ALL)
            .flatMap(List::stream)
            .toList();

    private Tools() {}

    public static Optional<Tool> of(String name) {
        return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
    }
}

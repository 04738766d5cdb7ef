package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.jcl.Jcl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All that was reviewed together: facts of the programs and the jobs, in order of their files. Immutable. */
public final class Application {
    private final List<ProgramFacts> programs;
    private final List<Jcl> jobs;
    private final Map<String, List<ProgramFacts>> byName = new HashMap<>();
    private final Map<String, Set<String>> contained = new HashMap<>();

    public Application(List<ProgramFacts> programs, List<Jcl> jobs) {
        this.programs = List.copyOf(programs);
        this.jobs = List.copyOf(jobs);
        for (ProgramFacts program : programs) {
            if (program.contained()) {
                contained.computeIfAbsent(program.file(), f -> new HashSet<>()).add(program.name());
            } else if (!program.name().isEmpty()) {
                byName.computeIfAbsent(program.name(), n -> new ArrayList<>(1)).add(program);
            }
        }
    }

    public List<ProgramFacts> programs() {
        return programs;
    }

    public List<Jcl> jobs() {
        return jobs;
    }

    /** Whether a file has a program of that name that is contained in another. @param name upper case */
    public boolean isContained(String file, String name) {
        return contained.getOrDefault(file, Set.of()).contains(name);
    }

    /** Outermost programs of that name: several where an application has versions of one. @param name in any case */
    public List<ProgramFacts> programs(String name) {
        return byName.getOrDefault(name.toUpperCase(Locale.ROOT), List.of());
    }
}

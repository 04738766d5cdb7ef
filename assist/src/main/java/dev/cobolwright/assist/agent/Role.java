package dev.cobolwright.assist.agent;

import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.config.Glob;
import java.util.List;
import java.util.Set;

/**
 * What an agent may do and see. No role writes: a role that may propose can show a change, and only the user's approval makes it.
 *
 * @param tools names of tools; empty for all
 * @param paths globs of files that are seen, from the root of the workspace on; empty for all
 * @param except globs of files that are not seen even so
 * @param mayPropose whether it may propose changes
 */
public record Role(String name, Set<String> tools, List<Glob> paths, List<Glob> except, boolean mayPropose) {
    /** Reads everything and proposes nothing. */
    public static final Role READER = new Role("reader", Set.of(), List.of(), List.of(), false);

    public Role {
        tools = Set.copyOf(tools);
        paths = List.copyOf(paths);
        except = List.copyOf(except);
    }

    /** @param file as answers name it */
    public boolean sees(String file) {
        return (paths.isEmpty() || paths.stream().anyMatch(g -> g.matches(file)))
                && except.stream().noneMatch(g -> g.matches(file));
    }

    public List<Tool> of(List<Tool> all) {
        return all.stream()
                .filter(t -> tools.isEmpty() || tools.contains(t.name()))
                .toList();
    }
}

package dev.cobolwright.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.agent.Role;
import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.assist.config.Glob;
import dev.cobolwright.retrieval.AccessRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The roles that a user gives to agents: {@value #FILE} in the user's own folder, for what a workspace says gives no rights. The role
 * {@code reader} is there without a file: it sees all and proposes nothing.
 *
 * @param access a file of access rules, as {@code index --access} takes it; what the groups may not see, the role does not
 */
record AskRoles(Role role, Predicate<Path> access) {
    static final String FILE = "roles.json";

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** As it is written. Absent is null: Jackson leaves it so. */
    private record Written(
            String name,
            List<String> tools,
            List<String> paths,
            List<String> except,
            String access,
            List<String> groups,
            boolean mayPropose) {}

    private record Roles(List<Written> roles) {}

    /** @throws IOException where there is no such role or the file is wrong: with what to do */
    static AskRoles of(String name) throws IOException {
        Path file = UserFolder.path().resolve(FILE);
        List<Written> written = read(file);
        for (Written role : written) {
            if (role.name() != null && role.name().equals(name)) {
                return checked(file, role);
            }
        }
        if (name.equals(Role.READER.name())) {
            return new AskRoles(Role.READER, path -> true);
        }
        throw new Failure("there is no role " + name + "; " + file + " has "
                + (written.isEmpty()
                        ? "none"
                        : written.stream().map(Written::name).collect(Collectors.joining(", ")))
                + ", and there is " + Role.READER.name());
    }

    private static List<Written> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return list(MAPPER.readValue(file.toFile(), Roles.class).roles());
        } catch (JacksonException wrong) {
            throw new Failure(file + ": " + wrong.getOriginalMessage() + "; docs/ask.md shows how roles are written");
        }
    }

    private static AskRoles checked(Path file, Written role) throws IOException {
        Set<String> known = Tools.ALL.stream().map(Tool::name).collect(Collectors.toSet());
        Set<String> tools = new HashSet<>(list(role.tools()));
        for (String tool : tools) {
            if (!known.contains(tool)) {
                throw new Failure(file + ": role " + role.name() + " names a tool " + tool + ", which there is not");
            }
        }
        AccessRules rules =
                role.access() == null ? AccessRules.NONE : AccessRules.read(file.resolveSibling(role.access()));
        Set<String> groups = Set.copyOf(list(role.groups()));
        return new AskRoles(
                new Role(role.name(), tools, globs(role.paths()), globs(role.except()), role.mayPropose()),
                path -> rules.allows(path, groups));
    }

    private static List<Glob> globs(List<String> written) {
        return list(written).stream().map(Glob::of).toList();
    }

    private static <T> List<T> list(List<T> written) {
        return written == null ? List.of() : written;
    }
}

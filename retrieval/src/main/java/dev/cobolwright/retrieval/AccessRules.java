package dev.cobolwright.retrieval;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Who may see which files: lines of a glob and the names of groups, separated by blanks; the first glob that matches decides, and what none
 * matches everyone may see. A group {@code *} is everyone. Lines that begin with {@code #} say nothing.
 *
 * <pre>
 * # payroll is for two groups, its interface for all
 * payroll/interface/**   *
 * payroll/**             payroll audit
 * **&#47;*SECRET*.cbl        treasury
 * </pre>
 *
 * <p>Globs are those of {@link FileSystems}, over the path below the folder of the rules file; what lies outside it, everyone may see.
 */
public final class AccessRules {
    /** Everyone may see everything. */
    public static final AccessRules NONE = new AccessRules(Path.of(""), List.of());

    /** Nobody may see anything: where there should be rules that cannot be read. */
    public static final AccessRules CLOSED =
            new AccessRules(Path.of("/"), List.of(new Rule(path -> true, Set.of("\0"))));

    private final Path folder;
    private final List<Rule> rules;

    private record Rule(PathMatcher glob, Set<String> groups) {}

    private AccessRules(Path folder, List<Rule> rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /** @throws IOException where it cannot be read, or a line is no rule: with file and line; nothing should be indexed then */
    public static AccessRules read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException notUtf8) {
            throw new IOException(file + ": is not UTF-8; save it so", notUtf8);
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                rules.add(rule(file + ":" + (i + 1), line));
            }
        }
        return new AccessRules(file.toAbsolutePath().normalize().getParent(), List.copyOf(rules));
    }

    private static Rule rule(String where, String line) throws IOException {
        List<String> words = Arrays.asList(line.split("\\s+"));
        List<String> groups = words.subList(1, words.size());
        if (groups.isEmpty()) {
            throw new IOException(
                    where + ": '" + line + "' names no group; write a glob and the groups that may see it, or *");
        }
        try {
            PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + words.getFirst());
            if (groups.contains(Part.EVERYONE)) {
                return new Rule(glob, Set.of());
            }
            Part.access(groups);
            return new Rule(glob, Set.copyOf(groups));
        } catch (PatternSyntaxException e) {
            throw new IOException(where + ": '" + words.getFirst() + "' is no glob: " + e.getDescription(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(where + ": " + e.getMessage(), e);
        }
    }

    /** Groups that may see a file; empty for everyone. */
    public Set<String> groups(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean inside = absolute.startsWith(folder);
        if (rules.isEmpty() || !inside && this != CLOSED) {
            return Set.of();
        }
        Path below = inside ? folder.relativize(absolute) : absolute;
        Optional<Rule> first =
                rules.stream().filter(rule -> rule.glob().matches(below)).findFirst();
        return first.map(Rule::groups).orElse(Set.of());
    }

    /** Whether someone of these groups may see a file. */
    public boolean allows(Path file, Set<String> userGroups) {
        Set<String> groups = groups(file);
        return groups.isEmpty() || groups.stream().anyMatch(userGroups::contains);
    }
}

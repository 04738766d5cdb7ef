package dev.cobolwright.model.library;

import dev.cobolwright.model.endpoint.EndpointSettings;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/**
 * A model elsewhere, and what its user allows.
 *
 * @param settings address, model, key and prices
 * @param sendNames names as they are, instead of neutral ones
 * @param sendLiterals contents of literals; secrets in them are hidden all the same
 * @param sendComments likewise
 * @param workspaces absolute folders from which anything may be sent; empty: from none
 * @param paths globs, relative to the workspace, of the files from which anything may be sent; empty: all
 * @param dayTokens most tokens in a day, sent and answered
 * @param dayMoney most money in a day
 * @param share most share of the requests of a session that it gets, 0 to 1
 * @param keepText writes what is sent into the egress ledger whole
 */
public record Remote(
        EndpointSettings settings,
        boolean sendNames,
        boolean sendLiterals,
        boolean sendComments,
        List<Path> workspaces,
        List<String> paths,
        long dayTokens,
        double dayMoney,
        double share,
        boolean keepText) {
    public Remote {
        workspaces = List.copyOf(workspaces);
        paths = List.copyOf(paths);
    }

    /** Whether its user consented to sending from a workspace. */
    public boolean allows(Path workspace) {
        Path folder = workspace.toAbsolutePath().normalize();
        return workspaces.stream().anyMatch(allowed -> folder.startsWith(allowed.normalize()));
    }

    /** @param file absolute, or relative to the workspace */
    public boolean allows(Path workspace, Path file) {
        Path root = workspace.toAbsolutePath().normalize();
        Path whole = root.resolve(file).normalize();
        if (!allows(root) || !whole.startsWith(root)) {
            return false;
        }
        Path relative = root.relativize(whole);
        return paths.isEmpty()
                || paths.stream()
                        .anyMatch(glob -> FileSystems.getDefault()
                                .getPathMatcher("glob:" + glob)
                                .matches(relative));
    }
}

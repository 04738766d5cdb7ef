package dev.cobolwright.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a query may find. It is part of the query: what it excludes is neither ranked nor counted, and what the user may not see has no
 * influence on a score.
 *
 * @param groups the groups of the user, who sees chunks of these groups and chunks without a rule; empty where there are no rules and
 *     everything may be seen
 * @param kinds wanted; empty for all
 * @param excluded lines not to be found
 */
public record Filter(Optional<Set<String>> groups, Set<Chunk.Kind> kinds, List<Exclusion> excluded) {
    /** Everything. */
    public static final Filter NONE = new Filter(Optional.empty(), Set.of(), List.of());

    public Filter {
        groups = groups.map(Set::copyOf);
        kinds = Set.copyOf(kinds);
        excluded = List.copyOf(excluded);
    }

    public Filter visibleTo(Set<String> userGroups) {
        return new Filter(Optional.of(userGroups), kinds, excluded);
    }

    public Filter only(Chunk.Kind... wanted) {
        return new Filter(groups, Set.of(wanted), excluded);
    }

    public Filter without(Exclusion exclusion) {
        List<Exclusion> all = new ArrayList<>(excluded);
        all.add(exclusion);
        return new Filter(groups, kinds, all);
    }

    /**
     * Chunks that share a line with this range are not found.
     *
     * @param startLine from 1
     * @param endLine inclusive
     */
    public record Exclusion(String path, int startLine, int endLine) {
        boolean isWholeFile() {
            return startLine <= 1 && endLine == Integer.MAX_VALUE;
        }

        /** No line of a file. */
        public static Exclusion file(String path) {
            return new Exclusion(path, 1, Integer.MAX_VALUE);
        }
    }
}

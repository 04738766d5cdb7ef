package dev.cobolwright.retrieval;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The part of an index that a chunk lies in: texts of one sort that the same people may see. Each part has fields of its own, so that the
 * words of a part, how many there are and how rare they are can be counted without those of any other.
 *
 * @param access groups that may see it, sorted, joined by blanks; {@link #EVERYONE} without a rule
 */
record Part(Chunk.Layer layer, String access) {
    static final String EVERYONE = "*";

    /** @throws IllegalArgumentException for a group's name that has a blank or slash, or is that of everyone */
    static String access(Collection<String> groups) {
        for (String group : groups) {
            if (group.isEmpty() || group.equals(EVERYONE) || !group.matches("[^\\s/]+")) {
                throw new IllegalArgumentException(
                        "'" + group + "' cannot be the name of a group: no blanks, '/' or '*'");
            }
        }
        return groups.isEmpty()
                ? EVERYONE
                : String.join(" ", groups.stream().sorted().distinct().toList());
    }

    /** The groups that were joined so; none for everyone. */
    static Set<String> groups(String access) {
        return access.equals(EVERYONE) ? Set.of() : Set.of(access.split(" "));
    }

    /** The name of a field in this part. */
    String field(String field) {
        return field + '/' + layer + '/' + access;
    }

    /** The field that a name was made of. */
    static String baseOf(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    /** The part that a field's name was made in; empty for a field that all parts share. */
    static Optional<Part> of(String name) {
        String[] parts = name.split("/", 3);
        return parts.length < 3 ? Optional.empty() : Optional.of(new Part(Chunk.Layer.valueOf(parts[1]), parts[2]));
    }

    boolean isVisible(Filter filter) {
        return filter.groups()
                .map(groups ->
                        access.equals(EVERYONE) || groups(access).stream().anyMatch(groups::contains))
                .orElse(true);
    }

    boolean isWanted(Filter filter) {
        Set<Chunk.Kind> kinds = filter.kinds();
        return kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.layer() == layer);
    }
}

package dev.cobolwright.retrieval;

import java.util.Set;

/**
 * What an index knows of a file as a whole.
 *
 * @param path as hits name it
 * @param hash any value that changes when the file does
 * @param groups that may see the file; empty for everyone
 * @param commit a commit of the file's repository that has the file just so, hexadecimal; empty where none is known
 */
public record IndexedFile(String path, String hash, Set<String> groups, String commit) {
    public IndexedFile {
        groups = Set.copyOf(groups);
    }

    /** A file that everyone may see and no commit is known of. */
    public static IndexedFile of(String path, String hash) {
        return new IndexedFile(path, hash, Set.of(), "");
    }

    public IndexedFile visibleTo(Set<String> someGroups) {
        return new IndexedFile(path, hash, someGroups, commit);
    }

    /** The groups as {@link Part#access}. */
    String access() {
        return Part.access(groups);
    }

    /** Whether an index that has this file need not be told of another: the same, and no commit to be learned. */
    boolean says(IndexedFile other) {
        return path.equals(other.path)
                && hash.equals(other.hash)
                && groups.equals(other.groups)
                && (other.commit.isEmpty() || !commit.isEmpty());
    }
}

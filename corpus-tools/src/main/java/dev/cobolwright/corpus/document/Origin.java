package dev.cobolwright.corpus.document;

/**
 * Where a document came from.
 *
 * @param repository {@code owner/name}
 * @param commit the commit the file was read at
 * @param path in the repository
 * @param blob git's SHA-1 identity of the file's bytes
 * @param licence SPDX identifier or the words of the source list
 */
public record Origin(String repository, String commit, String path, String blob, String licence) {
    @Override
    public String toString() {
        return repository + ":" + path;
    }
}

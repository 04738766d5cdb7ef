package dev.cobolwright.assist.files;

/** Told how far long work has come. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total, what) -> {};

    /**
     * @param done files finished
     * @param total files in all, at least {@code done}; grows while they are still being found
     * @param what is done now, a few words
     */
    void report(int done, int total, String what);
}

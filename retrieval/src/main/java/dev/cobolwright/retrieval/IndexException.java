package dev.cobolwright.retrieval;

import java.io.IOException;
import java.nio.file.Path;

/** An index that cannot be used; the message says why and what to do next. The files of the index are left as they are. */
public final class IndexException extends IOException {
    /** Why an index cannot be used. */
    public enum Reason {
        /** Another process writes it. */
        LOCKED,
        /** It was written by another version. */
        FOREIGN_VERSION,
        /** It was written by an older version of this program, and cannot be read before it is built again. */
        OLDER_VERSION,
        /** Its files are damaged. */
        CORRUPT,
        /** The folder holds something else. */
        NOT_AN_INDEX,
        /** There is none to read. */
        MISSING,
        /** A snapshot to begin with is damaged, of another version, or none. */
        SNAPSHOT,
        /** It cannot be read or written: rights, a full disk, or it is closed. */
        UNAVAILABLE
    }

    private final transient Reason reason;

    IndexException(Reason reason, Path folder, String problem, Throwable cause) {
        super(
                (reason == Reason.SNAPSHOT ? "snapshot " : "index ") + folder + ": " + problem + "; "
                        + nextStep(reason),
                cause);
        this.reason = reason;
    }

    /** Of an index on another machine. @param where which one, and on which machine */
    IndexException(Reason reason, String where, String problem, String nextStep, Throwable cause) {
        super(where + ": " + problem + "; " + nextStep, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    private static String nextStep(Reason reason) {
        return switch (reason) {
            case LOCKED -> "close the other program, or choose another folder for this one";
            case FOREIGN_VERSION, CORRUPT ->
                "nothing in it was changed. Choose another folder, or delete this one: an index is built again from the sources";
            case OLDER_VERSION ->
                "build it again with 'cobolwright index --index DIR PATH'; until then it stays as it is";
            case NOT_AN_INDEX -> "choose an empty folder";
            case MISSING -> "build it first with 'cobolwright index --index DIR PATH'";
            case SNAPSHOT ->
                "fetch it again, or have it written by this version; without it the index is built from the sources";
            case UNAVAILABLE ->
                "check the folder's rights and the free space, then try again; what was committed is kept";
        };
    }
}

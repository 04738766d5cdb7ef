package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.codebase.CodeBase;
import java.util.List;

/**
 * The door of this package.
 *
 * @param files how many have another text, be it in comments alone, or are only in one revision
 * @param notes what may make it incomplete
 */
public record Difference(List<Change> changes, int files, List<String> notes) {
    /** Which programs are looked at. */
    public enum Extent {
        /** Those that have to do with a changed source: enough where the configuration is one. */
        TOUCHED,
        ALL
    }

    /** What the later revision does otherwise. */
    public static Difference between(CodeBase before, CodeBase after, Extent extent) {
        return new Comparison(before, after, extent).difference();
    }
}

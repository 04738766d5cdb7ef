package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import java.util.List;

/**
 * A change of the file the user asked about.
 *
 * @param fixes the code of the problem it takes away; empty for a refactoring
 * @param edits that do not overlap
 */
public record Action(String title, Kind kind, String fixes, List<Edit> edits) {
    /** What the user looks for when choosing it. */
    public enum Kind {
        QUICK_FIX,
        EXTRACT,
        INLINE,
        REWRITE,
        /** Of the whole file. */
        FIX_ALL
    }

    static Action fix(String title, String code, Edit... edits) {
        return new Action(title, Kind.QUICK_FIX, code, List.of(edits));
    }

    static Action refactoring(String title, Kind kind, Edit... edits) {
        return new Action(title, kind, "", List.of(edits));
    }
}

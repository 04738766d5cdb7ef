package dev.cobolwright.assist.edits;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.HashSet;
import java.util.Set;

/** Where the lines of fixed format end. */
public final class Columns {
    private static final int AREA_END = 72;

    private Columns() {}

    /** Whether no line runs into columns 73-80 after a change that did not before. */
    public static boolean fit(SourceText before, SourceText after) {
        if (before.format() != SourceFormat.FIXED) {
            return true;
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i < before.lineCount(); i++) {
            known.add(before.line(i));
        }
        for (int i = 0; i < after.lineCount(); i++) {
            String line = after.line(i);
            if (line.length() > AREA_END && !known.contains(line)) {
                return false;
            }
        }
        return true;
    }
}

package dev.cobolwright.assist.edits;

import java.util.Comparator;
import java.util.List;

/**
 * Text put in the place of other text of one file.
 *
 * @param start offset, inclusive
 * @param end offset, exclusive; {@code start} where something is only put in
 */
public record Edit(int start, int end, String text) {
    /** The text with edits made that do not overlap, in any order; of several at one place, in the order given. */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
            out.append(text, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return out.append(text, at, text.length()).toString();
    }
}

package dev.cobolwright.model.words;

import java.util.Collection;

/**
 * A wish for the word at a cursor.
 *
 * @param file name of the file in the workspace, whose saved form then does not count; or null
 * @param before the text before the cursor in the form models see, the typed part of the word included
 * @param after the lines after the cursor's line, in the same form
 * @param names words to consider whatever the texts say, upper case, such as names declared in copybooks
 */
public record WordQuery(String file, String before, String after, Collection<String> names) {
    /** The typed part of the word. */
    public String typed() {
        return before.substring(wordStart());
    }

    int wordStart() {
        int start = before.length();
        while (start > 0 && WordStream.isWordChar(before.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}

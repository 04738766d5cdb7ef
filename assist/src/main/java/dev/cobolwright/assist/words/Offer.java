package dev.cobolwright.assist.words;

/**
 * A word that may stand at the cursor.
 *
 * @param text in the case the user types in
 * @param detail such as the picture of a data item; may be empty
 */
public record Offer(String text, Kind kind, String detail) {
    public enum Kind {
        KEYWORD,
        DATA,
        CONDITION_NAME,
        PARAGRAPH,
        SECTION,
        FILE,
        COPYBOOK,
        PROGRAM,
        /** Of SQL. */
        TABLE,
        COLUMN,
        CURSOR
    }
}

package dev.cobolwright.assist.hints;

/**
 * A remark at a place of the text.
 *
 * @param offset it stands before the character there
 * @param label short
 * @param explanation a sentence, Markdown
 */
public record Hint(int offset, String label, String explanation) {}

package dev.cobolwright.assist.outline;

import java.util.List;

/**
 * A part of a file.
 *
 * @param detail a few words more, such as the picture; may be empty
 * @param start offset of the whole part in the file, children included
 * @param end exclusive
 * @param nameStart offset of the name, within the part
 * @param nameEnd exclusive
 */
public record OutlineNode(
        String name,
        String detail,
        Kind kind,
        int start,
        int end,
        int nameStart,
        int nameEnd,
        List<OutlineNode> children) {

    /** This with other children, of which none lies outside. */
    OutlineNode with(List<OutlineNode> others) {
        return new OutlineNode(name, detail, kind, start, end, nameStart, nameEnd, others);
    }

    public enum Kind {
        PROGRAM,
        DIVISION,
        DATA_SECTION,
        FILE,
        GROUP,
        ELEMENTARY,
        CONDITION_NAME,
        SECTION,
        PARAGRAPH,
        /** Of SQL. */
        CURSOR,
        /** A COPY statement. */
        COPY
    }
}

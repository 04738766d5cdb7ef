package dev.cobolwright.assist.review;

import java.util.List;
import java.util.Optional;

/**
 * What other programs and jobs need to know of a program. Plain values, so that it can be kept beside findings; no parse is held.
 *
 * @param file the source file
 * @param name PROGRAM-ID, upper case
 * @param complete nothing of its text was missing or unread
 * @param contained in another program of the file
 * @param parameters of PROCEDURE DIVISION USING
 * @param entries ENTRY statements
 * @param calls CALL, LINK, XCTL and the like, as far as control can come to them
 * @param copybooks that it copies, directly or through others
 * @param commarea DFHCOMMAREA of a program of CICS
 */
public record ProgramFacts(
        String file,
        String name,
        Place place,
        boolean complete,
        boolean contained,
        List<Shape> parameters,
        List<EntryPoint> entries,
        List<CallSite> calls,
        List<FileUse> files,
        List<Copied> copybooks,
        Optional<Shape> commarea) {

    /**
     * A data item that is handed over.
     *
     * @param name empty for a literal or expression
     * @param described for messages
     * @param length bytes at most; -1 where it is not known
     * @param minimumLength bytes with all tables at their minimum
     * @param category of the PICTURE, as the manual writes it; {@code group}; empty where it is not known
     * @param usage as the manual writes it; empty for groups
     */
    public record Shape(
            String name,
            String described,
            long length,
            long minimumLength,
            String category,
            String usage,
            int digits,
            int scale,
            boolean signed,
            Place place) {
        private static final String OPTIONAL = " OPTIONAL";

        public boolean isKnown() {
            return length >= 0;
        }

        /** The same as a parameter that may be left out, which its description then says. */
        Shape asOptional() {
            return new Shape(
                    name, described + OPTIONAL, length, minimumLength, category, usage, digits, scale, signed, place);
        }

        public boolean isOptional() {
            return described.endsWith(OPTIONAL);
        }
    }

    /** ENTRY 'name' USING. */
    public record EntryPoint(String name, List<Shape> parameters, Place place) {}

    /**
     * @param kind as {@link dev.cobolwright.grammar.flow.Transfer.Kind}
     * @param targets upper case
     * @param complete it can give control to no other program
     * @param arguments of CALL
     * @param commarea bytes that LINK or XCTL hands over; -1 where there are none or it is not known
     * @param statement the whole statement
     */
    public record CallSite(
            String kind,
            List<String> targets,
            boolean complete,
            List<Argument> arguments,
            boolean returning,
            long commarea,
            Place target,
            Place statement) {}

    /** @param mode REFERENCE, CONTENT or VALUE; OMITTED */
    public record Argument(String mode, Shape shape) {}

    /**
     * A file as the program uses it.
     *
     * @param assign as in {@link dev.cobolwright.grammar.syntax.FileControl}
     * @param organization upper case; SEQUENTIAL where none is written
     * @param minimumRecord bytes of the shortest record, -1 where it is not known
     * @param maximumRecord bytes of the longest record, -1 where it is not known
     * @param openModes of its OPEN statements
     * @param place of the SELECT entry's name
     */
    public record FileUse(
            String name,
            List<String> assign,
            String organization,
            boolean optional,
            long minimumRecord,
            long maximumRecord,
            List<String> openModes,
            Place place) {
        /** The ddname of z/OS: the last part of the first name of ASSIGN; empty where that is a literal with folders or a data item. */
        public Optional<String> ddName() {
            return assign.stream()
                    .map(a -> a.replace("\"", "").replace("'", ""))
                    .map(a -> a.substring(a.lastIndexOf('-') + 1))
                    .filter(a -> a.matches("[A-Z@#$][A-Z0-9@#$]{0,7}"))
                    .findFirst();
        }
    }

    /** @param path of the copybook; empty where it was not found */
    public record Copied(String name, String path, Place place) {}
}

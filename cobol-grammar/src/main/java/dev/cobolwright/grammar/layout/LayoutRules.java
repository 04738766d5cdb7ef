package dev.cobolwright.grammar.layout;

import dev.cobolwright.grammar.Dialect;

/**
 * Where compilers lay out data differently.
 *
 * @param binary bytes of BINARY, COMP and COMP-4
 * @param nativeBinary bytes of COMP-5
 * @param pointerBytes of POINTER, FUNCTION-POINTER and OBJECT REFERENCE: 4 or 8
 * @param slack where slack bytes go
 * @param tablesSlide what follows a table with DEPENDING ON begins after its current occurrences; else after the maximum
 */
public record LayoutRules(
        BinarySize binary, BinarySize nativeBinary, int pointerBytes, Slack slack, boolean tablesSlide) {

    /** Bytes of a binary item by its digits. */
    public enum BinarySize {
        TWO_FOUR_EIGHT,
        ONE_TWO_FOUR_EIGHT,
        /** As few as hold the largest value, and the sign. */
        LEAST;

        int bytes(int digits, boolean signed) {
            if (this == LEAST) {
                return Math.clamp(leastBytes(digits, signed ? 1 : 0), 1, 8);
            }
            return this == ONE_TWO_FOUR_EIGHT && digits <= 2 ? 1 : digits <= 4 ? 2 : digits <= 9 ? 4 : 8;
        }

        static int leastBytes(int digits, int signBits) {
            return (int) Math.ceil((digits * (Math.log(10) / Math.log(2)) + signBits) / 8);
        }
    }

    /** How items with SYNCHRONIZED are brought to their boundaries. */
    public enum Slack {
        /**
         * Slack bytes precede the outermost group that begins with the item; an occurrence of a table is filled up to the largest
         * boundary in it; binary of 5 to 18 digits lies on multiples of 4 (Language Reference, "Slack bytes within records",
         * "Slack bytes between records").
         */
        IBM,
        /**
         * Slack bytes directly precede the item; SYNCHRONIZED of a group says nothing; an occurrence of a table is filled up to the
         * largest boundary of the elementary items behind its last group (what GnuCOBOL 3.1 does).
         */
        GNUCOBOL
    }

    public static LayoutRules of(Dialect dialect) {
        return switch (dialect) {
            case IBM -> new LayoutRules(BinarySize.TWO_FOUR_EIGHT, BinarySize.TWO_FOUR_EIGHT, 4, Slack.IBM, true);
            case COBOL85 -> new LayoutRules(BinarySize.TWO_FOUR_EIGHT, BinarySize.TWO_FOUR_EIGHT, 8, Slack.IBM, true);
            case GNUCOBOL ->
                new LayoutRules(BinarySize.ONE_TWO_FOUR_EIGHT, BinarySize.ONE_TWO_FOUR_EIGHT, 8, Slack.GNUCOBOL, false);
            case MF -> new LayoutRules(BinarySize.LEAST, BinarySize.LEAST, 8, Slack.GNUCOBOL, false);
        };
    }

    /** Bytes of one elementary item; -1 where a picture is needed and unknown, or nothing is known of the usage. */
    long bytes(Usage usage, Picture picture, boolean separateSign, boolean noSign) {
        if (picture == null) {
            return usage.needsPicture() ? -1 : bytesWithoutPicture(usage);
        }
        if (picture.characters() < 0) {
            return -1;
        }
        int digits = picture.digits();
        long characters = picture.characters() + (separateSign ? 1 : 0);
        return switch (usage) {
            case DISPLAY -> characters * picture.characterBytes();
            case NATIONAL, DISPLAY_1 -> 2 * characters;
            case UTF_8 -> 4 * characters;
            case BIT -> (characters + 7) / 8;
            case BINARY -> picture.isNumeric() ? binary.bytes(digits, picture.signed()) : characters;
            case COMP_5 -> picture.isNumeric() ? nativeBinary.bytes(digits, picture.signed()) : nativeBytes(characters);
            case COMP_X, COMP_N -> picture.isNumeric() ? Math.max(1, BinarySize.leastBytes(digits, 0)) : characters;
            case PACKED_DECIMAL -> noSign ? (digits + 1) / 2 : digits / 2 + 1;
            case COMP_6 -> (digits + 1) / 2;
            default -> bytesWithoutPicture(usage);
        };
    }

    /** COMP-5 with a picture of X: bytes are characters, in units the machine has unless any number will do. */
    private long nativeBytes(long characters) {
        return nativeBinary == BinarySize.LEAST || characters > 8
                ? characters
                : characters <= 2 ? characters : characters <= 4 ? 4 : 8;
    }

    private long bytesWithoutPicture(Usage usage) {
        return switch (usage) {
            case BINARY_CHAR -> 1;
            case BINARY_SHORT -> 2;
            case COMP_1, INDEX, POINTER_32, BINARY_LONG -> 4;
            case COMP_2, PROCEDURE_POINTER, BINARY_DOUBLE, FLOAT_DECIMAL_16 -> 8;
            case POINTER, FUNCTION_POINTER, OBJECT_REFERENCE -> pointerBytes;
            case FLOAT_DECIMAL_34, FLOAT_EXTENDED -> 16;
            default -> -1;
        };
    }

    /** The boundary of an item with SYNCHRONIZED: its offset is a multiple of it. */
    int alignment(Usage usage, long bytes) {
        return switch (usage) {
            case BINARY, COMP_5, COMP_X, COMP_N -> {
                boolean whole = bytes == 2 || bytes == 4 || bytes == 8;
                yield whole ? (int) Math.min(bytes, slack == Slack.IBM ? 4 : 8) : 1;
            }
            case COMP_1, INDEX, POINTER_32 -> 4;
            case COMP_2 -> 8;
            case BINARY_SHORT, BINARY_LONG, BINARY_DOUBLE, FLOAT_DECIMAL_16, FLOAT_DECIMAL_34, FLOAT_EXTENDED ->
                (int) bytes;
            case POINTER, FUNCTION_POINTER, OBJECT_REFERENCE -> pointerBytes;
            case PROCEDURE_POINTER -> slack == Slack.IBM ? pointerBytes : 8;
            default -> 1;
        };
    }
}

package dev.cobolwright.grammar.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How an item is represented (USAGE clause). The words of each are the spellings of IBM, Micro Focus, GnuCOBOL and the standard. */
public enum Usage {
    DISPLAY("DISPLAY"),
    BINARY("BINARY COMP COMPUTATIONAL COMP-4 COMPUTATIONAL-4 COMP-0 COMPUTATIONAL-0"),
    COMP_1("COMP-1 COMPUTATIONAL-1 FLOAT-SHORT FLOAT-BINARY-32"),
    COMP_2("COMP-2 COMPUTATIONAL-2 FLOAT-LONG FLOAT-BINARY-64"),
    PACKED_DECIMAL("PACKED-DECIMAL COMP-3 COMPUTATIONAL-3"),
    /** Binary whose range is that of its bytes, in the machine's byte order. */
    COMP_5("COMP-5 COMPUTATIONAL-5"),
    /** Packed without a sign. */
    COMP_6("COMP-6 COMPUTATIONAL-6"),
    /** Binary in as many bytes as the picture needs, or says as {@code X(n)}. */
    COMP_X("COMP-X COMPUTATIONAL-X"),
    COMP_N("COMP-N COMPUTATIONAL-N"),
    INDEX("INDEX"),
    POINTER("POINTER"),
    POINTER_32("POINTER-32"),
    PROCEDURE_POINTER("PROCEDURE-POINTER PROGRAM-POINTER"),
    FUNCTION_POINTER("FUNCTION-POINTER"),
    OBJECT_REFERENCE("OBJECT"),
    NATIONAL("NATIONAL"),
    DISPLAY_1("DISPLAY-1"),
    UTF_8("UTF-8"),
    BIT("BIT"),
    BINARY_CHAR("BINARY-CHAR"),
    BINARY_SHORT("BINARY-SHORT SIGNED-SHORT UNSIGNED-SHORT"),
    BINARY_LONG("BINARY-LONG BINARY-INT SIGNED-INT UNSIGNED-INT"),
    BINARY_DOUBLE("BINARY-DOUBLE BINARY-LONG-LONG BINARY-C-LONG SIGNED-LONG UNSIGNED-LONG"),
    FLOAT_DECIMAL_16("FLOAT-DECIMAL-16"),
    FLOAT_DECIMAL_34("FLOAT-DECIMAL-34"),
    FLOAT_EXTENDED("FLOAT-EXTENDED FLOAT-BINARY-128");

    private static final Map<String, Usage> BY_WORD = new HashMap<>();

    static {
        for (Usage usage : values()) {
            for (String word : usage.words.split(" ")) {
                BY_WORD.put(word, usage);
            }
        }
    }

    private final String words;

    Usage(String words) {
        this.words = words;
    }

    /** @param word upper case; a type's name gives none */
    public static Optional<Usage> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** As the manual writes it. */
    public String text() {
        int first = words.indexOf(' ');
        return this == OBJECT_REFERENCE ? "OBJECT REFERENCE" : first < 0 ? words : words.substring(0, first);
    }

    /** Whether an elementary item needs a PICTURE with it. */
    public boolean needsPicture() {
        return switch (this) {
            case DISPLAY, BINARY, PACKED_DECIMAL, COMP_5, COMP_6, COMP_X, COMP_N, NATIONAL, DISPLAY_1, UTF_8, BIT ->
                true;
            default -> false;
        };
    }
}

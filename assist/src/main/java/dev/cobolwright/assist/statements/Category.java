package dev.cobolwright.assist.statements;

import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Locale;
import java.util.Set;

/** The category of a data item, told from its PICTURE and USAGE (COBOL-85, "PICTURE clause", and table of MOVE). */
enum Category {
    GROUP,
    ALPHABETIC,
    ALPHANUMERIC,
    ALPHANUMERIC_EDITED,
    INTEGER,
    /** Numeric with digits after the decimal point. */
    FRACTION,
    NUMERIC_EDITED,
    /** Not known, or of a kind no rule speaks of: national, pointer, index, constant, floating-point. */
    OTHER;

    private static final Set<String> WHOLE_NUMBERS = Set.of(
            "BINARY-CHAR",
            "BINARY-SHORT",
            "BINARY-LONG",
            "BINARY-DOUBLE",
            "SIGNED-INT",
            "UNSIGNED-INT",
            "SIGNED-SHORT");

    static Category of(DataItem item) {
        if (item.levelNumber() == 88 || item.levelNumber() == 78 || item.levelNumber() == 66) {
            return OTHER;
        }
        boolean binary = item.usage()
                .filter(u -> u.startsWith("COMP") || u.startsWith("BINARY"))
                .isPresent();
        if (item.picture().isPresent()) {
            return binary && item.picture().get().toUpperCase(Locale.ROOT).indexOf('X') >= 0
                    ? OTHER
                    : of(item.picture().get().toUpperCase(Locale.ROOT));
        }
        if (item.isGroup()) {
            return GROUP;
        }
        return item.usage().filter(WHOLE_NUMBERS::contains).isPresent() ? INTEGER : OTHER;
    }

    private static Category of(String picture) {
        String symbols = picture.replaceAll("\\(\\s*\\w+\\s*\\)", "");
        if (symbols.matches("[S9VP]+")) {
            return symbols.indexOf('V') >= 0 && !symbols.endsWith("V") || symbols.indexOf('P') >= 0
                    ? FRACTION
                    : INTEGER;
        }
        if (symbols.matches("A+")) {
            return ALPHABETIC;
        }
        if (symbols.matches("[AX9]+")) {
            return ALPHANUMERIC;
        }
        if (symbols.matches("[AX9B0/]+") && (symbols.indexOf('X') >= 0 || symbols.indexOf('A') >= 0)) {
            return ALPHANUMERIC_EDITED;
        }
        return symbols.matches("[9VPZB0/,.*+$-]+(CR|DB)?") ? NUMERIC_EDITED : OTHER;
    }

    boolean isNumeric() {
        return this == INTEGER || this == FRACTION || this == OTHER;
    }

    /** Whether MOVE may have this as its sending and another category as its receiving operand. */
    boolean canMoveTo(Category receiver) {
        return switch (this) {
            case GROUP, ALPHANUMERIC, OTHER -> true;
            case ALPHABETIC, ALPHANUMERIC_EDITED ->
                receiver != INTEGER && receiver != FRACTION && receiver != NUMERIC_EDITED;
            case INTEGER, NUMERIC_EDITED -> receiver != ALPHABETIC;
            case FRACTION -> receiver != ALPHABETIC && receiver != ALPHANUMERIC && receiver != ALPHANUMERIC_EDITED;
        };
    }
}

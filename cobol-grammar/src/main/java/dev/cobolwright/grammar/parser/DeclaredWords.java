package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import java.util.BitSet;
import java.util.List;

/** Keywords that not every COBOL reserves and that a text declares as names, as in {@code 01 TITLE PIC X(20)}. */
final class DeclaredWords {
    private DeclaredWords() {}

    static BitSet of(Tokens tokens, List<Unit> units) {
        BitSet names = new BitSet();
        boolean screen = false;
        for (Unit unit : units) {
            int at = switch (unit.kind()) {
                case DATA_SECTION -> {
                    screen = tokens.kind(unit.from()) == SCREEN;
                    yield -1;
                }
                case DATA_ENTRY -> isNameBefore(tokens.kind(unit.from() + 2), screen) ? unit.from() + 1 : -1;
                case FILE_ENTRY -> unit.from() + 1;
                case SELECT -> tokens.kind(unit.from() + 1) == OPTIONAL ? unit.from() + 2 : unit.from() + 1;
                case PARAGRAPH, SECTION -> unit.from();
                default -> -1;
            };
            int kind = at < 0 || at >= unit.to() ? EOF : tokens.kind(at);
            if (Keywords.isKeyword(kind) && !Keywords.isReservedEverywhere(kind)) {
                names.set(kind);
            }
        }
        return names;
    }

    private static boolean isNameBefore(int next, boolean screen) {
        return switch (next) {
            case PERIOD -> true;
            case PICTURE,
                    VALUE,
                    VALUES,
                    USAGE,
                    REDEFINES,
                    RENAMES,
                    OCCURS,
                    COMPUTATIONAL,
                    COMPUTATIONAL_1,
                    COMPUTATIONAL_2,
                    COMPUTATIONAL_3,
                    COMPUTATIONAL_4,
                    COMPUTATIONAL_5,
                    COMPUTATIONAL_X,
                    COMPUTATIONAL_0,
                    COMPUTATIONAL_6,
                    COMPUTATIONAL_N,
                    DISPLAY,
                    NATIONAL,
                    JUSTIFIED,
                    SYNCHRONIZED,
                    OBJECT,
                    PROCEDURE_POINTER,
                    FUNCTION_POINTER,
                    PROGRAM_POINTER,
                    POINTER_32,
                    ANY,
                    BLANK,
                    BINARY,
                    PACKED_DECIMAL,
                    INDEX,
                    POINTER,
                    TYPE,
                    IS,
                    EXTERNAL,
                    GLOBAL,
                    BINARY_LONG,
                    BINARY_CHAR,
                    BINARY_SHORT,
                    BINARY_DOUBLE,
                    FLOAT_LONG,
                    FLOAT_SHORT,
                    BASED,
                    CONSTANT,
                    SIGN,
                    TYPEDEF -> !screen;
            default -> false;
        };
    }
}

package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser.*;

import dev.cobolwright.grammar.preprocess.Keywords;

/**
 * Gives words whose role depends on what follows them a kind of their own, so that the grammar needs one token of lookahead: the
 * first word of NOT AT END, ON SIZE ERROR and so on, PERFORM before {@code n TIMES} without a procedure-name, the parenthesis of
 * a subscript.
 */
final class PhraseMarks {
    private static final int DEEPEST = 200;

    private PhraseMarks() {}

    /** Works in place on {@code kinds[0, size)}; the two elements after it hold EOF. */
    static void set(int[] kinds, int size) {
        long subscripts = 0;
        int depth = 0;
        boolean closedSubscript = false;
        int member = -2;
        for (int i = 0; i < size; i++) {
            int kind = kinds[i];
            boolean afterSubscript = closedSubscript;
            closedSubscript = false;
            switch (kind) {
                case NOT -> {
                    kinds[i] = negated(kinds, i);
                    if (kinds[i] != NOT && (kinds[i + 1] == ON || kinds[i + 1] == AT)) {
                        i++;
                    }
                }
                case ON -> kinds[i] = on(kinds[i + 1]);
                case AT -> kinds[i] = kinds[i + 1] == END ? AT_END : kinds[i + 1] == END_OF_PAGE ? AT_END_OF_PAGE : AT;
                case WITH -> kinds[i] = kinds[i + 1] == DATA ? WITH_DATA : WITH;
                case NO -> kinds[i] = kinds[i + 1] == DATA ? NO_DATA : NO;
                case NEXT -> kinds[i] = kinds[i + 1] == SENTENCE ? NEXT_SENTENCE : NEXT;
                case PERFORM ->
                    kinds[i] = Words.isVerb(kinds[i + 1])
                            ? PERFORM_INLINE
                            : isCountedPerform(kinds, i + 1) ? PERFORM_TIMES : PERFORM;
                case FUNCTION -> {
                    if (Keywords.isKeyword(kinds[i + 1])) {
                        kinds[i + 1] = IDENTIFIER;
                    }
                }
                case TYPE -> {
                    if (i > 1 && kinds[i - 1] == IDENTIFIER && (kinds[i - 2] == IDENTIFIER || kinds[i - 2] == FILLER)) {
                        kinds[i - 1] = SQL;
                    }
                }
                case DOUBLE_COLON -> {
                    member = i + 1;
                    kinds[member] = Keywords.isKeyword(kinds[member]) ? IDENTIFIER : kinds[member];
                }
                case BYTE_LENGTH ->
                    kinds[i] = kinds[i + 1] == LPAREN
                            ? IDENTIFIER
                            : kinds[i + 1] == OF || kinds[i + 1] == IDENTIFIER ? LENGTH : kind;
                case LENGTH, SUM, RANDOM, REVERSE, SIGN -> kinds[i] = kinds[i + 1] == LPAREN ? IDENTIFIER : kind;
                case LPAREN -> {
                    boolean subscript = i > 0 && (kinds[i - 1] == IDENTIFIER || member == i - 1)
                            || afterSubscript && hasColon(kinds, i, size);
                    kinds[i] = subscript ? SUBSCRIPT_LPAREN : LPAREN;
                    subscripts = subscripts << 1 | (subscript ? 1 : 0);
                    depth++;
                }
                case RPAREN -> {
                    closedSubscript = (subscripts & 1) != 0;
                    subscripts >>>= 1;
                    depth = Math.max(0, depth - 1);
                }
                default -> {}
            }
            if (depth > DEEPEST) {
                kinds[i] = UNKNOWN_CHARACTER;
            }
        }
    }

    private static int negated(int[] kinds, int not) {
        int next = kinds[not + 1];
        int after = next == EOF ? EOF : kinds[not + 2];
        return switch (next) {
            case ON ->
                switch (after) {
                    case SIZE -> NOT_SIZE_ERROR;
                    case EXCEPTION, ESCAPE -> NOT_EXCEPTION;
                    case OVERFLOW -> NOT_OVERFLOW;
                    default -> NOT;
                };
            case SIZE -> after == ERROR ? NOT_SIZE_ERROR : NOT;
            case EXCEPTION, ESCAPE -> NOT_EXCEPTION;
            case OVERFLOW -> NOT_OVERFLOW;
            case INVALID -> NOT_INVALID_KEY;
            case END -> NOT_AT_END;
            case END_OF_PAGE -> NOT_END_OF_PAGE;
            case AT -> after == END ? NOT_AT_END : after == END_OF_PAGE ? NOT_END_OF_PAGE : NOT;
            default -> NOT;
        };
    }

    private static int on(int next) {
        return switch (next) {
            case SIZE -> ON_SIZE_ERROR;
            case EXCEPTION, ESCAPE -> ON_EXCEPTION;
            case OVERFLOW -> ON_OVERFLOW;
            default -> ON;
        };
    }

    /** Whether {@code identifier TIMES} or {@code integer TIMES} follows PERFORM. */
    private static boolean isCountedPerform(int[] kinds, int i) {
        if (kinds[i] == INTEGER) {
            return kinds[i + 1] == TIMES;
        }
        if (kinds[i] == LPAREN || kinds[i] == FUNCTION || kinds[i] == LENGTH) {
            return true;
        }
        if (kinds[i] != IDENTIFIER) {
            return false;
        }
        i++;
        while ((kinds[i] == OF || kinds[i] == IN) && kinds[i + 1] == IDENTIFIER) {
            i += 2;
        }
        if (kinds[i] == LPAREN) {
            int depth = 0;
            do {
                depth += kinds[i] == LPAREN ? 1 : kinds[i] == RPAREN ? -1 : 0;
                i++;
            } while (depth > 0 && kinds[i] != EOF);
        }
        return kinds[i] == TIMES;
    }

    /** Whether a colon stands between a parenthesis and its partner, not in a pair between them. */
    private static boolean hasColon(int[] kinds, int open, int size) {
        int depth = 0;
        for (int i = open; i < size; i++) {
            switch (kinds[i]) {
                case LPAREN -> depth++;
                case RPAREN -> {
                    if (--depth == 0) {
                        return false;
                    }
                }
                case COLON -> {
                    if (depth == 1) {
                        return true;
                    }
                }
                case PERIOD -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }
}

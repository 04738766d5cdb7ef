package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in a programmer's words why a statement or entry cannot go on. */
final class Complaint {
    private static final int FEW = 3;

    private Complaint() {}

    /**
     * One sentence.
     *
     * @param verb index of the first token of the statement or entry
     * @param at index of the token that does not fit
     */
    static String message(UnitTokens tokens, int verb, int at, Expectation expected) {
        String subject = subject(tokens, verb);
        String place = place(tokens, at);
        List<String> wanted = wanted(expected);
        if (wanted.isEmpty() || wanted.size() > FEW || at == verb) {
            return at >= tokens.size() || tokens.kind(at) == CobolTokens.PERIOD
                    ? subject + " is not complete"
                    : "'" + shortened(tokens.text(at)) + "' is not expected in " + subject;
        }
        return subject + " needs " + String.join(" or ", wanted) + place;
    }

    private static String subject(UnitTokens tokens, int verb) {
        int kind = tokens.writtenKind(verb);
        return switch (kind) {
            case CobolTokens.LEVEL_NUMBER,
                    CobolTokens.LEVEL_66,
                    CobolTokens.LEVEL_78,
                    CobolTokens.LEVEL_88,
                    CobolTokens.INTEGER -> "This data description";
            case CobolTokens.PROCEDURE -> "PROCEDURE DIVISION";
            default -> tokens.text(verb).toUpperCase(Locale.ROOT);
        };
    }

    private static String place(UnitTokens tokens, int at) {
        if (at >= tokens.size()) {
            return "";
        }
        return tokens.kind(at) == CobolTokens.PERIOD
                ? " before the period"
                : " before '" + shortened(tokens.text(at)) + "'";
    }

    private static List<String> wanted(Expectation expected) {
        List<String> wanted = new ArrayList<>();
        if (expected.names.contains(NameKind.DATA)) {
            wanted.add("a data name");
        }
        if (expected.names.contains(NameKind.PROCEDURE)) {
            wanted.add("a paragraph or section name");
        }
        if (expected.names.contains(NameKind.FILE)) {
            wanted.add("a file name");
        }
        if (expected.kinds.get(CobolTokens.ALPHANUMERIC_LITERAL)) {
            wanted.add("a literal");
        } else if (expected.kinds.get(CobolTokens.INTEGER)) {
            wanted.add("an integer");
        }
        if (expected.kinds.get(CobolTokens.IDENTIFIER) || wanted.isEmpty() && expected.names.contains(NameKind.OTHER)) {
            wanted.add("a name");
        }
        if (!wanted.isEmpty() && expected.kinds.get(CobolTokens.ALPHANUMERIC_LITERAL)) {
            return wanted.size() <= FEW ? wanted : wanted.subList(0, FEW);
        }
        for (int kind = expected.kinds.nextSetBit(0); kind >= 0; kind = expected.kinds.nextSetBit(kind + 1)) {
            String word = word(kind);
            if (!word.isEmpty()
                    && !wanted.contains(word)
                    && !(expected.names.contains(NameKind.DATA) && startsOperand(kind))) {
                wanted.add(word);
            }
        }
        return wanted;
    }

    /** Words that can stand in place of a data name; nobody who forgot the name looks for them. */
    private static boolean startsOperand(int kind) {
        return kind == CobolTokens.ADDRESS || kind == CobolTokens.LENGTH || kind == CobolTokens.FUNCTION;
    }

    /** How a token kind is written; empty for kinds that are no word or sign of their own. */
    static String word(int kind) {
        return switch (kind) {
            case CobolTokens.LPAREN, CobolParser.SUBSCRIPT_LPAREN -> "(";
            case CobolTokens.RPAREN -> ")";
            case CobolTokens.COLON -> ":";
            case CobolTokens.PERIOD -> ".";
            case CobolTokens.EQUAL_SIGN -> "=";
            case CobolTokens.LESS_SIGN -> "<";
            case CobolTokens.GREATER_SIGN -> ">";
            case CobolTokens.LESS_OR_EQUAL -> "<=";
            case CobolTokens.GREATER_OR_EQUAL -> ">=";
            case CobolTokens.NOT_EQUAL -> "<>";
            case CobolTokens.PLUS_SIGN -> "+";
            case CobolTokens.MINUS_SIGN -> "-";
            case CobolTokens.STAR -> "*";
            case CobolTokens.SLASH -> "/";
            case CobolTokens.POWER -> "**";
            case CobolTokens.AMPERSAND -> "&";
            case CobolParser.NOT_AT_END,
                    CobolParser.NOT_SIZE_ERROR,
                    CobolParser.NOT_INVALID_KEY,
                    CobolParser.NOT_EXCEPTION,
                    CobolParser.NOT_OVERFLOW,
                    CobolParser.NOT_END_OF_PAGE -> "NOT";
            case CobolParser.AT_END, CobolParser.AT_END_OF_PAGE -> "AT";
            case CobolParser.ON_SIZE_ERROR, CobolParser.ON_EXCEPTION, CobolParser.ON_OVERFLOW -> "ON";
            case CobolParser.WITH_DATA -> "WITH";
            case CobolParser.NO_DATA -> "NO";
            case CobolParser.PERFORM_TIMES, CobolParser.PERFORM_INLINE -> "PERFORM";
            case CobolParser.NEXT_SENTENCE -> "NEXT";
            default -> Keywords.isKeyword(kind) ? Keywords.text(kind) : "";
        };
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= 30 ? line : line.substring(0, 27) + "...";
    }
}

package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Expected;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What may stand at an offset, from the unit it lies in. */
public final class ExpectedWords {
    private ExpectedWords() {}

    /** @param offset in the parsed file; a word that touches it is taken for the one being typed and left out */
    public static Expected at(ParsedText text, int offset) {
        if (isComment(text.source(), offset)) {
            return Expected.NOTHING;
        }
        Tokens tokens = text.tokens();
        int before = tokensBefore(tokens, offset);
        switch (tokens.kind(before)) {
            case CobolTokens.EXEC_TEXT -> {
                if (touches(tokens, before, offset)) {
                    return new Expected(Set.of("END-EXEC"), EnumSet.of(NameKind.DATA), true);
                }
            }
            case CobolTokens.ALPHANUMERIC_LITERAL, CobolTokens.NATIONAL_LITERAL, CobolTokens.PICTURE_STRING -> {
                if (touches(tokens, before, offset)) {
                    return Expected.NOTHING;
                }
            }
            default -> {}
        }
        Unit unit = unitOf(text, before);
        if (unit == null) {
            return new Expected(Set.of("IDENTIFICATION", "ID"), Set.of(), false);
        }
        if (before == unit.to() && tokens.kind(before - 1) == CobolTokens.PERIOD) {
            return afterPeriod(unit);
        }
        Expectation found = text.expectationAt(unit, before);
        Set<String> keywords = keywords(found);
        if (found.mayEnd) {
            keywords.add(".");
        }
        Set<NameKind> names = EnumSet.noneOf(NameKind.class);
        names.addAll(found.names);
        boolean literal = found.kinds.get(CobolTokens.ALPHANUMERIC_LITERAL) || found.kinds.get(CobolTokens.INTEGER);
        return new Expected(keywords, names, literal);
    }

    /** How many tokens end before an offset and do not touch it with a word. */
    private static int tokensBefore(Tokens tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.mainOffset(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0 || tokens.isCopied(low - 1) || tokens.end(low - 1) < offset) {
            return low;
        }
        int last = low - 1;
        boolean endsInHyphen = tokens.kind(last) == CobolTokens.MINUS_SIGN && tokens.isAdjacent(last);
        if (endsInHyphen && isWord(tokens.kind(last - 1))) {
            return last - 1;
        }
        return isWord(tokens.kind(last)) || tokens.end(last) > offset ? last : low;
    }

    private static boolean touches(Tokens tokens, int token, int offset) {
        return !tokens.isCopied(token) && tokens.start(token) < offset && offset <= tokens.end(token);
    }

    /** A comment line, or behind {@code *>}. */
    private static boolean isComment(SourceText source, int offset) {
        int line = source.lineOf(offset);
        String text = source.line(line);
        int cursor = Math.min(offset - source.lineStart(line), text.length());
        if (source.format() != SourceFormat.FREE && cursor > 6 && (text.charAt(6) == '*' || text.charAt(6) == '/')) {
            return true;
        }
        char quote = 0;
        for (int i = 0; i + 1 < cursor; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '*' && text.charAt(i + 1) == '>') {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int kind) {
        return kind == CobolTokens.IDENTIFIER || kind >= CobolTokens.ABSENT;
    }

    /** What may begin after the period of a unit. */
    private static Expected afterPeriod(Unit unit) {
        return switch (unit.kind()) {
            case PROCEDURE_DIVISION, SECTION, PARAGRAPH, SENTENCES, DECLARATIVES -> {
                Expectation verbs = new Expectation();
                verbs.addVerbs();
                Set<String> words = keywords(verbs);
                words.add("END");
                yield new Expected(words, Set.of(), false);
            }
            case DATA_SECTION, DATA_ENTRY, FILE_ENTRY ->
                new Expected(
                        Set.of(
                                "01",
                                "05",
                                "10",
                                "15",
                                "66",
                                "77",
                                "78",
                                "88",
                                "FD",
                                "SD",
                                "COPY",
                                "WORKING-STORAGE",
                                "LOCAL-STORAGE",
                                "LINKAGE",
                                "SCREEN",
                                "REPORT",
                                "PROCEDURE",
                                "EXEC"),
                        Set.of(),
                        false);
            case SELECT, ENVIRONMENT_HEADER, ENVIRONMENT_ENTRY ->
                new Expected(
                        Set.of(
                                "SELECT",
                                "CONFIGURATION",
                                "SOURCE-COMPUTER",
                                "OBJECT-COMPUTER",
                                "SPECIAL-NAMES",
                                "REPOSITORY",
                                "INPUT-OUTPUT",
                                "FILE-CONTROL",
                                "I-O-CONTROL",
                                "DATA",
                                "COPY"),
                        Set.of(),
                        false);
            case PROGRAM_ID ->
                new Expected(Set.of("ENVIRONMENT", "DATA", "PROCEDURE", "AUTHOR", "DATE-WRITTEN"), Set.of(), false);
            case DIVISION ->
                new Expected(
                        Set.of(
                                "PROGRAM-ID",
                                "FUNCTION-ID",
                                "CONFIGURATION",
                                "INPUT-OUTPUT",
                                "FILE",
                                "WORKING-STORAGE",
                                "LOCAL-STORAGE",
                                "LINKAGE",
                                "SCREEN",
                                "REPORT",
                                "DATA",
                                "PROCEDURE"),
                        Set.of(),
                        false);
            case END_PROGRAM -> new Expected(Set.of("IDENTIFICATION", "ID", "END"), Set.of(), false);
            case IGNORED -> Expected.NOTHING;
        };
    }

    private static Set<String> keywords(Expectation found) {
        Set<String> keywords = new HashSet<>();
        for (int kind = found.kinds.nextSetBit(0); kind >= 0; kind = found.kinds.nextSetBit(kind + 1)) {
            String word = Complaint.word(kind);
            if (!word.isEmpty()) {
                keywords.add(word);
            }
        }
        return keywords;
    }

    /** The unit of the token before a place. */
    private static Unit unitOf(ParsedText text, int before) {
        Unit found = null;
        for (Unit unit : text.units()) {
            if (unit.from() >= before) {
                break;
            }
            found = unit;
        }
        return found;
    }
}

package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Expected;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What may stand at an offset, from the unit it lies in. */
public final class ExpectedWords {
    private ExpectedWords() {}

    /** @param offset in the parsed file; a word that touches it is taken for the one being typed and left out */
    public static Expected at(ParsedText text, int offset) {
        Tokens tokens = text.tokens();
        int before = tokensBefore(tokens, offset);
        Unit unit = unitOf(text, before);
        if (unit == null) {
            return Expected.NOTHING;
        }
        Expectation found = text.expectationAt(unit, before);
        Set<String> keywords = new HashSet<>();
        for (int kind = found.kinds.nextSetBit(0); kind >= 0; kind = found.kinds.nextSetBit(kind + 1)) {
            String word = Complaint.word(kind);
            if (!word.isEmpty()) {
                keywords.add(word);
            }
        }
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
        if (low > 0 && !tokens.isCopied(low - 1) && tokens.end(low - 1) >= offset) {
            int kind = tokens.kind(low - 1);
            if (kind == CobolTokens.IDENTIFIER || kind >= CobolTokens.ABSENT || tokens.end(low - 1) > offset) {
                low--;
            }
        }
        return low;
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

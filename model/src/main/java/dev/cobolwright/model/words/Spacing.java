package dev.cobolwright.model.words;

import java.util.HashMap;
import java.util.Map;

/** Whether a blank stands between two symbols of a line, as the file at hand has it, else as most COBOL does. */
final class Spacing {
    private final Map<String, Integer> seen = new HashMap<>();

    /** Counts how a text sets blanks around its marks. */
    void read(WordStream text, Lexicon lexicon) {
        for (int i = 1; i < text.size(); i++) {
            String left = lexicon.text(text.symbol(i - 1));
            String right = lexicon.text(text.symbol(i));
            if (!text.isFirst(i) && (isMark(left) || isMark(right))) {
                boolean blank = text.column(i) > text.column(i - 1) + left.length();
                seen.merge(key(left, right, lexicon), blank ? 1 : -1, Integer::sum);
            }
        }
    }

    /** What to put between two symbols. */
    String between(String left, String right, Lexicon lexicon) {
        if (!isMark(left) && !isMark(right)) {
            return " ";
        }
        int blanks = seen.getOrDefault(key(left, right, lexicon), 0);
        boolean blank = blanks != 0 ? blanks > 0 : usual(left, right, lexicon);
        return blank ? " " : "";
    }

    private static boolean usual(String left, String right, Lexicon lexicon) {
        return switch (right.charAt(0)) {
            case '.', ',', ';', ')', ':' -> false;
            case '(' -> !lexicon.isName(lexicon.id(left));
            default -> !left.equals("(") && !left.equals(":");
        };
    }

    /** Names are alike, and so are numbers and literals; common words and marks count by themselves. */
    private static String key(String left, String right, Lexicon lexicon) {
        return kind(left, lexicon) + " " + kind(right, lexicon);
    }

    private static String kind(String symbol, Lexicon lexicon) {
        return switch (lexicon.classOf(lexicon.id(symbol))) {
            case CommonWords.NAME -> "name";
            case CommonWords.NUMBER -> "0";
            case CommonWords.LITERAL -> "''";
            default -> symbol;
        };
    }

    private static boolean isMark(String symbol) {
        char first = symbol.charAt(0);
        return !WordStream.isWordChar(first) && first != '\'' && first != '"' || symbol.equals("-");
    }
}

package dev.cobolwright.model.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PreTokensTest {
    @Test
    void cutsAtLinesNamesAndDigits() {
        assertEquals(
                List.of(
                        "MOVE", " WS", "-CUST", "-ID", "2", " TO", "  ", " X", "(", "12", ").", "\n    ", "END", "-IF",
                        "\n"),
                cut("MOVE WS-CUST-ID2 TO   X(12).\n    END-IF\n"));
    }

    @Test
    void boundsTheLongestRuns() {
        assertEquals(List.of("1234", "5"), cut("12345"));
        assertEquals(List.of("A".repeat(40), "A"), cut("A".repeat(41)));
        assertEquals(List.of(" ".repeat(80), " ".repeat(19), " A"), cut(" ".repeat(100) + "A"));
        assertEquals(List.of("\n" + " ".repeat(80), " ", " A"), cut("\n" + " ".repeat(82) + "A"));
    }

    @Test
    void cutsAsThePatternDoes() {
        Pattern pattern = Pattern.compile(PreTokens.PATTERN);
        for (int seed = 0; seed < 3000; seed++) {
            String text = randomText(new Random(seed));
            List<String> expected = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                expected.add(matcher.group());
            }
            assertEquals(expected, cut(text), "seed " + seed);
        }
    }

    static String randomText(Random random) {
        String alphabet = "AAAAZaz019--__   \n\n.,'\"()*>\t\ré߀\u00A0½";
        int length = random.nextInt(60);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int c = random.nextInt(alphabet.length() + 2);
            String piece = c < alphabet.length() ? alphabet.substring(c, c + 1) : c == alphabet.length() ? "𝒳" : "🙂";
            text.append(piece.repeat(random.nextInt(20) == 0 ? 90 : 1));
        }
        return text.toString();
    }

    private static List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = PreTokens.end(text, from);
            pieces.add(text.substring(from, end));
            from = end;
        }
        return pieces;
    }
}

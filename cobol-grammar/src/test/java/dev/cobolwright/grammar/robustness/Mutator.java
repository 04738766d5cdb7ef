package dev.cobolwright.grammar.robustness;

import java.util.List;
import java.util.Random;

/** Changes a COBOL text as typing, pasting, merging and broken transfers do. The same seed gives the same changes. */
public final class Mutator {
    /** What has a meaning of its own for one of the stages. */
    private static final String[] PIECES = {
        ".",
        ",",
        ";",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "(",
        ")",
        ":",
        "'",
        "\"",
        "==",
        "*>",
        "=",
        "<",
        ">=",
        "**",
        "&",
        "MOVE ",
        " TO ",
        "IF ",
        "ELSE ",
        "END-IF ",
        "NOT ",
        "AND ",
        "OR ",
        "EVALUATE ",
        " ALSO ",
        " WHEN ",
        "PERFORM ",
        " THRU ",
        " UNTIL ",
        " VARYING ",
        "END-PERFORM ",
        "GO TO ",
        "READ F AT END ",
        "SEARCH ALL T WHEN ",
        "COMPUTE A = ",
        "CALL 'X' USING ",
        "STRING A DELIMITED BY SIZE ",
        "INSPECT A TALLYING ",
        "ON SIZE ERROR ",
        "EXEC SQL ",
        "EXEC CICS ",
        " END-EXEC",
        " END-EXEC.\n",
        "EXEC DLI ",
        "SELECT A INTO :B FROM C",
        "INCLUDE SQLCA",
        "COPY X.\n",
        "COPY X REPLACING ==A== BY ==B==.\n",
        "COPY X REPLACING LEADING ==:T:== BY ====.\n",
        "COPY SELF.\n",
        "REPLACE ==A== BY ==B C==.\n",
        "REPLACE ==A== BY == ==.\n",
        "REPLACE OFF.\n",
        "COPY 'X' OF L SUPPRESS.\n",
        "\n       IDENTIFICATION DIVISION.\n       PROGRAM-ID. P2.\n",
        "\n       ENVIRONMENT DIVISION.\n",
        "\n       DATA DIVISION.\n",
        "\n       WORKING-STORAGE SECTION.\n",
        "\n       FILE SECTION.\n       FD F.\n",
        "\n       LINKAGE SECTION.\n",
        "\n       SCREEN SECTION.\n",
        "\n       REPORT SECTION.\n       RD R.\n",
        "\n       PROCEDURE DIVISION USING A.\n",
        "\n       DECLARATIVES.\n",
        "\n       END DECLARATIVES.\n",
        "\n       PARA-X.\n",
        "\n       S SECTION.\n",
        "\n       END PROGRAM P1.\n",
        "\n       SPECIAL-NAMES.\n",
        " DECIMAL-POINT IS COMMA.\n",
        " WITH DEBUGGING MODE ",
        "\n       01  R-X.\n",
        "\n           05  N PIC S9(5)V99 COMP-3.\n",
        "\n           88  C VALUE 'A' THRU 'B'.\n",
        "\n       66  X RENAMES A THRU B.\n",
        "\n       78  K VALUE 5.\n",
        " OCCURS 3 TO 9 TIMES DEPENDING ON N INDEXED BY IX ",
        " REDEFINES A ",
        " PIC X(5",
        " PIC ",
        " VALUE ",
        " USAGE ",
        "\n      -    ",
        "\n      *",
        "\n      D    ",
        "\n      /",
        "\n      >>SOURCE FREE\n",
        "\n>>SOURCE FORMAT IS FIXED\n",
        "\n      $SET SOURCEFORMAT\"FREE\"\n",
        "\n>>IF A = 1\n",
        "\n>>ELSE\n",
        "\n>>END-IF\n",
        "\n>>DEFINE A AS 1\n",
        "\nCBL LIB,APOST\n",
        "\n       EJECT\n",
        "\n       SKIP3\n",
        "\n       TITLE 'A'.\n",
        "X'0",
        "N\"",
        "Z'A'",
        "1,5",
        "1.",
        "9999999999",
        "66",
        "88",
        "01",
        "FUNCTION LENGTH(",
        "LENGTH OF ",
        "ADDRESS OF ",
        "(1:2)",
        "ZERO",
        "\u00e4",
        "\u20ac",
        "\ud83d\ude00",
        "\u0000",
        "\u001a",
        "\ufeff"
    };

    private final Random random;

    public Mutator(Random random) {
        this.random = random;
    }

    /** The text after one change; {@code others} are texts that pieces are taken from. */
    public String change(String text, List<String> others) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> insert(text, anywhere(text), PIECES[random.nextInt(PIECES.length)]);
            case 4 -> insert(text, anywhere(text), String.valueOf((char) (32 + random.nextInt(95))));
            case 5 -> cut(text, anywhere(text), 1 + random.nextInt(8));
            case 6 -> cut(text, anywhere(text), random.nextInt(text.length() / 2 + 1));
            case 7 -> insert(text, anywhere(text), stretch(text, 400));
            case 8 -> insert(text, lineStart(text), lines(others.get(random.nextInt(others.size()))));
            case 9 -> {
                int from = lineStart(text);
                yield cut(text, from, lineStart(text.substring(from)));
            }
            case 10 -> replaceWord(text, PIECES[random.nextInt(PIECES.length)].strip());
            case 11 -> replaceWord(text, word(text));
            case 12 -> comment(text);
            case 13 -> swapHalves(text);
            case 14 -> repeat(text);
            default -> random.nextBoolean() ? text.substring(anywhere(text)) : text.substring(0, anywhere(text));
        };
    }

    private int anywhere(String text) {
        return random.nextInt(text.length() + 1);
    }

    private int lineStart(String text) {
        return text.lastIndexOf('\n', anywhere(text)) + 1;
    }

    private static String insert(String text, int at, String piece) {
        return text.substring(0, at) + piece + text.substring(at);
    }

    private static String cut(String text, int at, int count) {
        return text.substring(0, at) + text.substring(Math.min(text.length(), at + count));
    }

    private String stretch(String text, int most) {
        int from = anywhere(text);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(most)));
    }

    private String lines(String text) {
        int from = lineStart(text);
        int to = from;
        for (int i = random.nextInt(12); i >= 0 && to < text.length(); i--) {
            int end = text.indexOf('\n', to);
            to = end < 0 ? text.length() : end + 1;
        }
        return text.substring(from, to);
    }

    /** A word of the text, so that declared names meet each other. */
    private String word(String text) {
        int[] range = wordAt(text, anywhere(text));
        return text.substring(range[0], range[1]);
    }

    private String replaceWord(String text, String by) {
        int[] range = wordAt(text, anywhere(text));
        return text.substring(0, range[0]) + by + text.substring(range[1]);
    }

    private static int[] wordAt(String text, int at) {
        int from = at;
        while (from < text.length() && !isWord(text.charAt(from))) {
            from++;
        }
        while (from > 0 && isWord(text.charAt(from - 1))) {
            from--;
        }
        int to = from;
        while (to < text.length() && isWord(text.charAt(to))) {
            to++;
        }
        return new int[] {from, to};
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    /** Makes a line a comment, a continuation or a debugging line, or code again. */
    private String comment(String text) {
        int at = lineStart(text) + 6;
        if (at >= text.length() || text.substring(at - 6, at).contains("\n")) {
            return text;
        }
        return text.substring(0, at) + " *-D/ ".charAt(random.nextInt(6)) + text.substring(at + 1);
    }

    private String swapHalves(String text) {
        int at = lineStart(text);
        return text.substring(at) + text.substring(0, at);
    }

    /** One piece many times, up to some thousand characters. */
    private String repeat(String text) {
        String piece = random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : stretch(text, 60);
        return insert(text, anywhere(text), piece.repeat(1 + random.nextInt(60)));
    }
}

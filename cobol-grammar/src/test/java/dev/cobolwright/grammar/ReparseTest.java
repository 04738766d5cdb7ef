package dev.cobolwright.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.parser.ParsedText;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading an edited text again gives what reading it afresh gives, and no text makes the parser throw. */
class ReparseTest {
    private static final String[] PIECES = {
        ".",
        " ",
        "\n",
        "MOVE ",
        "TO ",
        "END-IF ",
        "ELSE ",
        "IF ",
        "\"",
        "'",
        "(",
        ")",
        "       PARA-X.\n",
        " PIC X(3)",
        "\n       05  N PIC 9.\n",
        " EXEC SQL ",
        " END-EXEC ",
        "COPY X.",
        " WHEN ",
        "PERFORM ",
        "*>",
        "==",
        "88 ",
        "\n      -    ",
        "\t",
        "DIVISION",
        " SECTION.",
        "END PROGRAM P1."
    };

    static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. P1.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  TOTALS.
                       05  COUNTER  PIC 9(5) COMP-3 VALUE 0.
                       05  TITLE    PIC X(20) VALUE "TOTALS".
                       05  ROWS OCCURS 10 TIMES INDEXED BY IX PIC X(4).
                   77  ANSWER PIC X.
                       88 YES-GIVEN VALUE "Y" "y".
                   PROCEDURE DIVISION.
                   MAIN SECTION.
                   START-UP.
                       PERFORM COUNT-ROWS VARYING IX FROM 1 BY 1 UNTIL IX > 10.
                       IF COUNTER > 5 AND YES-GIVEN
                           DISPLAY TITLE COUNTER
                       ELSE
                           EVALUATE TRUE
                               WHEN COUNTER = 0 MOVE "NONE" TO TITLE (1:4)
                               WHEN OTHER COMPUTE COUNTER = (COUNTER + 1) * 2
                                   ON SIZE ERROR MOVE 0 TO COUNTER
                               END-COMPUTE
                           END-EVALUATE
                       END-IF.
                       STOP RUN.
                   COUNT-ROWS.
                       IF ROWS (IX) NOT = SPACES ADD 1 TO COUNTER.
                       EXEC SQL SELECT A INTO :ANSWER FROM T END-EXEC.
            """;

    private static String edit(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(8)));
            case 2 -> {
                int end = Math.min(text.length(), at + random.nextInt(120));
                int to = random.nextInt(text.length() + 1);
                yield text.substring(0, to) + text.substring(at, end) + text.substring(to);
            }
            default -> text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at);
        };
    }

    @Test
    void reparseEqualsParseAfterRandomEdits() {
        for (int seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            String text = PROGRAM;
            Parse parse = Cobol.parse(SourceText.of("p1.cbl", text), Copybooks.NONE, Dialect.GNUCOBOL);
            for (int step = 0; step < 25; step++) {
                text = edit(text, random);
                SourceText edited = parse.source().withText(text);
                parse = Cobol.reparse(parse, edited);
                Parse fresh = Cobol.parse(edited, Copybooks.NONE, Dialect.GNUCOBOL);
                assertEquals(
                        Fixture.everything(fresh),
                        Fixture.everything(parse),
                        "seed " + seed + " step " + step + "\n" + text);
            }
        }
    }

    @Test
    void expectedWordsNeverFailOnGarbledText() {
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            String text = PROGRAM;
            for (int step = 0; step < 20; step++) {
                text = edit(text, random);
            }
            Parse parse = Cobol.parse(SourceText.of("p1.cbl", text), Copybooks.NONE, Dialect.IBM);
            for (int offset = 0; offset <= text.length(); offset += 7) {
                Cobol.expectedAt(parse, offset);
            }
        }
    }

    @Test
    void everyTruncationEnds() {
        for (int length = 0; length < PROGRAM.length(); length += 3) {
            Cobol.parse(SourceText.of("p1.cbl", PROGRAM.substring(0, length)), Copybooks.NONE, Dialect.IBM);
        }
    }

    @Test
    void anEditReadsOneUnitAgain() {
        Parse parse = Cobol.parse(SourceText.of("p1.cbl", PROGRAM), Copybooks.NONE, Dialect.GNUCOBOL);
        Parse edited =
                Cobol.reparse(parse, parse.source().withText(PROGRAM.replace("ADD 1 TO COUNTER", "ADD 2 TO COUNTER")));
        assertEquals(1, ((ParsedText) edited).unitsRead());
    }

    @Test
    void deepNestingAndLongLinesEnd() {
        StringBuilder ifs = new StringBuilder("       P.\n");
        for (int i = 0; i < 5000; i++) {
            ifs.append("           IF A = ").append(i).append('\n');
        }
        assertTrue(!Cobol.parse(SourceText.of("x", ifs.toString()), Copybooks.NONE, Dialect.IBM)
                .problems()
                .isEmpty());
        String parentheses = "       P.\n           COMPUTE A = " + "(".repeat(20_000) + "1.";
        assertTrue(!Cobol.parse(SourceText.of("x", parentheses), Copybooks.NONE, Dialect.IBM)
                .problems()
                .isEmpty());
        Cobol.parse(SourceText.of("x", "       P. DISPLAY " + "A (1) ".repeat(20_000)), Copybooks.NONE, Dialect.IBM);
        Cobol.parse(SourceText.of("x", "       01 A.\n".repeat(20_000)), Copybooks.NONE, Dialect.IBM);
    }
}

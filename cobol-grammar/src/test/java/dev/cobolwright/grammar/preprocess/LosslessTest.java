package dev.cobolwright.grammar.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text: tokens lie in it in order, what they leave out says nothing, reading never throws and always ends. */
class LosslessTest {
    private static final String PROGRAM = """
            000100 IDENTIFICATION DIVISION.                                         ORDERS
            000200 PROGRAM-ID. ORDERS.
                   AUTHOR. SOMEONE.
                       OF SOME TEAM.
                   ENVIRONMENT DIVISION.
                   CONFIGURATION SECTION.
                   SPECIAL-NAMES. DECIMAL-POINT IS COMMA.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  ORDER-REC.  COPY ORDREC REPLACING ==:P:== BY ==ORD==.
                       05  TOTAL        PIC S9(7)V99 COMP-3 VALUE 1,5.
                       88  EMPTY-ORDER  VALUE "NOTHING IN IT, NOT EVEN ONE LINE
                  -    " OF TEXT".
                       EXEC SQL INCLUDE SQLCA END-EXEC.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                  D    DISPLAY 'DEBUG' .
                       EXEC SQL SELECT A INTO :TOTAL FROM T
                           WHERE B = 'x' END-EXEC.
                  * a comment
                       REPLACE ==A== BY ==B==.
                       IF TOTAL > 5 AND (X(1:2) NOT = "A""B") *> why
                           PERFORM VARYING I FROM 1 BY 1 UNTIL I >= 10 CONTINUE END-PERFORM.
                       MOVE CUST-
                  -        NAME TO X.
                  >>IF DEBUG IS DEFINED
                       GOBACK.
                  >>END-IF
            """;
    private static final String PIECES = "\n\n\r\n '\"\"'=====.,;:()-*/<>$#@%&\t\u001a\u0000é漢\ud83d";
    private static final String[] WORDS = {
        "COPY",
        "REPLACE",
        "OFF",
        "EXEC SQL",
        "END-EXEC",
        "PIC",
        "REPLACING",
        "BY",
        "==",
        ">>IF",
        ">>SOURCE FREE",
        "$SET SOURCEFORMAT\"FIXED\"",
        "      -    ",
        "      *",
        "AUTHOR.",
        "ORDREC",
        "INCLUDE",
        "X'",
        ".",
        "COPY ORDREC.",
        "\n       "
    };

    @Test
    void tokensAndWhatLiesBetweenGiveTheTextBack() {
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            String text = mutated(random);
            SourceFormat format = SourceFormat.values()[random.nextInt(3)];
            SourceText source = random.nextInt(4) == 0 ? SourceText.of("X", text) : SourceText.of("X", text, format);
            check("seed " + seed, source);
        }
    }

    private static void check(String name, SourceText source) {
        FileTokens tokens = Lexer.read(source);
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int i = 0; i < tokens.size; i++) {
            assertTrue(
                    tokens.starts[i] >= at,
                    name + ": tokens overlap at " + at + " " + tokens.text(i) + " in\n" + source.text());
            assertTrue(tokens.ends[i] > tokens.starts[i], name + ": a token is empty");
            text.append(source.text(), at, tokens.starts[i]).append(source.text(), tokens.starts[i], tokens.ends[i]);
            at = tokens.ends[i];
            tokens.text(i);
        }
        text.append(source.text(), at, source.length());
        assertEquals(source.text(), text.toString(), name);
        SourceText copybook = SourceText.of("ORDREC.cpy", "           05  :P:-ID PIC X(:L:). COPY MORE.\n");
        Copybooks copybooks = (n, l, f) -> n.equalsIgnoreCase("ORDREC") ? Optional.of(copybook) : Optional.empty();
        Tokens all = Preprocessor.run(source, copybooks, Dialect.IBM).tokens();
        for (int i = 0; i < all.size(); i++) {
            all.text(i);
            all.span(i);
            assertTrue(all.kind(i) > 0, name);
        }
        ShowTokens.expanded(source, copybooks, Dialect.IBM);
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(PROGRAM);
        int edits = random.nextInt(12);
        for (int i = 0; i < edits && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> text.insert(at, WORDS[random.nextInt(WORDS.length)]);
                case 3 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
            }
        }
        if (random.nextInt(5) == 0) {
            text.setLength(random.nextInt(text.length() + 1));
        }
        return text.toString();
    }

    @Test
    void garbageIsReadToo() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                switch (random.nextInt(3)) {
                    case 0 -> text.append((char) random.nextInt(0x180));
                    case 1 -> text.append(PIECES.charAt(random.nextInt(PIECES.length())));
                    default -> text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
                }
            }
            check("garbage " + seed, SourceText.of("X", text.toString(), SourceFormat.values()[seed % 3]));
        }
    }

    @Test
    void oneLineOfMegabytesIsRead() {
        SourceText source = SourceText.of("X", "MOVE A TO B. ".repeat(400_000), SourceFormat.FREE);
        assertEquals(5 * 400_000, Lexer.read(source).size);
        assertEquals(
                25,
                Lexer.read(SourceText.of("X", " ".repeat(7) + "MOVE A TO B. C ".repeat(400_000), SourceFormat.FIXED))
                        .size);
    }
}

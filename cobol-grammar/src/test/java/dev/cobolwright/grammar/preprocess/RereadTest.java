package dev.cobolwright.grammar.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After any edits, reading what changed gives what reading everything gives. */
class RereadTest {
    private static final String[] INSERTED = {
        "A",
        " ",
        ".",
        "'",
        "\"",
        "\n",
        "\r\n",
        "\r",
        "-",
        "      -    ",
        "      *",
        "      D    ",
        "EXEC SQL ",
        " END-EXEC",
        " PIC ",
        "==",
        "COPY C.\n",
        "DIVISION",
        "AUTHOR.",
        "\n       IDENTIFICATION DIVISION.\n",
        "\n       DATA DIVISION.\n",
        " DECIMAL-POINT IS COMMA ",
        " WITH DEBUGGING MODE ",
        "\n      >>SOURCE FREE\n",
        "\n>>SOURCE FIXED\n",
        "REPLACE ==A== BY ==B==.",
        "\n           05  X PIC X.\n",
        "END PROGRAM X.\n",
        "CBL LIST\n",
        "1,5",
        "\n\n"
    };

    @Test
    void rereadingEqualsReading() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            SourceText source = SourceText.of("X", program(random), SourceFormat.values()[random.nextInt(3)]);
            FileTokens tokens = Lexer.read(source);
            for (int edit = 0; edit < 8; edit++) {
                SourceText edited = source.withText(edit(source.text(), random));
                FileTokens again = Reread.of(tokens, edited, TextChange.between(source, edited));
                String name = "seed " + seed + " edit " + edit + " in\n" + source.text() + "\n---\n" + edited.text();
                assertEqual(Lexer.read(edited), again, name);
                source = edited;
                tokens = again;
            }
        }
    }

    private static void assertEqual(FileTokens fresh, FileTokens again, String name) {
        int n = fresh.size;
        assertEquals(n, again.size, name);
        assertArrayEquals(Arrays.copyOf(fresh.kinds, n), Arrays.copyOf(again.kinds, n), name);
        assertArrayEquals(Arrays.copyOf(fresh.starts, n), Arrays.copyOf(again.starts, n), name);
        assertArrayEquals(Arrays.copyOf(fresh.ends, n), Arrays.copyOf(again.ends, n), name);
        assertArrayEquals(Arrays.copyOf(fresh.flags, n), Arrays.copyOf(again.flags, n), name);
        assertArrayEquals(fresh.lineTokens, again.lineTokens, name);
        assertArrayEquals(fresh.lineStates, again.lineStates, name);
        assertArrayEquals(
                Arrays.copyOf(fresh.actions, fresh.actionCount), Arrays.copyOf(again.actions, again.actionCount), name);
        assertEquals(fresh.problems.toString(), again.problems.toString(), name);
        assertEquals(fresh.debuggingModeAt, again.debuggingModeAt, name);
        assertEquals(fresh.endState, again.endState, name);
    }

    @Test
    void preprocessingAgainEqualsPreprocessing() {
        SourceText copybook =
                SourceText.of("C.cpy", "           05  :T:-ID PIC X.\n           05  B PIC 9.\n", SourceFormat.FIXED);
        Copybooks copybooks = (n, l, f) -> n.equals("C") ? Optional.of(copybook) : Optional.empty();
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            SourceText source = SourceText.of("X", program(random), SourceFormat.FIXED);
            Preprocessed before = Preprocessor.run(source, copybooks, Dialect.IBM);
            SourceText edited = source.withText(edit(source.text(), random));
            Preprocessed fresh = Preprocessor.run(edited, copybooks, Dialect.IBM);
            Preprocessed again = Preprocessor.rerun(before, edited, copybooks, Dialect.IBM);
            assertEquals(render(fresh), render(again), "seed " + seed);
            Tokens old = before.tokens();
            Tokens now = again.tokens();
            assertTrue(again.sameHead() + again.sameTail() <= Math.min(old.size(), now.size()));
            for (int i = 0; i < again.sameHead(); i++) {
                assertEquals(old.kind(i) + old.text(i), now.kind(i) + now.text(i));
                assertTrue(now.hasText(i, old, i));
            }
            for (int i = 1; i <= again.sameTail(); i++) {
                assertEquals(
                        old.kind(old.size() - i) + old.text(old.size() - i),
                        now.kind(now.size() - i) + now.text(now.size() - i));
            }
        }
    }

    private static String render(Preprocessed text) {
        StringBuilder out = new StringBuilder(text.problems().toString())
                .append(text.copies().size())
                .append(text.debuggingMode());
        Tokens tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            out.append(tokens.kind(i))
                    .append(tokens.text(i))
                    .append(tokens.span(i))
                    .append(tokens.isFirstOnLine(i));
        }
        return out.toString();
    }

    private static String program(Random random) {
        StringBuilder text = new StringBuilder(
                "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. X.\n       AUTHOR. ME.\n           AND YOU.\n       DATA DIVISION.\n");
        int lines = 5 + random.nextInt(60);
        for (int i = 0; i < lines; i++) {
            text.append(
                    switch (random.nextInt(9)) {
                        case 0 ->
                            "           DISPLAY 'A LITERAL THAT GOES ON TO THE NEXT OF THE LINES HERE\n      -    'AND ENDS'.\n";
                        case 1 -> "      * COMMENT\n";
                        case 2 -> "           COPY C REPLACING ==:T:== BY ==R==.\n";
                        case 3 -> "           EXEC SQL SELECT A\n              INTO :B END-EXEC.\n";
                        case 4 -> "       01  REC-" + i + " PIC\n               X(5).\n";
                        case 5 -> "           MOVE CUST-\n      -    NAME TO B\n";
                        case 6 -> "      D    DISPLAY A.\n";
                        default -> "           MOVE A TO B, C D.\n";
                    });
        }
        return text.toString();
    }

    private static String edit(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int removed = random.nextInt(3) == 0 ? random.nextInt(random.nextInt(5) == 0 ? 200 : 8) : 0;
        String put = random.nextInt(8) == 0 ? "" : INSERTED[random.nextInt(INSERTED.length)];
        return text.substring(0, at) + put + text.substring(Math.min(text.length(), at + removed));
    }
}

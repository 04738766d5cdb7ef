package dev.cobolwright.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.parser.ParsedText;
import dev.cobolwright.grammar.robustness.Mutator;
import dev.cobolwright.grammar.robustness.SampleTexts;
import dev.cobolwright.grammar.robustness.SmallProgram;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading an edited text again gives what reading it afresh gives, and no text makes the parser throw. */
class ReparseTest {
    /** Small and large changes: typing, pasting and deleting blocks, comments, COPY, REPLACE, directives, names, EXEC blocks. */
    @Test
    void reparseEqualsParseAfterRandomEdits() {
        for (int seed = 1; seed <= 150; seed++) {
            Random random = new Random(seed);
            check(seed, SmallProgram.TEXT, List.of(SmallProgram.TEXT), 15, random);
        }
    }

    @Test
    void reparseEqualsParseAfterRandomEditsOfRealPrograms() {
        SampleTexts bank = SampleTexts.bank();
        List<String> texts = bank.programs().stream().map(SourceText::text).toList();
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            check(seed, texts.get(random.nextInt(texts.size())), texts, 6, random);
        }
    }

    private static void check(int seed, String original, List<String> others, int steps, Random random) {
        Mutator mutator = new Mutator(random);
        SourceFormat format = SourceFormat.values()[random.nextInt(SourceFormat.values().length)];
        SourceText copybook = SourceText.of("X.cpy", mutator.change(original.substring(original.length() / 2), others));
        Copybooks copybooks = (name, library, from) -> name.startsWith("X") ? Optional.of(copybook) : Optional.empty();
        String text = original;
        Parse parse = Cobol.parse(SourceText.of("p1.cbl", text, format), copybooks, Dialect.GNUCOBOL);
        for (int step = 0; step < steps; step++) {
            text = mutator.change(text, others);
            SourceText edited = parse.source().withText(text);
            parse = Cobol.reparse(parse, edited);
            Parse fresh = Cobol.parse(edited, copybooks, Dialect.GNUCOBOL);
            assertEquals(
                    Fixture.everything(fresh),
                    Fixture.everything(parse),
                    "seed " + seed + " step " + step + "\n" + text);
            assertTrue(fresh.programs().equals(parse.programs()), "seed " + seed + " step " + step + "\n" + text);
        }
    }

    @Test
    void expectedWordsNeverFailOnGarbledText() {
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            String text = SmallProgram.TEXT;
            Mutator mutator = new Mutator(random);
            for (int step = 0; step < 6; step++) {
                text = mutator.change(text, List.of(SmallProgram.TEXT));
            }
            Parse parse = Cobol.parse(SourceText.of("p1.cbl", text), Copybooks.NONE, Dialect.IBM);
            for (int offset = 0; offset <= text.length(); offset += 7) {
                Cobol.expectedAt(parse, offset);
            }
        }
    }

    @Test
    void everyTruncationEnds() {
        for (int length = 0; length < SmallProgram.TEXT.length(); length += 3) {
            Cobol.parse(SourceText.of("p1.cbl", SmallProgram.TEXT.substring(0, length)), Copybooks.NONE, Dialect.IBM);
        }
    }

    /** Where other problems took all the room, those of entries come up when an edit makes room. */
    @Test
    void problemsOfEntriesComeUpWhenOthersAreGone() {
        String entry = """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  A.
                       PROCEDURE DIVISION.
                       P1.
                """;
        String statements = "           MOVE X TO Y.\n".repeat(400);
        Parse parse = Cobol.parse(SourceText.of("p1.cbl", entry + statements), Copybooks.NONE, Dialect.GNUCOBOL);
        assertTrue(parse.problems().stream().noneMatch(p -> p.code().equals("CW0302")));
        Parse edited = Cobol.reparse(parse, parse.source().withText(entry + "           MOVE X TO Y.\n"));
        assertEquals(
                Fixture.everything(Cobol.parse(edited.source(), Copybooks.NONE, Dialect.GNUCOBOL)),
                Fixture.everything(edited));
        assertTrue(edited.problems().stream().anyMatch(p -> p.code().equals("CW0302")));
    }

    @Test
    void anEditReadsOneUnitAgain() {
        Parse parse = Cobol.parse(SourceText.of("p1.cbl", SmallProgram.TEXT), Copybooks.NONE, Dialect.GNUCOBOL);
        Parse edited = Cobol.reparse(
                parse, parse.source().withText(SmallProgram.TEXT.replace("ADD 1 TO COUNTER", "ADD 2 TO COUNTER")));
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

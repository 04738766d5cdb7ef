package dev.cobolwright.model.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LineWriterTest {
    private static final LineWriter.Limits LIMITS = new LineWriter.Limits(4, Duration.ofSeconds(20));

    private static final String BEFORE = """
            01  COUNTERS.
                05  READ-COUNT       PIC 9(5).
                05  WRITE-COUNT      PIC 9(5).
            PROCEDURE DIVISION.
            MAIN-LINE.
                PERFORM UNTIL END-OF-INPUT
                    ADD 1 TO READ-COUNT
                    PERFORM READ-INPUT
                END-PERFORM.
                PERFORM UNTIL END-OF-OUTPUT
                    ADD 1 TO WRITE-COUNT
            """;

    private final WordWorkspace workspace = new WordWorkspace();
    private final LineWriter writer = LineWriter.bundled(workspace);

    private List<LineWriter.Written> lines(String head) {
        return writer.write(new WordQuery("F", BEFORE + head, "    STOP RUN.\n", Set.of()), LIMITS, Cancellation.NEVER);
    }

    @Test
    void aLineLikeOneBefore() {
        String head = "    PERFORM UNTIL END-OF-INPUT\n        ADD ";
        assertEquals("1 TO READ-COUNT", lines(head).getFirst().text());
    }

    @Test
    void keepsWhatIsTyped() {
        List<LineWriter.Written> lines = lines("        PERFORM READ-I");
        assertEquals("READ-INPUT", lines.getFirst().text());
    }

    @Test
    void probabilitiesFallAndAreProducts() {
        List<LineWriter.Written> lines = lines("        ");
        for (int i = 1; i < lines.size(); i++) {
            assertTrue(lines.get(i - 1).probability() >= lines.get(i).probability());
        }
        assertTrue(lines.getFirst().probability() <= lines.getFirst().symbols().getFirst());
    }

    @Test
    void aLineHasTheProbabilityItIsWrittenWith() {
        String head = "    PERFORM UNTIL END-OF-INPUT\n        ADD ";
        WordQuery query = new WordQuery("F", BEFORE + head, "    STOP RUN.\n", Set.of());
        for (LineWriter.Written line : lines(head)) {
            assertEquals(line.probability(), writer.probability(query, line.text()), 1e-9, line.text());
        }
        assertEquals(0, writer.probability(query, "1  TO READ-COUNT"), "other blanks");
        assertEquals(0, writer.probability(query, "1 TO NOWHERE-DECLARED"), "no candidate");
    }

    @Test
    void sameQuerySameLines() {
        assertEquals(lines("        MOVE "), lines("        MOVE "));
    }

    @Test
    void stopsWhenNotWanted() {
        WordQuery query = new WordQuery("F", BEFORE + "    MOVE ", "", Set.of());
        assertThrows(CancellationException.class, () -> writer.write(query, LIMITS, () -> true));
    }

    @Test
    void marksAreSetAsInTheFile() {
        Spacing spacing = new Spacing();
        Lexicon lexicon = workspace.lexicon();
        assertEquals("", spacing.between("TABLE-ENTRY", "(", lexicon));
        assertEquals(" ", spacing.between("IF", "(", lexicon));
        assertEquals("", spacing.between("(", "TABLE-INDEX", lexicon));
        assertEquals("", spacing.between("READ-COUNT", ".", lexicon));
        spacing.read(WordStream.of("    DISPLAY TABLE-ENTRY (1)", 0, lexicon), lexicon);
        assertEquals(" ", spacing.between("OTHER-ENTRY", "(", lexicon));
    }
}

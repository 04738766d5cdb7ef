package dev.cobolwright.model.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordRankerTest {
    private static final String PROGRAM = """
            IDENTIFICATION DIVISION.
            PROGRAM-ID. STOCKUPD.
            DATA DIVISION.
            WORKING-STORAGE SECTION.
            01  IN-PART.
                05  IN-NUMBER          PIC 9(6).
                05  IN-COLOUR          PIC X(10).
                05  IN-WEIGHT          PIC 9(5)V99.
            01  OUT-PART.
                05  OUT-NUMBER         PIC 9(6).
                05  OUT-COLOUR         PIC X(10).
                05  OUT-WEIGHT         PIC 9(5)V99.
            PROCEDURE DIVISION.
            MAIN-LINE.
                PERFORM READ-PART
                PERFORM COPY-PART
                STOP RUN.
            READ-PART.
                MOVE SPACES TO IN-PART.
            COPY-PART.
                MOVE IN-NUMBER TO OUT-NUMBER
                MOVE IN-COLOUR TO <|>
                DISPLAY OUT-PART.
            """;

    private final WordWorkspace workspace = new WordWorkspace();
    private final WordRanker ranker = WordRanker.bundled(workspace);

    private static WordQuery query(String program) {
        int cursor = program.indexOf("<|>");
        int newline = program.indexOf('\n', cursor);
        return new WordQuery("STOCKUPD", program.substring(0, cursor), program.substring(newline + 1), Set.of());
    }

    private List<String> words(String program) {
        return ranker.rank(query(program), 20).stream()
                .map(WordRanker.Ranked::text)
                .toList();
    }

    @Test
    void parallelStatementNamesTheNextWord() {
        assertEquals("OUT-COLOUR", words(PROGRAM).getFirst());
    }

    @Test
    void typedLettersNarrow() {
        List<String> words = words(PROGRAM.replace("TO <|>", "TO OUT-W<|>"));
        assertEquals(List.of("OUT-WEIGHT"), words);
    }

    @Test
    void keywordsThatNoTextContainsAreProposed() {
        assertTrue(words(PROGRAM.replace("MOVE IN-COLOUR TO <|>", "IF IN-WEIGHT <|>")).stream()
                .anyMatch(List.of("GREATER", "LESS", "EQUAL", "NOT", "IS", "NUMERIC")::contains));
    }

    @Test
    void probabilitiesAreOfOneDistribution() {
        double sum = ranker.rank(query(PROGRAM), 10_000).stream()
                .mapToDouble(WordRanker.Ranked::probability)
                .sum();
        assertEquals(1, sum, 1e-6);
    }

    @Test
    void savedFormOfTheFileTellsNothing() {
        List<WordRanker.Ranked> without = ranker.rank(query(PROGRAM), 50);
        workspace.add("STOCKUPD", PROGRAM.replace("<|>", "HIDDEN-ANSWER"));
        List<WordRanker.Ranked> with = ranker.rank(query(PROGRAM), 50);
        assertFalse(with.stream().anyMatch(r -> r.text().equals("HIDDEN-ANSWER")));
        assertEquals(
                without.stream().map(WordRanker.Ranked::text).limit(5).toList(),
                with.stream().map(WordRanker.Ranked::text).limit(5).toList());
    }

    @Test
    void otherFilesOfTheWorkspaceCount() {
        workspace.add("OTHER", """
                    MOVE WS-RATE TO PRINT-RATE
                    CALL 'CURRENCY' USING WS-EXCHANGE-AREA
                """);
        assertTrue(words(PROGRAM.replace("MOVE IN-COLOUR TO <|>", "CALL 'CURRENCY' USING <|>"))
                        .indexOf("WS-EXCHANGE-AREA")
                < 3);
    }

    @Test
    void whatTheWorkspaceLearnsCountsAtOnceAndIsForgottenAtOnce() {
        String program = PROGRAM.replace("MOVE IN-COLOUR TO <|>", "CALL 'CURRENCY' USING <|>");
        List<String> before = words(program);
        workspace.add("OTHER", "    CALL 'CURRENCY' USING WS-EXCHANGE-AREA\n");
        assertEquals("WS-EXCHANGE-AREA", words(program).getFirst());
        workspace.remove("OTHER");
        assertEquals(before, words(program));
    }

    @Test
    void emptyAndBrokenTextsAnswer() {
        ranker.rank(new WordQuery(null, "", "", Set.of()), 5);
        ranker.rank(new WordQuery("X", "\n\n   'open literal", "((((\n", Set.of("A-NAME")), 5);
        assertTrue(ranker.rank(new WordQuery(null, "ZQ", "", Set.of("ZQ-TOP")), 5).stream()
                .anyMatch(r -> r.text().equals("ZQ-TOP")));
    }
}

package dev.cobolwright.corpus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionEvaluationTest {
    private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());

    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. TOTALS.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  DAY-TOTAL        PIC 9(5).
                   01  WEEK-TOTAL       PIC 9(5).
                   PROCEDURE DIVISION.
                   MAIN-LINE.
                       ADD 1 TO DAY-TOTAL
                       ADD 1 TO DAY-TOTAL
                       ADD DAY-TOTAL TO WEEK-TOTAL
                       DISPLAY 'ADD NOTHING' WEEK-TOTAL
                       COPY NOWHERE.
                       STOP RUN.
                   SECOND-PARAGRAPH.
                       EXIT.
            """;

    @TempDir
    Path root;

    private CodeBase base;

    @BeforeEach
    void writeProgram() throws IOException {
        Files.writeString(root.resolve("TOTALS.cbl"), PROGRAM);
        base = CodeBase.read(root);
    }

    private Position at(String line, String word) {
        List<String> lines = PROGRAM.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(line)) {
                int character = lines.get(i).lastIndexOf(word);
                return new Position(
                        "TOTALS.cbl", i, character, "", word, lines.get(i).substring(character), "name");
            }
        }
        throw new IllegalArgumentException(line);
    }

    @Test
    void onlyTheRestOfTheLineIsHidden() {
        CompletionTask task =
                CompletionTask.of(base, at("ADD DAY-TOTAL", "WEEK-TOTAL")).orElseThrow();
        assertTrue(task.before().endsWith("    ADD DAY-TOTAL TO "));
        assertTrue(task.after().startsWith("    DISPLAY 'ADD NOTHING' WEEK-TOTAL\n"));
    }

    @Test
    void floorCountsPairsThenWordsThenAll() {
        CompletionTask task = CompletionTask.of(base, at("ADD 1", "DAY-TOTAL")).orElseThrow();
        assertEquals("DAY-TOTAL", new Floor().words(task).getFirst().text());
    }

    @Test
    void positionsAreWordsOfCode() {
        List<Position> made = PositionMaker.make(base, 100, 100, 1);
        assertTrue(made.stream().anyMatch(p -> p.truth().equals("WEEK-TOTAL")));
        assertTrue(made.stream()
                .noneMatch(p -> p.truth().equals("NOTHING") || p.truth().equals("COPY")));
        assertTrue(made.stream().noneMatch(p -> p.truth().equals("SECOND-PARAGRAPH")));
        assertEquals(made, PositionMaker.make(base, 100, 100, 1));
    }

    @Test
    void positionsFileIsReadAsWritten() throws IOException {
        List<Position> made = PositionMaker.make(base, 100, 100, 1);
        Path file = root.resolve("positions.jsonl");
        PositionsFile.write(file, made);
        assertEquals(made, PositionsFile.read(file));
        Files.writeString(file, "{\"file\":\"X\"}\n");
        IOException refused = assertThrows(IOException.class, () -> PositionsFile.read(file));
        assertTrue(refused.getMessage().contains(":1:"));
    }

    @Test
    void reportOfAModelThatIsAlwaysRight() {
        CompletionEvaluation evaluation = new CompletionEvaluation(QUIET);
        evaluation.add(base, List.of(at("ADD DAY-TOTAL", "WEEK-TOTAL"), at("ADD 1", "DAY-TOTAL")));
        evaluation.add(base, List.of(new Position("MISSING.cbl", 1, 1, "", "X", "X", "")));
        evaluation.run(new Floor());
        evaluation.run(new CompletionModel() {
            @Override
            public String id() {
                return "right";
            }

            @Override
            public List<Word> words(CompletionTask task) {
                return List.of(new Word(task.position().truth(), 1));
            }

            @Override
            public Optional<Line> line(CompletionTask task) {
                return Optional.of(
                        new Line(task.position().truthLine().replace(" ", "   "), 0.9, true, Validity.VALID));
            }
        });
        JsonNode report = evaluation.report();
        JsonNode right = report.get("models").get("right");
        assertEquals(2, report.get("positions").asInt());
        assertEquals(1, report.get("skipped").asInt());
        for (String all : List.of("top1", "top5", "lineExact", "editSimilarity", "valid", "shown")) {
            assertEquals(1, right.get(all).asDouble(), all);
        }
        assertTrue(right.get("bitsPerByte").isNull());
        assertTrue(report.get("models").get("floor").get("lineExact").isNull());
        assertTrue(QualityTable.markdown(report).contains("| right | 100.0"));
    }

    private static CompletionModel always(String id, String word) {
        return new CompletionModel() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Word> words(CompletionTask task) {
                return List.of(new Word(word, 1));
            }

            @Override
            public Optional<Line> line(CompletionTask task) {
                return Optional.of(new Line(word, 0.9, true, Validity.VALID));
            }
        };
    }

    @Test
    void gainOfAPartIsPairedByPosition() {
        CompletionEvaluation evaluation = new CompletionEvaluation(QUIET);
        evaluation.add(base, List.of(at("ADD DAY-TOTAL", "WEEK-TOTAL"), at("ADD 1", "DAY-TOTAL")));
        evaluation.run(always("mixture", "DAY-TOTAL"));
        evaluation.run(always("mixture-retrieval", "NOTHING"));
        JsonNode gain = evaluation.report().get("gains").get("mixture-retrieval");
        assertEquals(0.5, gain.get("top1").asDouble());
        assertEquals(0, gain.get("top1Interval").get(0).asDouble());
        assertEquals(1, gain.get("top1Interval").get(1).asDouble());
        assertTrue(gain.has("lineExact"));
        assertTrue(QualityTable.markdown(evaluation.report()).contains("| mixture-retrieval | +50.0 (0.0 to 100.0)"));

        CompletionEvaluation same = new CompletionEvaluation(QUIET);
        same.add(base, List.of(at("ADD 1", "DAY-TOTAL")));
        same.run(always("mixture", "DAY-TOTAL"));
        same.run(always("mixture-retrieval", "DAY-TOTAL"));
        assertEquals(
                0,
                same.report().get("gains").get("mixture-retrieval").get("top1").asDouble());
    }

    @Test
    void pageKeepsWhatIsNotItsOwn() throws IOException {
        CompletionEvaluation evaluation = new CompletionEvaluation(QUIET);
        evaluation.add(base, List.of(at("ADD 1", "DAY-TOTAL")));
        evaluation.run(new Floor());
        Path page = root.resolve("quality.md");
        Files.writeString(page, "# Quality\n\nKept.\n");
        QualityTable.update(page, evaluation.report());
        String once = Files.readString(page);
        QualityTable.update(page, evaluation.report());
        assertTrue(once.contains("Kept.") && once.contains("| floor |"));
        assertEquals(once, Files.readString(page));
    }

    @Test
    void similarityLooksAtWords() {
        assertEquals(1, Similarity.of("", ""));
        assertEquals(0.75, Similarity.of("ABCD", "ABXD"));
        assertEquals("MOVE A TO B", Similarity.normalised("  move a   to b "));
    }
}

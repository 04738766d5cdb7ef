package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.model.router.Outcome;
import dev.cobolwright.model.router.OutcomesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code eval router --save} writes is what completion reads; a wrong file is told with what to do, and costs nothing else. */
class RoutingFileTest {
    @TempDir
    private Path folder;

    private static Path routing() {
        return UserFolder.path().resolve(UserFolder.ROUTING);
    }

    @AfterEach
    void forget() throws IOException {
        Files.deleteIfExists(routing());
        Files.deleteIfExists(UserFolder.path().resolve(UserFolder.MODELS));
    }

    @Test
    void completionRoutesAsTheEvaluationSaved() throws IOException {
        Path labels = labels(0.97);
        Run saved = evaluated("--fit", labels, "--save", routing());
        assertEquals(ExitCode.OK, saved.exit(), saved.err());
        assertFalse(saved.err().contains("routing is off"), saved.err());
        JsonNode answer = completed().json();
        String reason = answer.at("/route/reason").asText();
        assertTrue(reason.contains("(foreseen "), reason);
        for (JsonNode suggestion : answer.path("suggestions")) {
            double first = suggestion.path("firstWord").asDouble(-1);
            assertTrue(first > 0 && first < 1, answer.toString());
        }

        Run again = evaluated();
        assertEquals(ExitCode.OK, again.exit(), again.err());
        assertTrue(again.out().contains("learned from 240 positions of 6 repositories"), again.out());
    }

    /** The command that an enterprise runs with a few hundred positions of its own. */
    @Test
    void labelsOfOnesOwnMoveWhatWasLearned() throws IOException {
        assertEquals(
                ExitCode.OK,
                evaluated("--fit", labels(0.97), "--save", routing()).exit());
        String before = Files.readString(routing());
        Run refreshed = evaluated("--refresh", labels(0.1), "--measured", labels(0.1), "--save", routing());
        assertEquals(ExitCode.OK, refreshed.exit(), refreshed.err());
        assertNotEquals(before, Files.readString(routing()));
        assertTrue(Files.readString(routing()).contains("240 positions of one's own"), Files.readString(routing()));
        assertTrue(quality("--measured", labels(0.1)) >= quality("--fit", labels(0.97), "--measured", labels(0.1)));
        assertEquals(
                ExitCode.FAILURE,
                evaluated("--refresh", folder.resolve("none.jsonl")).exit());
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
        assertEquals(ExitCode.FAILURE, evaluated("--refresh", empty).exit());
    }

    private double quality(Object... arguments) throws IOException {
        Run run = evaluated(arguments);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        return new ObjectMapper()
                .readTree(folder.resolve("report.json").toFile())
                .at("/routed/quality")
                .asDouble();
    }

    @Test
    void routingThatLosesLinesIsSavedSwitchedOff() throws IOException {
        Run saved = evaluated("--fit", labels(0.97), "--measured", labels(0), "--save", routing());
        assertTrue(saved.err().contains("routing is off"), saved.err() + saved.out());
        String reason = completed().json().at("/route/reason").asText();
        assertFalse(reason.contains("(foreseen "), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"version\": 1}",
                "{\"version\": 2, \"on\": true, \"cascade\": {\"trust\": 7, \"gain\": 0}, \"logistic\": {\"models\": {}}}",
                "{\"version\": 2, \"on\": true, \"cascade\": {\"trust\": 0.9, \"gain\": 0}, \"logistic\": {\"models\": {}}}"
            })
    void aWrongFileIsToldWithTheNextStep(String text) throws IOException {
        JsonNode before = completed().json();
        Files.createDirectories(UserFolder.path());
        Files.writeString(routing(), text);
        Run completed = completed();
        assertEquals(ExitCode.OK, completed.exit(), completed.err());
        String notes = completed.json().path("notes").toString();
        assertTrue(notes.contains("routing.json is not used") && notes.contains("or delete it"), notes);
        assertEquals(before.path("suggestions"), completed.json().path("suggestions"), "the local answer stays");
        assertEquals(before.at("/route/reason"), completed.json().at("/route/reason"));
        for (Run run : List.of(evaluated(), Run.of("doctor"))) {
            assertEquals(ExitCode.FAILURE, run.exit(), run.out());
            String told = run.err() + run.out();
            assertTrue(told.contains("--refresh LABELS --save") && !told.contains("\tat "), told);
        }
    }

    @Test
    void doctorSaysWhatIsWrongWithModelsYaml() throws IOException {
        Files.createDirectories(UserFolder.path());
        Files.writeString(UserFolder.path().resolve(UserFolder.MODELS), "models:\n  - id: team\n    kind: cloud\n");
        Run run = Run.of("doctor");
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.out().contains("models.yaml:3"), run.out());
    }

    private Run completed() throws IOException {
        Path program = Files.writeString(folder.resolve("a.cbl"), BadInputTest.PROGRAM);
        return Run.of("complete", "--json", "--workspace", folder, program + ":9:12");
    }

    /** Evaluates labels in place of positions; no model is asked. */
    private Run evaluated(Object... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("eval", "router", "--root", folder, "--positions", "none"));
        arguments.addAll(List.of("--out", folder.resolve("report.json")));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--measured")) {
            arguments.addAll(List.of("--measured", labels(0.97)));
        }
        return Run.of(arguments.toArray());
    }

    /** Requests that words and mixture answer; words are right in this share of the easy ones, though they look the same. */
    private Path labels(double words) throws IOException {
        Random random = new Random(7);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            boolean easy = random.nextBoolean();
            boolean mixture = random.nextDouble() < (easy ? 0.7 : 0.5);
            outcomes.add(new Outcome(
                    "group" + i % 6,
                    Map.of("typed", easy ? 1.0 : 0.0),
                    Map.of(
                            "words", answer(easy && random.nextDouble() < words, easy, random),
                            "mixture", answer(mixture, mixture, random))));
        }
        Path file = folder.resolve("labels" + words + ".jsonl");
        OutcomesFile.write(file, outcomes);
        return file;
    }

    private static Outcome.Answer answer(boolean right, boolean looksRight, Random random) {
        double sure = (looksRight ? 1.5 : -1.5) + random.nextGaussian();
        return new Outcome.Answer(0, right, right, 0, Map.of("tokens.mean", sure), 1);
    }
}

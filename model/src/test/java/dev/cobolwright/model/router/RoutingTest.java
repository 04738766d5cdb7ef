package dev.cobolwright.model.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.library.ModelLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingTest {
    private static final long SEED = 23;
    private static final LibraryEntry WORDS =
            ModelLibrary.shipped().find("words").orElseThrow();
    private static final LibraryEntry MIXTURE =
            ModelLibrary.shipped().find("mixture").orElseThrow();
    private static final List<LibraryEntry> BOTH = List.of(WORDS, MIXTURE);

    @TempDir
    Path temp;

    /** Easy requests, which both get right, and hard ones, which only the mixture does; the feature tells them apart most of the time. */
    private static List<Outcome> outcomes(int n) {
        Random random = new Random(SEED);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean easy = random.nextBoolean();
            double hint = (easy ? 1 : -1) + random.nextGaussian() * 0.7;
            boolean words = easy && random.nextDouble() < 0.9;
            boolean mixture = random.nextDouble() < (easy ? 0.9 : 0.6);
            outcomes.add(new Outcome(
                    "group" + i % 6,
                    Map.of("hint", hint),
                    Map.of("words", answer(words, random), "mixture", answer(mixture, random))));
        }
        return outcomes;
    }

    private static Outcome.Answer answer(boolean right, Random random) {
        double sure = (right ? 1.5 : -1.5) + random.nextGaussian();
        return new Outcome.Answer(0, right, right, 0, Map.of("sure", sure), 1);
    }

    @Test
    void sendsWhatIsHardToTheDearModel() throws IOException {
        RoutingFit.Learned learned = RoutingFit.fit(outcomes(600), BOTH, "synthetic");
        assertEquals(2, learned.scores().size());
        assertTrue(
                learned.scores().stream().allMatch(s -> s.auroc() > 0.7),
                learned.scores().toString());
        List<Outcome> unseen = outcomes(2_000).subList(600, 2_000);
        Replay replay = new Replay(learned.routing(), BOTH);
        double routed = share(unseen, o -> replay.of(o).right());
        double words = share(unseen, o -> o.answers().get("words").right());
        double mixture = share(unseen, o -> o.answers().get("mixture").right());
        double asked = share(unseen, o -> replay.of(o).asked("mixture"));
        assertTrue(routed > mixture - 0.01 && routed > words, routed + " against " + mixture + " and " + words);
        assertTrue(asked < 0.85, "asked for " + asked);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        learned.routing().write(out);
        Routing read = Routing.read(new ByteArrayInputStream(out.toByteArray()));
        Replay again = new Replay(read, BOTH);
        unseen.forEach(o -> assertEquals(replay.of(o), again.of(o)));
        String text = out.toString();
        for (String bad : List.of(
                "",
                "{",
                "[1, 2]",
                "{}",
                "{\"version\":1}",
                "{\"version\":2}",
                text.replace("\"on\" : false", "\"on\" : \"no\""),
                text.replaceFirst("\"trust\" : [0-9.]+", "\"trust\" : 7"),
                text.replaceFirst("\"deviation\" : [0-9.]+", "\"deviation\" : 0"),
                text.replaceFirst("\"probabilities\" : \\[ [0-9.E-]+", "\"probabilities\" : [ 0.99999"),
                text.replaceFirst("\"scores\" : \\[ [0-9.E-]+,", "\"scores\" : ["))) {
            IOException told =
                    assertThrows(IOException.class, () -> Routing.read(new ByteArrayInputStream(bad.getBytes())), bad);
            assertFalse(told.getMessage().isBlank());
        }
    }

    @Test
    void aFewLabelsOfOnesOwnMoveWhatWasLearned() {
        Routing shipped = RoutingFit.fit(outcomes(600), BOTH, "elsewhere").routing();
        List<Outcome> own = new ArrayList<>();
        for (Outcome o : outcomes(200)) {
            Map<String, Outcome.Answer> worse = Map.of(
                    "words",
                    new Outcome.Answer(
                            0, false, false, 0, o.answers().get("words").signals(), 1),
                    "mixture",
                    o.answers().get("mixture"));
            own.add(new Outcome("own", o.features(), worse));
        }
        Routing refreshed = RoutingFit.refresh(shipped, own, "mine");
        Map<String, Double> easy = Map.of("hint", 1.5);
        assertTrue(shipped.predictor().foresee(easy).get("words") > 0.6);
        assertTrue(refreshed.predictor().foresee(easy).get("words") < 0.5);
        assertTrue(refreshed.provenance().contains("mine"));
    }

    @Test
    void asksTheCheapestThatIsForeseenToBeGoodEnough() {
        Cascade cascade = new Cascade(0.8, 0.05);
        Map<String, Double> easy = Map.of("words", 0.9, "mixture", 0.95);
        Map<String, Double> hard = Map.of("words", 0.2, "mixture", 0.7);
        Cascade.Result cheap = cascade.run(easy, BOTH, Cascade.Limits.NONE, m -> 0.85);
        assertEquals(List.of(new Cascade.Step(WORDS, 0.85)), cheap.asked());
        Cascade.Result doubted = cascade.run(easy, BOTH, Cascade.Limits.NONE, m -> m.equals(WORDS) ? 0.3 : 0.6);
        assertEquals(2, doubted.asked().size());
        assertEquals(MIXTURE, doubted.chosen().orElseThrow().model());
        Cascade.Result dear = cascade.run(hard, BOTH, Cascade.Limits.NONE, m -> 0.4);
        assertEquals(List.of(new Cascade.Step(MIXTURE, 0.4)), dear.asked());
        assertTrue(dear.reason().contains("mixture (foreseen 70%) is sure to 40%"), dear.reason());
        Cascade.Limits poor = new Cascade.Limits(WORDS.costOfRequest(), m -> true);
        assertEquals(
                WORDS,
                cascade.run(hard, BOTH, poor, m -> 0.1).chosen().orElseThrow().model());
        Cascade.Limits none = new Cascade.Limits(1, m -> false);
        assertTrue(cascade.run(hard, BOTH, none, m -> 1).chosen().isEmpty());
    }

    @Test
    void asksOnlyModelsThatAnswerInTime() {
        Cascade cascade = new Cascade(0.8, 0.05);
        Map<String, Double> hard = Map.of("words", 0.2, "mixture", 0.7);
        Duration enough = MIXTURE.latency();
        Duration little = enough.minusMillis(1);
        assertTrue(WORDS.latency().compareTo(little) < 0);
        Cascade.Limits inTime = Cascade.Limits.within(() -> enough, BOTH);
        assertEquals(
                List.of(new Cascade.Step(MIXTURE, 0.4)),
                cascade.run(hard, BOTH, inTime, m -> 0.4).asked());
        Cascade.Limits late = Cascade.Limits.within(() -> little, BOTH);
        assertEquals(
                List.of(new Cascade.Step(WORDS, 0.4)),
                cascade.run(hard, BOTH, late, m -> 0.4).asked());
        Cascade.Limits none = Cascade.Limits.within(() -> Duration.ZERO, BOTH);
        assertEquals(
                List.of(new Cascade.Step(WORDS, 0.4)),
                cascade.run(hard, BOTH, none, m -> 0.4).asked());

        Map<String, Double> easy = Map.of("words", 0.9, "mixture", 0.95);
        AtomicReference<Duration> left = new AtomicReference<>(enough);
        Cascade.Limits used = Cascade.Limits.within(left::get, BOTH);
        Cascade.Result result = cascade.run(easy, BOTH, used, m -> {
            left.set(left.get().minus(m.latency()));
            return 0.3;
        });
        assertEquals(List.of(new Cascade.Step(WORDS, 0.3)), result.asked(), "what the first took is gone");
    }

    @Test
    void theShareOfEscalationsIsKept() {
        EscalationShare third = new EscalationShare(0.3);
        int sent = 0;
        for (int i = 0; i < 1_000; i++) {
            if (third.next()) {
                third.used();
                sent++;
            }
        }
        assertTrue(sent >= 290 && sent <= 310, sent + " of 1000");
        EscalationShare never = new EscalationShare(0);
        assertTrue(!never.next());
    }

    @Test
    void labelsSurviveAFileAndAWrongLineIsNamed() throws IOException {
        Path file = temp.resolve("labels.jsonl");
        List<Outcome> outcomes = outcomes(20);
        OutcomesFile.write(file, outcomes);
        assertEquals(outcomes, OutcomesFile.read(file));
        Files.writeString(file, Files.readString(file) + "{\"group\":1\n");
        assertTrue(assertThrows(IOException.class, () -> OutcomesFile.read(file))
                .getMessage()
                .contains(":21:"));
        assertThrows(IllegalArgumentException.class, () -> RoutingFit.fit(outcomes, BOTH, "too few"));
    }

    private static double share(List<Outcome> outcomes, java.util.function.Predicate<Outcome> what) {
        return outcomes.stream()
                .mapToDouble(o -> what.test(o) ? 1 : 0)
                .average()
                .orElse(0);
    }
}

package dev.cobolwright.corpus.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.completion.LineModels;
import dev.cobolwright.model.library.ModelLibrary;
import dev.cobolwright.model.router.Outcome;
import dev.cobolwright.model.router.Routing;
import dev.cobolwright.model.router.RoutingFit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingEvaluationTest {
    private static final ModelLibrary LIBRARY = ModelLibrary.shipped();

    @TempDir
    Path folder;

    /** Easy requests, which all get right; hard ones, of which the mixture gets half and more candidates a few more. */
    private static List<Outcome> outcomes(int n, long seed) {
        Random random = new Random(seed);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean easy = random.nextInt(5) < 2;
            boolean words = easy && random.nextDouble() < 0.95;
            boolean mixture = random.nextDouble() < (easy ? 0.95 : 0.5);
            boolean wide = mixture || random.nextDouble() < 0.2;
            outcomes.add(new Outcome(
                    "group" + i % 8,
                    Map.of("hint", (easy ? 1 : -1) + random.nextGaussian() * 0.5),
                    Map.of(
                            "words", answer(words, random, 20),
                            "mixture", answer(mixture, random, 60),
                            "mixture-wide", answer(wide, random, 150))));
        }
        return outcomes;
    }

    private static Outcome.Answer answer(boolean right, Random random, double millis) {
        double sure = (right ? 1.5 : -1.5) + random.nextGaussian();
        return new Outcome.Answer(0, right, right, 0, Map.of("sure", sure), millis);
    }

    private static final ObjectNode REPORT = report();

    private static ObjectNode report() {
        Routing routing = RoutingFit.fit(outcomes(300, 3), LineModels.routable(LIBRARY), "synthetic")
                .routing();
        return new RoutingEvaluation(LIBRARY, LineModels.of(LIBRARY, routing), routing).report(outcomes(400, 4));
    }

    @Test
    void figuresAreWhatTheOutcomesSay() throws Exception {
        ObjectNode report = REPORT;
        assertEquals("mixture", report.path("largest").asText(), "more candidates are no other model");
        assertEquals(0.68, report.at("/single/mixture/quality").asDouble(), 0.05);
        assertTrue(report.at("/routed/quality").asDouble()
                > report.at("/random/quality").asDouble());
        assertTrue(report.at("/oracle/quality").asDouble()
                >= report.at("/routed/quality").asDouble());
        assertTrue(report.at("/confidence/auroc").asDouble() > 0.9);
        assertTrue(
                report.at("/confidence/ece").asDouble()
                        < report.at("/confidence/eceByChance").asDouble() + 0.03,
                report.path("confidence").toString());
        for (String name : List.of("apgr", "cpt50", "cpt80", "cpt95", "escalatedAtMatchedQuality")) {
            JsonNode ends = report.path("gap").path(name + "Interval");
            double value = report.path("gap").path(name).asDouble();
            assertTrue(
                    ends.get(0).asDouble() <= value && value <= ends.get(1).asDouble(),
                    name + " " + report.path("gap"));
        }
        Path page = folder.resolve("router.md");
        RoutingPage.update(page, report);
        String text = Files.readString(page);
        assertTrue(text.contains("ECE, 10 bins of equal width") && text.contains("More candidates"), text);
        assertTrue(Files.exists(folder.resolve("router-curve.svg")));
    }

    @Test
    void moreCandidatesAreAskedWhereTheUsualModelIsNotSure() {
        JsonNode points = REPORT.at("/moreCandidates/points");
        double before = 0;
        for (JsonNode point : points) {
            assertTrue(point.path("asked").asDouble() >= before, points.toString());
            before = point.path("asked").asDouble();
        }
        JsonNode last = points.get(points.size() - 1);
        assertEquals(1, last.path("asked").asDouble());
        assertEquals(150, last.path("millis").asDouble(), 1e-9);
        assertTrue(last.path("gain").asDouble() > 0.02, points.toString());
    }
}

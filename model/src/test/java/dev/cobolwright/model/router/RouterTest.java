package dev.cobolwright.model.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.router.Decision.Escalate;
import dev.cobolwright.model.router.Decision.Show;
import dev.cobolwright.model.router.Decision.Silent;
import dev.cobolwright.model.router.Router.RequestBudget;
import dev.cobolwright.model.router.Router.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final Router ROUTER = new Router(Thresholds.DEFAULT);
    private static final RequestBudget AMPLE = new RequestBudget(Duration.ofSeconds(5), 1, true);
    private static final LibraryModel BIG =
            new LibraryModel("big", 0.001, Duration.ofMillis(600), true, SuccessCurve.assumed(0.6));
    private static final LibraryModel MEDIUM =
            new LibraryModel("medium", 0.0001, Duration.ofMillis(300), false, SuccessCurve.assumed(0.3));

    @Test
    void showsWhatIsSure() {
        Decision decision = ROUTER.decide(0.9, AMPLE, List.of(BIG, MEDIUM));
        assertEquals(
                "confidence 90% reaches 33%",
                assertInstanceOf(Show.class, decision).reason());
    }

    @Test
    void asksTheModelThatIsWorthMost() {
        Escalate escalate = assertInstanceOf(Escalate.class, ROUTER.decide(0.4, AMPLE, List.of(MEDIUM, BIG)));
        assertEquals("big", escalate.model().id());
        assertEquals("confidence 40%; big is right in 76% of such cases, for 0.00100 and 600 ms", escalate.reason());
        assertInstanceOf(Show.class, escalate.otherwise());
        RequestBudget local = new RequestBudget(Duration.ofSeconds(5), 1, false);
        assertEquals(
                "medium",
                assertInstanceOf(Escalate.class, ROUTER.decide(0.1, local, List.of(MEDIUM, BIG)))
                        .model()
                        .id());
    }

    @Test
    void staysSilentWhereNothingHelps() {
        assertInstanceOf(Silent.class, ROUTER.decide(0.1, AMPLE, List.of()));
        assertInstanceOf(Silent.class, ROUTER.decide(Double.NaN, AMPLE, List.of(BIG)));
        LibraryModel costly = new LibraryModel("costly", 0.5, Duration.ZERO, true, SuccessCurve.assumed(0.9));
        LibraryModel useless = new LibraryModel("useless", 0, Duration.ZERO, true, SuccessCurve.assumed(0.01));
        assertInstanceOf(Silent.class, ROUTER.decide(0.1, AMPLE, List.of(costly, useless)));
    }

    @Test
    void keepsToTheBudgetAndItsRules() {
        long seed = 31;
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            Thresholds thresholds = new Thresholds(
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble() / 5,
                    random.nextDouble() / 50,
                    random.nextDouble() / 100);
            Router router = new Router(thresholds);
            RequestBudget budget = new RequestBudget(
                    Duration.ofMillis(random.nextInt(2_000)), random.nextDouble() / 100, random.nextBoolean());
            List<LibraryModel> library = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                library.add(new LibraryModel(
                        "m" + i,
                        random.nextDouble() / 50,
                        Duration.ofMillis(random.nextInt(2_000)),
                        random.nextBoolean(),
                        SuccessCurve.assumed(random.nextDouble())));
            }
            double confidence = random.nextDouble();
            Decision decision = router.decide(confidence, budget, library);
            String at = "seed " + seed + " round " + round + ": " + decision;
            assertEquals(decision, router.decide(confidence, budget, library), at);
            Decision shown = decision instanceof Escalate(var model, var reason, var otherwise) ? otherwise : decision;
            assertEquals(confidence >= thresholds.show(), shown instanceof Show, at);
            if (decision instanceof Escalate escalate) {
                LibraryModel model = escalate.model();
                assertTrue(model.cost() <= budget.money() && model.latency().compareTo(budget.time()) <= 0, at);
                assertTrue(budget.remote() || !model.remote(), at);
                assertTrue(confidence < thresholds.trust() && model.gain(confidence) >= thresholds.gain(), at);
            }
            assertTrue(!decision.reason().isBlank(), at);
        }
    }

    @Test
    void learnsASuccessCurve() {
        Random random = new Random(8);
        double[] confidence = new double[20_000];
        boolean[] right = new boolean[confidence.length];
        for (int i = 0; i < confidence.length; i++) {
            confidence[i] = random.nextDouble();
            right[i] = random.nextDouble() < 0.4 + 0.5 * confidence[i];
        }
        SuccessCurve curve = SuccessCurve.fit(confidence, right);
        for (double c : new double[] {0.1, 0.35, 0.5, 0.8}) {
            assertEquals(0.4 + 0.5 * c, curve.at(c), 0.04);
        }
        assertEquals(0, SuccessCurve.fit(new double[0], new boolean[0]).at(0.5));
    }
}

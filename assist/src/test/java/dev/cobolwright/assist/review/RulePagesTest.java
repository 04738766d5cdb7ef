package dev.cobolwright.assist.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the rules are their tests. One rule alone: {@code -Dtest=RulePagesTest -Drule=CW1501}. */
class RulePagesTest {
    private static final List<String> SECTIONS =
            List.of("Why it matters", "Example", "Better", "When to ignore it", "Source");

    static Stream<String> codes() {
        String only = System.getProperty("rule", "");
        return Rules.ALL.stream().map(r -> r.about().code()).filter(c -> only.isEmpty() || only.equals(c));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageHasItsSections(String code) {
        Rule rule = Rules.of(code).orElseThrow();
        RulePage page = RulePage.of(rule);
        assertEquals(rule.about().title(), page.title());
        assertEquals(
                SECTIONS, page.sections().stream().filter(SECTIONS::contains).toList());
        assertFalse(page.summary().isEmpty());
        rule.options().forEach(o -> assertTrue(page.text().contains("`" + o.name() + "`"), o.name()));
        assertTrue(page.blocks().stream().anyMatch(b -> b.section().equals("Example")));
        assertTrue(page.blocks().stream().anyMatch(b -> b.section().equals("Better")));
        assertTrue(
                page.text().lines().allMatch(l -> l.length() <= 150),
                "lines of the page are at most 150 characters long");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void examplesGiveWhatIsMarkedAndBetterGivesNothing(String code) {
        Rule rule = Rules.of(code).orElseThrow();
        for (RulePage.Block block : RulePage.of(rule).blocks()) {
            ReviewFixture fixture = ReviewFixture.of(block.text());
            assertEquals("", fixture.errors(), block.section());
            List<Finding> findings = fixture.review(rule);
            if (block.section().equals("Example") && fixture.marked().isEmpty()) {
                assertEquals(1, findings.size(), () -> "no line is marked, so one finding is expected: " + findings);
            } else if (block.section().equals("Example")) {
                assertEquals(fixture.marked(), ReviewFixture.places(findings), findings::toString);
            } else {
                assertEquals(List.of(), ReviewFixture.places(findings), findings::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void examplesCompile(String code, @TempDir Path folder) throws IOException {
        Optional<String> compiler = Compiler.find();
        Assumptions.assumeTrue(compiler.isPresent(), "cobc (GnuCOBOL) is not installed");
        for (RulePage.Block block : RulePage.of(Rules.of(code).orElseThrow()).blocks()) {
            ReviewFixture fixture = ReviewFixture.of(block.text());
            if (!block.words().contains("not-gnucobol")) {
                assertEquals("", Compiler.errors(fixture, folder), block.section() + ": " + block.text());
            }
        }
    }

    @Test
    void rulesAreInOrderAndHaveCodesOfTheirOwn() {
        List<String> codes = Rules.ALL.stream().map(r -> r.about().code()).toList();
        assertEquals(codes.stream().distinct().sorted().toList(), codes);
        codes.forEach(RuleGroup::of);
        Rules.ALL.forEach(r -> assertTrue(
                r.about().title().length() <= 70 && !r.about().title().endsWith("."),
                r.about().code()));
    }
}

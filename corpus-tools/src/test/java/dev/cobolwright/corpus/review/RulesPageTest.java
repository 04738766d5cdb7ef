package dev.cobolwright.corpus.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.Rule;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.corpus.review.Measured.OfRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/rules.md lists every rule with what was measured. {@code -Dgolden.update=true} writes it. */
class RulesPageTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void pageIsUpToDate() throws IOException {
        String page = RulesPage.of(Measured.read(DOCS.resolve("rules-measured.tsv")));
        Path file = DOCS.resolve("rules.md");
        if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(file, page);
        }
        assertEquals(page, Files.readString(file), "run ./dev golden");
        Rules.ALL.forEach(r -> assertTrue(
                page.contains("| [" + r.about().code() + "]"), r.about().code()));
    }

    @Test
    void rulesThatAreOftenWrongAreInNoProfileButAll() throws IOException {
        Measured measured = Measured.read(DOCS.resolve("rules-measured.tsv"));
        List<String> wrong = Rules.ALL.stream()
                .filter(r -> r.about().profile() != Profile.ALL)
                .filter(r -> isOftenWrong(measured.rules().get(r.about().code())))
                .map(Rule::about)
                .map(Rule.About::code)
                .toList();
        assertEquals(List.of(), wrong, "labelled, and right in less than 80%");
    }

    private static boolean isOftenWrong(OfRule m) {
        return m != null && m.labelled() > 0 && m.right() < 0.8 * m.labelled();
    }

    @Test
    void labelsHaveVerdictsAndReasons() throws IOException {
        Labels labels = Labels.read(DOCS.resolve("rules-labels.tsv"));
        labels.labels()
                .keySet()
                .forEach(k ->
                        assertTrue(Rules.of(k.substring(0, k.indexOf('\t'))).isPresent(), k));
    }

    @Test
    void mutatorsAreOfRulesThatAreThere() {
        Mutators.ALL.forEach(m -> assertTrue(Rules.of(m.code()).isPresent(), m.code()));
    }
}

package dev.cobolwright.corpus.review;

import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.Rule;
import dev.cobolwright.assist.review.RuleGroup;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.corpus.review.Measured.OfRule;
import java.util.List;
import java.util.Locale;

/** The page {@code docs/rules.md}: every rule with what was measured of it. */
public final class RulesPage {
    private static final String PAGES = "../assist/src/main/resources/dev/cobolwright/assist/review/rules/";

    private final Measured measured;
    private final StringBuilder out = new StringBuilder();

    private RulesPage(Measured measured) {
        this.measured = measured;
    }

    public static String of(Measured measured) {
        RulesPage page = new RulesPage(measured);
        page.head();
        for (RuleGroup group : RuleGroup.values()) {
            List<Rule> rules =
                    Rules.ALL.stream().filter(r -> r.about().group() == group).toList();
            if (!rules.isEmpty()) {
                page.group(group, rules);
            }
        }
        return page.out.toString();
    }

    private void head() {
        long shipped = Rules.ALL.stream().filter(Profile.DEFAULT::has).count();
        out.append("# Rules of the review\n\n")
                .append(Rules.ALL.size())
                .append(" rules, ")
                .append(shipped)
                .append(
                        " of them in the default profile. `cobolwright review --explain CODE` prints the page of one.\n\n")
                .append(
                        "Made by `cobolwright corpus review-report` and `./dev golden`. **Findings** are those on the corpus of")
                .append(
                        " [corpus.md](corpus.md). **Precision** is the share of a\nsample of them that is right, judged by reading the")
                .append(
                        " code ([rules-labels.tsv](rules-labels.tsv) has every judgement with its reason); a rule under 80% is in\n")
                .append(
                        "the profile `all` only. **Recall** is the share of defects found that were seeded into programs of the corpus.")
                .append(" An empty cell: not measured.\n\n");
        measured.corpus()
                .ifPresent(c -> out.append(String.format(
                        Locale.ROOT,
                        "On %d programs with %,d lines the default profile finds %.1f in a thousand lines.%n%n",
                        c.programs(),
                        c.lines(),
                        c.findings() * 1000.0 / c.lines())));
    }

    private void group(RuleGroup group, List<Rule> rules) {
        out.append("## ").append(group.title()).append("\n\n");
        out.append("| rule | | severity | profile | findings | programs | sample | precision | seeded | recall |\n");
        out.append("|---|---|---|---|---:|---:|---:|---:|---:|---:|\n");
        for (Rule rule : rules) {
            Rule.About about = rule.about();
            out.append(String.format(
                    Locale.ROOT,
                    "| [%s](%s%s.md) | %s | %s | %s | %s |%n",
                    about.code(),
                    PAGES,
                    about.code(),
                    about.title(),
                    about.severity().name().toLowerCase(Locale.ROOT),
                    about.profile().name().toLowerCase(Locale.ROOT),
                    cells(measured.rules().get(about.code()))));
        }
        out.append('\n');
    }

    private static String cells(OfRule m) {
        if (m == null) {
            return " | | | | | ";
        }
        return String.join(
                " | ",
                String.valueOf(m.findings()),
                String.valueOf(m.programs()),
                String.valueOf(m.labelled()),
                share(m.right(), m.labelled()),
                String.valueOf(m.seeded()),
                share(m.found(), m.seeded()));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : Math.round(100.0 * part / whole) + "%";
    }
}

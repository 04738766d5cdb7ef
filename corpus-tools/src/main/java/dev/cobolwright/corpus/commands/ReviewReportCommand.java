package dev.cobolwright.corpus.commands;

import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ReviewSettings;
import dev.cobolwright.assist.review.Rule;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.corpus.ingest.SourceList;
import dev.cobolwright.corpus.review.CorpusReview;
import dev.cobolwright.corpus.review.Labels;
import dev.cobolwright.corpus.review.Measured;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutators;
import dev.cobolwright.corpus.review.ReviewReport;
import dev.cobolwright.corpus.review.RulesPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the rules of the review over the corpus: counts, a sample to label, precision by labels, recall by seeded defects. */
@Command(
        name = "review-report",
        description =
                "Run the rules of the review over the listed programs and write docs/rules.md with precision and recall.")
public final class ReviewReportCommand implements Callable<Integer> {
    @Option(
            names = "--sources",
            required = true,
            paramLabel = "DIR",
            description = "Folder with sources.tsv and files.tsv.")
    Path sources;

    @Option(
            names = "--checkouts",
            required = true,
            paramLabel = "DIR",
            description = "Folder of checked out repositories named owner+name.")
    Path checkouts;

    @Option(
            names = "--rule",
            paramLabel = "CODE",
            split = ",",
            description = "Only these rules; the rest stays as measured.")
    List<String> only = List.of();

    @Option(names = "--sample", paramLabel = "N", description = "Findings a rule to label (default: ${DEFAULT-VALUE}).")
    int sample = 25;

    @Option(
            names = "--mutants",
            paramLabel = "N",
            description = "Defects to seed for each mutator (default: ${DEFAULT-VALUE}).")
    int mutants = 30;

    @Option(names = "--threads", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    int threads = 2;

    @Option(
            names = "--docs",
            paramLabel = "DIR",
            description = "Folder of rules.md, rules-labels.tsv and rules-measured.tsv.")
    Path docs = Path.of("docs");

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description =
                    "Where findings without a label go, as lines for rules-labels.tsv; beside it a .txt to read them by.")
    Path sheet = Path.of("out", "rules-sample.tsv");

    @Override
    public Integer call() throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Rule> wanted = new ArrayList<>();
        for (String code : only) {
            wanted.add(Rules.of(code).orElseThrow(() -> new IOException("there is no rule " + code)));
        }
        Ruleset rules = wanted.isEmpty()
                ? Ruleset.of(ReviewSettings.DEFAULTS.with(Profile.ALL))
                : Ruleset.of(ReviewSettings.DEFAULTS, wanted);
        List<Mutator> mutators = Mutators.ALL.stream()
                .filter(m -> wanted.isEmpty()
                        || wanted.stream().anyMatch(r -> r.about().code().equals(m.code())))
                .toList();
        CorpusReview review = new CorpusReview(rules, mutators, threads);
        for (Map.Entry<String, List<SourceList.Row>> repository :
                SourceList.read(sources).byRepository().entrySet()) {
            List<String> programs = repository.getValue().stream()
                    .filter(r -> r.kind().equals("program"))
                    .map(r -> r.origin().path())
                    .toList();
            review.add(
                    repository.getKey(), checkouts.resolve(repository.getKey().replace('/', '+')), programs);
            System.err.println(review.progress() + ", with " + repository.getKey());
        }
        Path labelsFile = docs.resolve("rules-labels.tsv");
        Path measuredFile = docs.resolve("rules-measured.tsv");
        Labels labels = Labels.read(labelsFile);
        List<String> missed = new ArrayList<>();
        Measured measured =
                ReviewReport.measured(review, labels, Measured.read(measuredFile), mutants, wanted.isEmpty(), missed);
        measured.write(measuredFile);
        Files.writeString(docs.resolve("rules.md"), RulesPage.of(measured));
        Files.createDirectories(sheet.toAbsolutePath().getParent());
        Files.write(sheet, ReviewReport.sheet(review, labels, sample));
        Files.writeString(
                sheet.resolveSibling(sheet.getFileName() + ".txt"), ReviewReport.reading(review, labels, sample));
        missed.forEach(m -> System.err.println("not found: " + m));
        review.failures().forEach(f -> System.err.println("failed: " + f));
        System.err.printf(
                Locale.ROOT,
                "%s in %.0f s; %d MB of memory in use%n",
                review.progress(),
                (System.nanoTime() - start) / 1e9,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        return review.failures().isEmpty() ? 0 : 1;
    }
}

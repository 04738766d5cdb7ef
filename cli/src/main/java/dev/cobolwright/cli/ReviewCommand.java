package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.Review;
import dev.cobolwright.assist.review.Rule;
import dev.cobolwright.assist.review.RulePage;
import dev.cobolwright.assist.review.opinion.ModelOpinion;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.cli.review.Baseline;
import dev.cobolwright.cli.review.GitLabReport;
import dev.cobolwright.cli.review.JUnitReport;
import dev.cobolwright.cli.review.JsonReport;
import dev.cobolwright.cli.review.Sarif;
import dev.cobolwright.cli.review.SourceTree;
import dev.cobolwright.cli.review.TextReport;
import dev.cobolwright.grammar.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Reviews programs and jobs by the rules of docs/rules.md. Exit code 1 where it finds something.")
final class ReviewCommand implements Callable<Integer> {
    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description =
                    "Folder with copybooks, searched before those the workspace configures; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(
            names = "--profile",
            description = "Which rules run: ${COMPLETION-CANDIDATES}. Default: as configured, else default.")
    private Profile profile;

    @Option(
            names = "--rule",
            paramLabel = "CODE",
            split = ",",
            description = "Only these rules, whatever the profile; may be given several times.")
    private List<String> only = List.of();

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write SARIF 2.1.0 to a file.")
    private Path sarif;

    @Option(names = "--gitlab", paramLabel = "FILE", description = "Write a code quality report of GitLab to a file.")
    private Path gitlab;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write a JUnit report to a file.")
    private Path junit;

    @Option(names = "--json", description = "One JSON document on stdout instead of text.")
    private boolean json;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "A SARIF file of an earlier review: only what it does not have is reported.")
    private Path baseline;

    @Option(
            names = "--changed-since",
            paramLabel = "REV",
            description = "Only findings in paragraphs, records and jobs that are other than in this revision of git.")
    private String changedSince;

    @Option(
            names = "--fail-on",
            description = "Exit code 1 from this severity on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Severity failOn = Severity.WARNING;

    @Option(
            names = "--with-model",
            description =
                    "Also ask the model server of your own models.yaml; what it says twice of one line is added, marked as MODEL.")
    private boolean withModel;

    @Option(names = "--fail-on-model", description = "Exit code 1 also where only the model says something.")
    private boolean failOnModel;

    @Option(names = "--explain", paramLabel = "CODE", description = "Print the page of a rule.")
    private String explain;

    @Option(names = "--threads", paramLabel = "N", description = "Default: as many as there are processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where results of unchanged files are kept. Default: in the cache folder of the user.")
    private Path cache = CacheFolder.of("review");

    @Option(names = "--no-cache", description = "Neither read nor keep results.")
    private boolean noCache;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Programs and jobs, or folders to search for them.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (explain != null) {
            System.out.print(RulePage.of(rule(explain)).text());
            return ExitCode.OK;
        }
        if (paths.isEmpty()) {
            throw new Failure("give the programs to review, or folders to search for them");
        }
        for (Path folder : copybooks) {
            if (!Files.isDirectory(folder)) {
                throw new Failure("--copybooks " + folder + " is not a folder; give the folder that has the copybooks");
            }
        }
        checkReport("--sarif", sarif);
        checkReport("--gitlab", gitlab);
        checkReport("--junit", junit);
        long start = System.nanoTime();
        Set<String> known = baseline == null ? Set.of() : Baseline.read(baseline);
        List<Rule> wanted = new ArrayList<>();
        for (String code : only) {
            wanted.add(rule(code));
        }
        Reviewing reviewing = Reviewing.of(
                paths,
                new Reviewing.Options(
                        copybooks,
                        Optional.ofNullable(profile),
                        wanted,
                        threads,
                        Optional.of(cache).filter(c -> !noCache)));
        Review review = withModel ? reviewing.withModel(reviewing.review()) : reviewing.review();
        if (changedSince != null) {
            review = reviewing.changedSince(changedSince, review);
        }
        List<Finding> open = review.findings().stream()
                .filter(f -> !known.contains(f.fingerprint()))
                .toList();
        write(reviewing, review, open, known);
        print(reviewing, review, open, (System.nanoTime() - start) / 1_000_000);
        return open.stream().anyMatch(this::fails) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private boolean fails(Finding finding) {
        return finding.code().equals(ModelOpinion.CODE)
                ? failOnModel
                : finding.severity().compareTo(failOn) <= 0;
    }

    /** Says before a long review, not after it, that its report cannot be written. */
    private static void checkReport(String option, Path file) throws IOException {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Failure(option + " " + file + " is a folder; give the file to write");
        }
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new Failure(option + " " + file + ": " + above + " is a file; give a folder for the report");
            }
        }
        Files.createDirectories(folder);
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new Failure(option + " " + file + " may not be written; give another file");
        }
    }

    private static Rule rule(String code) throws Failure {
        return Rules.of(code)
                .orElseThrow(() -> new Failure("there is no rule " + code + "; docs/rules.md lists them: "
                        + String.join(
                                " ",
                                Rules.ALL.stream().map(r -> r.about().code()).toList())));
    }

    private void write(Reviewing reviewing, Review review, List<Finding> open, Set<String> known) throws IOException {
        SourceTree tree = reviewing.tree();
        ObjectMapper mapper = new ObjectMapper();
        if (sarif != null) {
            var log = new Sarif(tree, reviewing::text)
                    .of(review, reviewing.rules(), Version.NUMBER, baseline != null, known);
            Files.writeString(sarif, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n");
        }
        if (gitlab != null) {
            var report = GitLabReport.of(open, tree);
            Files.writeString(gitlab, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
        }
        if (junit != null) {
            Files.writeString(junit, JUnitReport.of(reviewing.files(), open, tree));
        }
    }

    private void print(Reviewing reviewing, Review review, List<Finding> open, long millis) throws IOException {
        int inBaseline = review.findings().size() - open.size();
        if (json) {
            Json.print(JsonReport.of(review, open, inBaseline, millis, reviewing.tree(), reviewing::text));
        } else {
            System.out.print(TextReport.of(review, open, inBaseline, reviewing.tree(), reviewing::text));
        }
    }
}

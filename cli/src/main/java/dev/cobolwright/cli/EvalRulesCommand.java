package dev.cobolwright.cli;

import dev.cobolwright.corpus.eval.rules.RuleScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Compares the business rules that explain finds with a list made by hand.")
final class EvalRulesCommand implements Callable<Integer> {
    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR",
            description = "Repositories in folders owner+name.")
    private Path corpus;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "The list, such as docs/explain-rules.tsv.")
    private Path rules;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    record Report(double recall, double precision, RuleScore score) {}

    @Override
    public Integer call() throws IOException {
        RuleScore score = RuleScore.of(rules, corpus);
        if (json) {
            Json.print(new Report(score.recall(), score.precision(), score));
            return ExitCode.OK;
        }
        score.absent().forEach(file -> System.err.println("note: not there: " + file));
        System.out.printf(
                "%d programs: %d of %d rules found (recall %.3f), %d of %d decisions listed (precision %.3f)%n",
                score.programs(),
                score.found(),
                score.listed(),
                score.recall(),
                score.right(),
                score.extracted(),
                score.precision());
        score.missed().forEach(rule -> System.out.println("missed   " + rule));
        score.surplus().forEach(rule -> System.out.println("surplus  " + rule));
        return ExitCode.OK;
    }
}

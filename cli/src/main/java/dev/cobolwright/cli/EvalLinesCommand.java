package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.eval.FurtherLinesEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "lines",
        mixinStandardHelpOptions = true,
        description = "Suggestions of several lines, where the rest of a line and the seven after it are taken out.")
final class EvalLinesCommand implements Callable<Integer> {
    @Mixin
    private CodeBases bases = new CodeBases();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Report to write, JSON.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        FurtherLinesEvaluation evaluation = new FurtherLinesEvaluation(System.err);
        bases.each(evaluation::add);
        if (evaluation.positions() == 0) {
            throw new Failure("no position can be used: the files named in --positions must be below " + bases.roots());
        }
        try (EngineModel model = new EngineModel("mixture", LocalModels.load(), true, Duration.ofSeconds(2))) {
            evaluation.run(model::further);
        }
        ObjectNode report = evaluation.report();
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), report);
        System.out.println(report);
        return ExitCode.OK;
    }
}

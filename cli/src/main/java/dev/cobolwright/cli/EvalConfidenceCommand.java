package dev.cobolwright.cli;

import dev.cobolwright.corpus.eval.ConfidenceFitting;
import dev.cobolwright.corpus.eval.EngineModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "confidence",
        mixinStandardHelpOptions = true,
        description = "Fits the confidence of lines on code that no model was trained on.")
final class EvalConfidenceCommand implements Callable<Integer> {
    @Mixin
    private CodeBases bases = new CodeBases();

    @Option(
            names = "--millis",
            paramLabel = "N",
            description = "How long models may search at one position. Default: ${DEFAULT-VALUE}.")
    private long millis = 5_000;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Weights to write, JSON.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        ConfidenceFitting fitting = new ConfidenceFitting(System.err);
        try (EngineModel engine = new EngineModel("mixture", LocalModels.load(), true, Duration.ofMillis(millis))) {
            bases.each((base, positions) -> fitting.add(base, positions, engine));
        }
        try (OutputStream file = Files.newOutputStream(out)) {
            fitting.fit(bases.roots().size() + " code bases").write(file);
        } catch (IllegalArgumentException nothingToLearn) {
            throw new Failure(nothingToLearn.getMessage() + "; give more positions");
        }
        System.err.println("written: " + out);
        return ExitCode.OK;
    }
}

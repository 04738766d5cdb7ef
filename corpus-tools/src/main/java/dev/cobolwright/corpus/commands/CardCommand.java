package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.train.ModelCard;
import dev.cobolwright.model.safetensors.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The card of a model, from its file and the corpus. */
@Command(
        name = "card",
        description =
                "Write a model's card: shape, data and licences, training, bits a byte on each validation repository.")
public final class CardCommand implements Callable<Integer> {
    @Option(
            names = "--weights",
            required = true,
            paramLabel = "WEIGHTS",
            description = "A shipped size (small, usual, large), or a weights file.")
    String weights;

    @Option(names = "--corpus", paramLabel = "DIR", description = "What `corpus package` wrote (default: out/corpus).")
    Path corpus = Path.of("out", "corpus");

    @Option(names = "--title", paramLabel = "TEXT", description = "Default: the weights' name.")
    String title;

    @Option(names = "--curve", paramLabel = "FILE", description = "The run's curve.svg, as the page is to name it.")
    String curve;

    @Option(
            names = "--windows",
            paramLabel = "N",
            description = "Validation windows to look at, at most (default: all).")
    int windows = Integer.MAX_VALUE;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Page to write.")
    Path out;

    @Override
    public Integer call() throws IOException {
        try (Safetensors file = NamedWeights.open(weights)) {
            String name = NamedWeights.file(weights);
            Files.writeString(out, ModelCard.of(file, name, title == null ? weights : title, curve, corpus, windows));
        }
        return 0;
    }
}

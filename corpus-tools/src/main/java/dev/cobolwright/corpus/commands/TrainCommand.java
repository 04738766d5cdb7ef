package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.train.TrainOptions;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.WeightsFile;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the specialist; may be stopped and started again. */
@Command(
        name = "train",
        description = "Train the specialist on the packaged corpus; goes on from a run found in --run.")
public final class TrainCommand implements Callable<Integer> {
    @Mixin
    TrainingSettings settings = new TrainingSettings();

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "N",
            description = "Layers, width, heads, feed-forward width (default: 5,320,5,832).")
    int[] size = {5, 320, 5, 832};

    @Option(
            names = "--experts",
            split = ",",
            paramLabel = "N",
            description = "Of the feed-forward block, and how many are active, such as 8,2 (default: a plain block).")
    int[] experts = {0, 0};

    @Option(
            names = "--base",
            paramLabel = "WEIGHTS",
            description = {
                "Begin with these weights instead of random ones: a file, or a shipped size (small, usual, large).",
                "It may have fewer layers; those added do nothing until they have learnt."
            })
    String base;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (base == null) {
            return settings.run(size, experts, Optional.empty(), Optional.empty());
        }
        try (Safetensors open = NamedWeights.open(base)) {
            var begin = new TrainOptions.Base(WeightsFile.read(open, base), open.sha256());
            return settings.run(size, experts, Optional.of(begin), Optional.empty());
        }
    }
}

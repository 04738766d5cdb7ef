package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.train.TrainOptions.Teacher;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.WeightsFile;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a student on the corpus with what a larger model thinks of each next token. */
@Command(
        name = "distill",
        description = {
            "Train a small model with a larger one as teacher: targets are a share of the teacher's probabilities and the",
            "rest the true token. The student's file names the teacher and its licence. For a teacher on a server see `corpus synthesize`."
        })
public final class DistillCommand implements Callable<Integer> {
    @Mixin
    TrainingSettings settings = new TrainingSettings();

    @Option(
            names = "--teacher",
            required = true,
            paramLabel = "WEIGHTS",
            description = "A weights file with the corpus's tokenizer, or a shipped size: small, usual, large.")
    String teacher;

    @Option(
            names = "--student",
            split = ",",
            paramLabel = "N",
            description = "Layers, width, heads, feed-forward width (default: 4,160,5,416).")
    int[] student = {4, 160, 5, 416};

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            description = "Of the teacher in the targets, 0 to 1 (default: 0.5).")
    double share = 0.5;

    @Option(
            names = "--teacher-licence",
            paramLabel = "SPDX",
            description = "Where the teacher's file does not say its licence.")
    String licence;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Safetensors open = NamedWeights.open(teacher)) {
            WeightsFile weights = WeightsFile.read(open, teacher);
            String inherited = weights.metadata().getOrDefault("licence", licence);
            if (inherited == null) {
                throw new IOException(
                        teacher + " does not say its licence, which the student inherits; give --teacher-licence");
            }
            return settings.run(
                    student,
                    new int[] {0, 0},
                    Optional.empty(),
                    Optional.of(new Teacher(weights, open.sha256(), inherited, share)));
        }
    }
}

package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.train.CodeTexts;
import dev.cobolwright.corpus.train.FineTuning;
import dev.cobolwright.corpus.train.Schedule;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.WeightsFile;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fits the specialist to the code of one enterprise. */
@Command(
        name = "finetune",
        description = {
            "Fit the specialist to the COBOL of a folder: writes an adapter, a small file beside the weights.",
            "Completion uses the one at .cobolwright/adapter.safetensors of a workspace. Nothing leaves the machine."
        })
public final class FinetuneCommand implements Callable<Integer> {
    @Option(names = "--root", required = true, paramLabel = "DIR", description = "Folder with the COBOL to learn.")
    Path root;

    @Option(
            names = "--out",
            paramLabel = "ADAPTER",
            description = "File to write (default: .cobolwright/adapter.safetensors in the folder).")
    Path out;

    @Option(
            names = "--base",
            paramLabel = "WEIGHTS",
            description = "What to start from: a shipped size, small or usual, or a weights file (default: usual).")
    String base = "usual";

    @Option(names = "--rank", paramLabel = "N", description = "Of the factors (default: 8).")
    int rank = 8;

    @Option(names = "--full", description = "Change all weights: an adapter as large as the weights.")
    boolean full;

    @ArgGroup
    Length length = new Length();

    /** How long at most: a time, or a number of steps. */
    static final class Length {
        @Option(names = "--minutes", paramLabel = "N", description = "Default: 5.")
        long minutes = 5;

        @Option(names = "--steps", paramLabel = "N", description = "Steps instead of time: reproducible.")
        long steps;
    }

    @Option(names = "--seed", paramLabel = "N", description = "Default: 1.")
    long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(root)) {
            throw new IOException("no such folder: " + root);
        }
        if (rank < 1) {
            throw new IOException("--rank is 1 or more; --full changes all weights");
        }
        Schedule schedule = length.steps > 0
                ? new Schedule.Steps(length.steps)
                : new Schedule.Time(Duration.ofMinutes(length.minutes));
        CodeTexts code = CodeTexts.read(root);
        code.left().forEach(line -> System.err.println("left out: " + line));
        FineTuning.Result result;
        try (Safetensors open = NamedWeights.open(base)) {
            WeightsFile weights = WeightsFile.read(open, base);
            result = FineTuning.run(
                    weights,
                    open.sha256(),
                    Tokenizer.bundled(),
                    code.texts(),
                    options(schedule),
                    System.err::println,
                    Cancellation.NEVER);
        }
        if (!result.helps() || result.adapter().tensors().isEmpty()) {
            System.err.printf(
                    Locale.ROOT,
                    "nothing written: no step predicted the files kept apart better than the weights as they are (%.4f bits a byte)%n",
                    result.before());
            return 1;
        }
        Path file = out == null ? root.resolve(".cobolwright/adapter.safetensors") : out;
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        result.adapter().write(file);
        System.out.printf(
                Locale.ROOT,
                "%s: %d kilobytes, from %d files (%d tokens), best at step %d, %.1f minutes; on files kept apart %s%n",
                file,
                Files.size(file) / 1024,
                result.files(),
                result.tokens(),
                result.steps(),
                result.elapsed().toMillis() / 60_000.0,
                Double.isNaN(result.after())
                        ? "not measured, there are too few"
                        : String.format(Locale.ROOT, "%.4f bits a byte, %.4f before", result.after(), result.before()));
        return 0;
    }

    private FineTuning.Options options(Schedule schedule) {
        FineTuning.Options usual = FineTuning.Options.usual(schedule, seed);
        return full ? usual.full() : usual.rank(rank);
    }
}

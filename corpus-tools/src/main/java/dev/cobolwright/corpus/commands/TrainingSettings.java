package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.train.Schedule;
import dev.cobolwright.corpus.train.Shipping;
import dev.cobolwright.corpus.train.TrainOptions;
import dev.cobolwright.corpus.train.TrainOptions.Base;
import dev.cobolwright.corpus.train.TrainOptions.Teacher;
import dev.cobolwright.corpus.train.Training;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.specialist.Precision;
import dev.cobolwright.model.specialist.SpecialistConfig;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a run learns: options that training alone and training with a teacher share. */
public final class TrainingSettings {
    @Option(names = "--corpus", paramLabel = "DIR", description = "What `corpus package` wrote (default: out/corpus).")
    Path corpus = Path.of("out", "corpus");

    @Option(names = "--run", paramLabel = "DIR", description = "Checkpoints and curve (default: out/train).")
    Path run = Path.of("out", "train");

    @ArgGroup
    Length length = new Length();

    /** How long: a time, or a number of steps. */
    static final class Length {
        @Option(names = "--minutes", paramLabel = "N", description = "Time for the whole run (default: 90).")
        long minutes = 90;

        @Option(names = "--steps", paramLabel = "N", description = "Steps instead of time: reproducible.")
        long steps;
    }

    @Option(names = "--context", paramLabel = "TOKENS", description = "Window (default: 512).")
    int context = 512;

    @Option(names = "--replicas", paramLabel = "N", description = "Threads, each with its part of a step (default: 1).")
    int replicas = 1;

    @Option(names = "--batch", paramLabel = "N", description = "Windows a replica and step (default: 4).")
    int batch = 4;

    @Option(names = "--dropout", paramLabel = "SHARE", description = "Default: 0.15.")
    double dropout = 0.15;

    @Option(names = "--renamed", paramLabel = "SHARE", description = "Windows with other names (default: 0.35).")
    double renamed = 0.35;

    @Option(
            names = "--preambles",
            paramLabel = "SHARE",
            description = "Windows that begin with similar code and with what follows them (default: 0).")
    double preambles;

    @Option(names = "--rate", paramLabel = "RATE", description = "Highest learning rate (default: 0.0015).")
    double rate = TrainOptions.Optimizer.USUAL.rate();

    @Option(names = "--seed", paramLabel = "N", description = "Default: 1.")
    long seed = 1;

    @Option(
            names = "--ship",
            paramLabel = "FILE",
            description = "Also write the best weights in 16 bits, as they are shipped.")
    Path ship;

    /** Runs, says how it went, ships where asked. @param size layers, width, heads, feed-forward width; @param experts and active ones */
    int run(int[] size, int[] experts, Optional<Base> base, Optional<Teacher> teacher)
            throws IOException, InterruptedException {
        if (size.length != 4) {
            throw new IOException("a size is four numbers: layers, width, heads, feed-forward width");
        }
        if (experts.length != 2) {
            throw new IOException("--experts takes two numbers: how many, and how many are active");
        }
        Path ledger = corpus.resolve("corpus.tsv");
        if (ship != null && !Files.isRegularFile(ledger)) {
            throw new IOException("--ship needs the corpus ledger at " + ledger
                    + ", which says what the weights have read; `corpus build` writes it there, or to its --ledger");
        }
        int vocabulary = Tokenizer.load(corpus.resolve("tokenizer.json")).vocabularySize();
        Training.Result result = Training.run(
                new TrainOptions(
                        corpus,
                        run,
                        SpecialistConfig.of(size[0], size[1], size[2], size[3], context, vocabulary)
                                .with(new SpecialistConfig.Experts(experts[0], experts[1])),
                        length.steps > 0
                                ? new Schedule.Steps(length.steps)
                                : new Schedule.Time(Duration.ofMinutes(length.minutes)),
                        batch,
                        context,
                        replicas,
                        TrainOptions.Optimizer.USUAL.at(rate),
                        dropout,
                        renamed,
                        preambles,
                        TrainOptions.Every.USUAL,
                        Precision.forTraining(),
                        seed,
                        base,
                        teacher),
                System.err::println,
                Cancellation.NEVER);
        System.out.printf(
                Locale.ROOT,
                "%d steps, %.1f million tokens, %.1f epochs; best %.4f bits a byte on validation: %s%n",
                result.steps(),
                result.tokens() / 1e6,
                result.epochs(),
                result.bestBitsPerByte(),
                result.best());
        if (ship != null) {
            Shipping.write(result.best(), ledger, ship);
        }
        return 0;
    }
}

package dev.cobolwright.corpus.train;

import dev.cobolwright.corpus.train.CodeTexts.Text;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.Tensor;
import dev.cobolwright.model.specialist.Adapter;
import dev.cobolwright.model.specialist.AdapterKernels;
import dev.cobolwright.model.specialist.Gradients;
import dev.cobolwright.model.specialist.Learner;
import dev.cobolwright.model.specialist.Preamble;
import dev.cobolwright.model.specialist.Precision;
import dev.cobolwright.model.specialist.TrainingKernels;
import dev.cobolwright.model.specialist.WeightsFile;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fits an adapter to a code base. Every {@value #EVERY}th file is kept apart; the factors that predict those best are the result,
 * and learning ends early where they get worse.
 */
public final class FineTuning {
    /** One of so many files judges and is not learnt from. */
    private static final int EVERY = 8;

    private static final int WINDOWS = 48;

    /** Looks without a better score after which learning ends. */
    private static final int PATIENCE = 6;

    /**
     * How to learn.
     *
     * @param rank inner length of the factors; 0: all weights, and a file as large as theirs
     * @param scale factor of their product
     * @param schedule how long at most
     * @param rate highest learning rate
     * @param batch windows a step
     * @param look steps between two looks at the files kept apart
     */
    public record Options(
            int rank,
            double scale,
            Schedule schedule,
            double rate,
            int batch,
            double dropout,
            int look,
            Precision precision,
            long seed) {
        /** What was found to work: rank 8 for minutes on one core. */
        public static Options usual(Schedule schedule, long seed) {
            return new Options(8, 2, schedule, 2e-3, 4, 0.1, 20, Precision.forTraining(), seed);
        }

        /** The same with factors of another length; their product counts as much. */
        public Options rank(int other) {
            return new Options(other, scale, schedule, rate, batch, dropout, look, precision, seed);
        }

        /** All weights instead of factors. */
        public Options full() {
            return new Options(0, 1, schedule, 3e-4, batch, dropout, look, precision, seed);
        }
    }

    /**
     * What was learnt.
     *
     * @param before bits a byte of the base on the files kept apart; NaN where there were too few files to keep any
     * @param after the same with the adapter
     * @param steps until the best
     */
    public record Result(
            Adapter adapter, double before, double after, long steps, int files, int tokens, Duration elapsed) {
        public boolean helps() {
            return !(after >= before);
        }
    }

    private final WeightsFile base;
    private final Options options;
    private final Consumer<String> report;
    private final Tokenizer tokenizer;

    private FineTuning(WeightsFile base, Tokenizer tokenizer, Options options, Consumer<String> report) {
        this.base = base;
        this.tokenizer = tokenizer;
        this.options = options;
        this.report = report;
    }

    /**
     * @param hash SHA-256 of the file the base was read from
     * @param report takes a line about the progress now and then
     * @throws IOException if the texts are too short to learn from, or the loss is no number any more
     */
    public static Result run(
            WeightsFile base,
            String hash,
            Tokenizer tokenizer,
            List<Text> texts,
            Options options,
            Consumer<String> report,
            Cancellation cancellation)
            throws IOException, InterruptedException {
        if (tokenizer.vocabularySize() != base.config().vocabulary()) {
            throw new IOException("the weights know " + base.config().vocabulary() + " tokens, the tokenizer "
                    + tokenizer.vocabularySize() + ": they do not belong together");
        }
        return new FineTuning(base, tokenizer, options, report).run(hash, texts, cancellation);
    }

    private Result run(String hash, List<Text> texts, Cancellation cancellation)
            throws IOException, InterruptedException {
        List<Text> learnt = new ArrayList<>();
        List<Text> apart = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            (i % EVERY == EVERY / 2 && texts.size() >= EVERY ? apart : learnt).add(texts.get(i));
        }
        TokenDocuments documents = TokenDocuments.of(learnt, tokenizer);
        int window = base.config().context();
        if (documents.ids().length < window / 4) {
            throw new IOException("there is too little COBOL to learn from: " + documents.ids().length + " tokens");
        }
        TrainingKernels.prepareThread(1);
        long start = System.nanoTime();
        try (Learner learner = learner()) {
            learner.dropout(options.dropout(), options.batch() * window, options.seed());
            double preambles = Double.parseDouble(base.metadata().getOrDefault(Preamble.SHARE, "0"));
            Validation validation =
                    new Validation(TokenDocuments.of(apart, tokenizer), tokenizer, window, preambles > 0);
            WindowSampler sampler = new WindowSampler(documents, tokenizer, 0, preambles);
            Best best = learn(learner, sampler, validation, apart.isEmpty(), cancellation);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put(Adapter.BASE, hash);
            metadata.put(WeightsFile.TOKENIZER, base.metadata().getOrDefault(WeightsFile.TOKENIZER, ""));
            metadata.put("files", Integer.toString(learnt.size()));
            metadata.put("tokens", Integer.toString(documents.ids().length));
            metadata.put("step", Long.toString(best.step()));
            metadata.put("seed", Long.toString(options.seed()));
            metadata.put("licence", "as the code it was learnt from");
            Adapter adapter = new Adapter(options.rank(), options.scale(), metadata, best.tensors());
            return new Result(
                    adapter, best.before(), best.bits(), best.step(), learnt.size(), documents.ids().length, elapsed);
        }
    }

    private Learner learner() {
        return options.rank() == 0
                ? new TrainingKernels(base.config(), options.precision(), base.tensors(), 0)
                : new AdapterKernels(base, options.precision(), options.rank(), options.scale(), options.seed());
    }

    /** @param bits a byte on the files kept apart, NaN without any */
    private record Best(double before, double bits, long step, Map<String, Tensor> tensors) {}

    private Best learn(
            Learner learner, WindowSampler sampler, Validation validation, boolean blind, Cancellation cancellation)
            throws IOException, InterruptedException {
        double before = blind ? Double.NaN : validation.score(learner, WINDOWS).bitsPerByte();
        Best best = new Best(before, before, 0, Map.of());
        var shape = new Replicas.Shape(1, options.batch(), base.config().context(), options.seed());
        long start = System.nanoTime();
        int worse = 0;
        double losses = 0;
        try (var replicas = new Replicas(learner, sampler, shape)) {
            for (long step = 0; worse < PATIENCE && !cancellation.isCancelled(); step++) {
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                boolean over = options.schedule().progress(step, elapsed) >= 1;
                if (step > 0 && (over || step % options.look() == 0)) {
                    double bits = blind
                            ? Double.NaN
                            : validation.score(learner, WINDOWS).bitsPerByte();
                    report.accept(String.format(
                            Locale.ROOT,
                            "step %d: learning %.3f bits a token, kept apart %.4f bits a byte (%.4f before), %d s",
                            step,
                            losses / options.look() / Math.log(2),
                            bits,
                            before,
                            elapsed.toSeconds()));
                    losses = 0;
                    if (blind || bits < best.bits()) {
                        best = new Best(before, bits, step, tensors(learner));
                        worse = 0;
                    } else {
                        worse++;
                    }
                }
                if (over) {
                    break;
                }
                losses += step(learner, replicas, step, elapsed);
            }
        }
        return best;
    }

    private float step(Learner learner, Replicas replicas, long step, Duration elapsed)
            throws IOException, InterruptedException {
        List<Gradients> parts = replicas.gradients(step);
        try {
            float loss = parts.getFirst().loss();
            double rate = options.schedule().rate(options.rate(), step, 10, elapsed);
            float length = learner.update(parts, new Learner.Step(rate, 0.9, 0.95, 0.01, 1));
            if (!Float.isFinite(loss) || !Float.isFinite(length)) {
                throw new IOException("the loss is no number any more at step " + step + "; nothing was written");
            }
            return loss;
        } finally {
            parts.forEach(Gradients::close);
        }
    }

    private static Map<String, Tensor> tensors(Learner learner) {
        return switch (learner) {
            case AdapterKernels factors -> factors.factors();
            case TrainingKernels all -> all.state(false);
        };
    }
}

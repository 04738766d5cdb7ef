package dev.cobolwright.corpus.train;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.Tensor;
import dev.cobolwright.model.specialist.Gradients;
import dev.cobolwright.model.specialist.Learner;
import dev.cobolwright.model.specialist.Preamble;
import dev.cobolwright.model.specialist.TrainingKernels;
import dev.cobolwright.model.specialist.WeightsFile;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A training run. In {@code out}: {@code last.safetensors} (weights and optimizer, to go on from), {@code best.safetensors} (weights
 * with the lowest validation loss), {@code recent-N.safetensors} (weights at the last few checkpoints), {@code curve.tsv}, {@code curve.svg}. Stopping the process saves first.
 */
public final class Training {
    /** Reached at the end, or where the run was stopped. */
    public record Result(long steps, long tokens, double epochs, double bestBitsPerByte, Path best, Path last) {}

    private static final int RECENT = 6;
    private static final String TAUGHT_SINCE = "teacher_since_step";

    private final TrainOptions options;
    private final Consumer<String> report;
    private final String tokenizerHash;
    private final WindowSampler sampler;
    private final Validation validation;
    private final Cancellation cancellation;
    private volatile boolean ending;
    private int turn;
    private long taughtSince;
    private Progress progress;

    private Training(TrainOptions options, Consumer<String> report, Cancellation cancellation) throws IOException {
        this.options = options;
        this.cancellation = cancellation;
        this.report = report;
        Path tokenizerFile = options.corpus().resolve("tokenizer.json");
        Tokenizer tokenizer = Tokenizer.load(tokenizerFile);
        int vocabulary = options.config().vocabulary();
        if (tokenizer.vocabularySize() != vocabulary) {
            throw new IOException(
                    tokenizerFile + " has " + tokenizer.vocabularySize() + " tokens, the model " + vocabulary);
        }
        this.tokenizerHash = sha256(tokenizerFile);
        if (options.teacher().isPresent()) {
            check(options.teacher().get());
        }
        if (options.base().isPresent()) {
            requireSameTokenizer("base", options.base().get().weights());
        }
        int endOfText = tokenizer.endOfText();
        if (endOfText != options.config().endOfText()) {
            throw new IOException(tokenizerFile + " ends a text with token " + endOfText + ", the model with "
                    + options.config().endOfText());
        }
        this.sampler = new WindowSampler(
                TokenDocuments.read(options.corpus(), "train", vocabulary),
                tokenizer,
                options.renamed(),
                options.preambles());
        this.validation = new Validation(
                TokenDocuments.read(options.corpus(), "valid", vocabulary),
                tokenizer,
                options.window(),
                options.preambles() > 0);
    }

    private void check(TrainOptions.Teacher teacher) throws IOException {
        requireSameTokenizer("teacher", teacher.weights());
        if (teacher.weights().config().context() < options.window()) {
            throw new IOException("the teacher looks at "
                    + teacher.weights().config().context() + " tokens, the student's window has " + options.window());
        }
    }

    private void requireSameTokenizer(String role, WeightsFile weights) throws IOException {
        String known = weights.metadata().getOrDefault(WeightsFile.TOKENIZER, tokenizerHash);
        if (!known.equals(tokenizerHash)
                || weights.config().vocabulary() != options.config().vocabulary()) {
            throw new IOException("the " + role + " was trained with another tokenizer than the corpus was cut with");
        }
    }

    /**
     * Trains until the schedule ends, from the checkpoint in {@code options.out()} if there is one.
     *
     * @param report takes a line about the progress now and then
     * @param cancellation asked after each step; a cancelled run saves and returns, and can be continued
     * @throws IOException if the corpus is unusable, a checkpoint cannot be read or written, or the loss is no number any more; the
     *     last good checkpoint stays
     */
    public static Result run(TrainOptions options, Consumer<String> report, Cancellation cancellation)
            throws IOException, InterruptedException {
        return new Training(options, report, cancellation).run();
    }

    private Result run() throws IOException, InterruptedException {
        Files.createDirectories(options.out());
        TrainingKernels.prepareThread(1);
        Map<String, Tensor> state = options.base().isPresent()
                ? Growth.of(options.base().get().weights(), options.config())
                : TrainingKernels.initial(options.config(), options.seed());
        progress = Progress.START;
        if (Files.exists(last())) {
            WeightsFile checkpoint = WeightsFile.read(last());
            if (!checkpoint.config().equals(options.config())) {
                throw new IOException(
                        last() + " was trained with " + checkpoint.config() + "; give another --out folder");
            }
            state = checkpoint.tensors();
            progress = Progress.of(checkpoint, last().toString());
            taughtSince =
                    Long.parseLong(checkpoint.metadata().getOrDefault(TAUGHT_SINCE, Long.toString(progress.step())));
            report.accept("continuing at step " + progress.step());
        }
        var finished = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().unstarted(() -> stopAndAwait(finished));
        Runtime.getRuntime().addShutdownHook(hook);
        try (var kernels = new TrainingKernels(options.config(), options.precision(), state, progress.step())) {
            kernels.dropout(options.dropout(), options.batch() * options.window(), options.seed());
            options.teacher().ifPresent(teacher -> kernels.teach(teacher.weights(), teacher.share()));
            loop(kernels);
            if (finished()) {
                tryMean();
            }
        } finally {
            finished.countDown();
            removeHook(hook);
        }
        double epochs = progress.tokens() / sampler.epoch();
        return new Result(
                progress.step(),
                progress.tokens(),
                epochs,
                progress.best(),
                options.out().resolve("best.safetensors"),
                last());
    }

    private void loop(TrainingKernels kernels) throws IOException, InterruptedException {
        Duration before = progress.elapsed();
        long start = System.nanoTime();
        long saved = start;
        double losses = 0;
        int counted = 0;
        boolean stop = finished();
        try (var replicas = new Replicas(kernels, sampler, Replicas.Shape.of(options));
                var curve = new Curve(options.out().resolve("curve.tsv"))) {
            while (!stop) {
                losses += step(kernels, replicas);
                counted++;
                long tokens = progress.tokens() + (long) options.replicas() * options.batch() * options.window();
                Duration elapsed = before.plusNanos(System.nanoTime() - start);
                progress = new Progress(progress.step() + 1, tokens, elapsed, progress.best());
                if (finished() || progress.step() % options.every().validation() == 0) {
                    look(kernels, curve, losses / counted);
                    losses = 0;
                    counted = 0;
                }
                stop = finished() || ending || cancellation.isCancelled();
                if (stop
                        || System.nanoTime() - saved
                                > options.every().checkpoint().toNanos()) {
                    save(last(), kernels.state(true), DType.F32);
                    save(nextRecent(), kernels.state(false), DType.F32);
                    saved = System.nanoTime();
                }
            }
        }
    }

    /**
     * The mean of the last few checkpoints is often better than any of them (Izmailov et al. 2018): looks at it when a run ends, and
     * keeps it as the best if it is.
     */
    private void tryMean() throws IOException {
        List<Path> recent = recent();
        Map<String, Tensor> mean = Shipping.mean(recent);
        try (var kernels = new TrainingKernels(options.config(), options.precision(), mean, 0)) {
            double bits = validation
                    .score(kernels, options.every().validationWindows())
                    .bitsPerByte();
            report.accept(String.format(
                    Locale.ROOT, "mean of the last %d checkpoints: validation %.4f bits a byte", recent.size(), bits));
            if (bits < progress.best()) {
                progress = new Progress(progress.step(), progress.tokens(), progress.elapsed(), bits);
                save(options.out().resolve("best.safetensors"), mean, DType.F32);
            }
        }
    }

    /** One of {@value #RECENT} files, used in turn. */
    private Path nextRecent() {
        turn = (turn + 1) % RECENT;
        return options.out().resolve("recent-" + turn + ".safetensors");
    }

    private List<Path> recent() {
        return IntStream.range(0, RECENT)
                .mapToObj(i -> options.out().resolve("recent-" + i + ".safetensors"))
                .filter(Files::exists)
                .toList();
    }

    private boolean finished() {
        return options.schedule().progress(progress.step(), progress.elapsed()) >= 1;
    }

    private float step(TrainingKernels kernels, Replicas replicas) throws IOException, InterruptedException {
        List<Gradients> parts = replicas.gradients(progress.step());
        try {
            float loss = (float)
                    parts.stream().mapToDouble(Gradients::loss).average().orElseThrow();
            var rates = options.optimizer();
            double rate = options.schedule().rate(rates.rate(), progress.step(), rates.warmUp(), progress.elapsed());
            float length = kernels.update(
                    parts, new Learner.Step(rate, rates.beta1(), rates.beta2(), rates.decay(), rates.clip()));
            if (!Float.isFinite(loss) || !Float.isFinite(length)) {
                throw new IOException("the loss is no number any more at step " + progress.step()
                        + "; lower the learning rate and continue from the last checkpoint");
            }
            return loss;
        } finally {
            parts.forEach(Gradients::close);
        }
    }

    private void look(TrainingKernels kernels, Curve curve, double trainNats) throws IOException {
        double bits =
                validation.score(kernels, options.every().validationWindows()).bitsPerByte();
        if (bits < progress.best()) {
            progress = new Progress(progress.step(), progress.tokens(), progress.elapsed(), bits);
            save(options.out().resolve("best.safetensors"), kernels.state(false), DType.F32);
        }
        var rates = options.optimizer();
        double rate = options.schedule().rate(rates.rate(), progress.step(), rates.warmUp(), progress.elapsed());
        String point = curve.add(progress, progress.tokens() / sampler.epoch(), trainNats, bits, rate);
        CurveChart.draw(options.out().resolve("curve.tsv"), options.out().resolve("curve.svg"));
        double done = options.schedule().progress(progress.step(), progress.elapsed());
        report.accept(point + String.format(Locale.ROOT, " (%.0f%% done)", 100 * done));
    }

    private void save(Path file, Map<String, Tensor> tensors, DType type) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>(progress.metadata());
        metadata.put(WeightsFile.TOKENIZER, tokenizerHash);
        metadata.put("seed", Long.toString(options.seed()));
        if (options.preambles() > 0) {
            metadata.put(Preamble.SHARE, Double.toString(options.preambles()));
        }
        options.base().ifPresent(base -> metadata.put(WeightsFile.BASE, base.hash()));
        options.teacher().ifPresent(teacher -> {
            metadata.put("teacher_sha256", teacher.hash());
            metadata.put("teacher_licence", teacher.licence());
            metadata.put("teacher_share", Double.toString(teacher.share()));
            metadata.put(TAUGHT_SINCE, Long.toString(taughtSince));
        });
        new WeightsFile(options.config(), metadata, tensors).write(file, type);
    }

    private Path last() {
        return options.out().resolve("last.safetensors");
    }

    private void stopAndAwait(CountDownLatch finished) {
        ending = true;
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending and the hook is what waits for us
        }
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

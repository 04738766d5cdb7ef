package dev.cobolwright.model.specialist;

import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The small language model, ready for use. Weights are read-only and shared by its sessions. Safe for several threads.
 *
 * <p>System properties and environment of the process: {@code -Dai.djl.offline=true} and {@code OPT_OUT_TRACKING=true} (no
 * connection), {@code DJL_CACHE_DIR} (where the engine unpacks its natives once, 430 MB), {@code --enable-native-access=ALL-UNNAMED}.
 * Never {@code PYTORCH_VERSION} or {@code PYTORCH_FLAVOR}: they cause a download.
 */
public final class Specialist implements AutoCloseable {
    private final SpecialistConfig config;
    private final Map<String, String> metadata;
    private final TorchThread thread;
    private final InferenceKernels kernels;

    /**
     * @param precision of matrix products
     * @param threads the engine's threads in one product
     * @param adapter to be merged into the weights
     */
    public record Options(Precision precision, int threads, Optional<Adapter> adapter) {
        public Options(Precision precision, int threads) {
            this(precision, threads, Optional.empty());
        }

        /** One thread, and 8 bits where the engine computes with them. */
        public static Options usual() {
            return new Options(Precision.forInference(), 1);
        }

        public Options with(Adapter fineTuned) {
            return new Options(precision, threads, Optional.of(fineTuned));
        }
    }

    private Specialist(SpecialistConfig config, Map<String, String> metadata, WeightSource weights, Options options) {
        this.config = config;
        this.metadata = metadata;
        this.thread = TorchThread.shared(options.threads());
        this.kernels = thread.run(() -> new InferenceKernels(config, weights, options.precision()));
    }

    /**
     * @param file as {@code corpus train} writes it, or the folder of an open model of the LLaMA family ({@code config.json} and
     *     {@code model.safetensors} beside it)
     * @throws EngineException if the engine does not start; {@link PortableSpecialist} does without it
     * @throws IOException if the file is missing, damaged, cut short, or no model of this kind, or the adapter does not fit it; the
     *     message says which
     */
    public static Specialist load(Path file, Options options) throws IOException {
        if (OpenModel.isOne(file)) {
            return loadOpen(file, options);
        }
        try (Safetensors open = Safetensors.open(file)) {
            return load(open, file.toString(), options);
        }
    }

    /** As {@link #load(Path, Options)}, from a stream that is read to its end; {@code name} is used in messages. */
    public static Specialist load(InputStream in, String name, Options options) throws IOException {
        try (Safetensors file = Safetensors.read(in, name)) {
            return load(file, name, options);
        }
    }

    /** The shipped model of the usual size. @throws IOException if this build has none */
    public static Specialist bundled(Options options) throws IOException {
        return bundled(Size.USUAL, options);
    }

    /** A shipped model. @throws IOException if this build has none of that size */
    public static Specialist bundled(Size size, Options options) throws IOException {
        try (Safetensors file = size.open()) {
            return load(file, size.file(), options);
        }
    }

    /** As {@link #load(Path, Options)}, from an open file; {@code name} is used in messages. */
    public static Specialist load(Safetensors file, String name, Options options) throws IOException {
        WeightsFile weights = WeightsFile.read(file, name);
        if (options.adapter().isPresent()) {
            weights = options.adapter().get().applyTo(weights, file.sha256());
        }
        return started(weights.config(), weights.metadata(), WeightSource.of(weights.tensors()), options);
    }

    private static Specialist loadOpen(Path folder, Options options) throws IOException {
        if (options.adapter().isPresent()) {
            throw new IOException("adapters are for our own weights, not for " + folder);
        }
        try (OpenModel model = OpenModel.open(folder)) {
            return started(model.config(), Map.of(), model, options);
        }
    }

    public SpecialistConfig config() {
        return config;
    }

    /** Metadata of the weights: tokens seen, tokenizer hash and the like. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** SHA-256 of the {@code tokenizer.json} the weights were trained with, empty if unknown. */
    public String tokenizerHash() {
        return metadata.getOrDefault(WeightsFile.TOKENIZER, "");
    }

    /** Whether the weights were trained with a tokenizer, as far as the file says; a wrong one makes noise of every text. */
    public boolean fits(Tokenizer tokenizer) {
        return WeightsFile.fits(config, metadata, tokenizer);
    }

    /** A new session without context. */
    public Session open() {
        return new Session(config, metadata.containsKey(Preamble.SHARE), thread, kernels);
    }

    /** Frees the weights; its sessions must be closed before. */
    @Override
    public void close() {
        thread.run(() -> {
            kernels.close();
            return null;
        });
    }

    private static Specialist started(
            SpecialistConfig config, Map<String, String> metadata, WeightSource weights, Options options)
            throws IOException {
        try {
            return new Specialist(config, metadata, weights, options);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | LinkageError e) {
            throw new EngineException(
                    "the PyTorch engine does not start (" + e.getMessage()
                            + "); is DJL_CACHE_DIR writable and the platform supported?",
                    e);
        }
    }
}

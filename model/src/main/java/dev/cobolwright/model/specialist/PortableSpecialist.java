package dev.cobolwright.model.specialist;

import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The specialist in Java alone: for platforms that the PyTorch engine has no library for, and where it does not start. The same weights and,
 * up to rounding, the same probabilities in 32 bits; slower. Open models and models with experts need the engine. Safe for several threads.
 */
public final class PortableSpecialist {
    private final SpecialistConfig config;
    private final Map<String, String> metadata;
    private final PortableKernels kernels;

    private PortableSpecialist(WeightsFile weights) {
        this.config = weights.config();
        this.metadata = weights.metadata();
        this.kernels = new PortableKernels(config, WeightSource.of(weights.tensors()));
    }

    /**
     * @param name of the file in messages
     * @param adapter to be merged into the weights
     * @throws IOException if the file is damaged or a model with experts, or the adapter does not fit it
     */
    public static PortableSpecialist load(Safetensors file, String name, Optional<Adapter> adapter) throws IOException {
        WeightsFile weights = WeightsFile.read(file, name);
        if (adapter.isPresent()) {
            weights = adapter.get().applyTo(weights, file.sha256());
        }
        try {
            return new PortableSpecialist(weights);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    /** As {@link Specialist#fits}. */
    public boolean fits(Tokenizer tokenizer) {
        return WeightsFile.fits(config, metadata, tokenizer);
    }

    /** A new session without context; nothing has to be closed. */
    public PortableSession open() {
        return new PortableSession(config, metadata.containsKey(Preamble.SHARE), kernels);
    }
}

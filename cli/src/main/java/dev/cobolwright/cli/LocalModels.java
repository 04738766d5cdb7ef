package dev.cobolwright.cli;

import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.Adapter;
import dev.cobolwright.model.specialist.EngineException;
import dev.cobolwright.model.specialist.PortableSpecialist;
import dev.cobolwright.model.specialist.Size;
import dev.cobolwright.model.specialist.Specialist;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The models of this distribution. The environment variable {@value #OTHER} names another shipped size ({@code small}, {@code large}), a
 * file with other weights or the folder of an open model with its {@code tokenizer.json}, {@value #ADAPTER} an adapter for them or {@code off}; without it a workspace's own adapter is used where there is one. With
 * {@value #ENGINE}{@code =java} the specialist computes in Java alone, as it does where the PyTorch engine does not start. Loading the weights begins at
 * once, beside other work; where they cannot be used, completion says so and goes on without them.
 */
final class LocalModels {
    static final String OTHER = "COBOLWRIGHT_SPECIALIST";
    static final String ADAPTER = "COBOLWRIGHT_ADAPTER";
    static final String ENGINE = "COBOLWRIGHT_ENGINE";

    /** Where {@code corpus finetune} puts the adapter of a workspace. */
    private static final String OF_WORKSPACE = ".cobolwright/adapter.safetensors";

    private LocalModels() {}

    /** Without the adapter of any workspace. @throws IOException where even the cache model cannot be loaded */
    static Models load() throws IOException {
        return load(List.of());
    }

    /** With the adapter of the first folder, if there is one. */
    static Models load(List<Path> roots) throws IOException {
        return load(Size.named(other()).orElse(Size.USUAL), adapter(roots));
    }

    /** A shipped size with an adapter. */
    static Models load(Size size, Optional<Path> adapter) throws IOException {
        if (!size.isBundled()) {
            throw new Failure("this build has no " + size.file() + "; train one with `cobolwright corpus train`");
        }
        String other = other();
        Optional<Path> weights =
                other.isBlank() || Size.named(other).isPresent() ? Optional.empty() : Optional.of(Path.of(other));
        Tokenizer tokenizer = tokenizer(weights);
        Opened opened = new Opened(size, weights, tokenizer, adapter);
        Thread.ofPlatform().daemon().name("cobolwright-weights").start(opened::ahead);
        return Models.cacheOnly(List.of()).with(tokenizer).with(opened, SpecialistGate.bundled(size), opened.notes);
    }

    private static String other() {
        return Objects.requireNonNullElse(System.getenv(OTHER), "");
    }

    private static Tokenizer tokenizer(Optional<Path> weights) throws IOException {
        return weights.isPresent() && Files.isDirectory(weights.get())
                ? Tokenizer.load(weights.get().resolve("tokenizer.json"))
                : Tokenizer.bundled();
    }

    private static Optional<Path> adapter(List<Path> roots) {
        String named = System.getenv(ADAPTER);
        if (named != null && !named.isBlank()) {
            return named.equals("off") ? Optional.empty() : Optional.of(Path.of(named));
        }
        return roots.stream()
                .limit(1)
                .map(root -> root.resolve(OF_WORKSPACE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Loads the weights once, at the first session. */
    private static final class Opened implements Supplier<TokenModel> {
        private final Size size;
        private final Optional<Path> weights;
        private final Tokenizer tokenizer;
        private final Optional<Path> adapter;
        private final List<String> notes = new CopyOnWriteArrayList<>();
        private Supplier<TokenModel> sessions;

        Opened(Size size, Optional<Path> weights, Tokenizer tokenizer, Optional<Path> adapter) {
            this.size = size;
            this.weights = weights;
            this.tokenizer = tokenizer;
            this.adapter = adapter;
        }

        @Override
        public synchronized TokenModel get() {
            if (sessions == null) {
                sessions = load();
            }
            return sessions.get();
        }

        /** While the workspace is being read. What fails here fails again, and is told, when the weights are needed. */
        private synchronized void ahead() {
            try {
                sessions = sessions == null ? load() : sessions;
            } catch (RuntimeException | LinkageError unusable) {
                System.getLogger(LocalModels.class.getName()).log(Level.DEBUG, "No specialist", unusable);
            }
        }

        private Supplier<TokenModel> load() {
            try {
                if (adapter.isPresent()) {
                    try {
                        return load(Optional.of(Adapter.read(adapter.get())));
                    } catch (IOException unfit) {
                        note("fine-tuning is not used (" + adapter.get() + "): " + Failure.explain(unfit));
                    }
                }
                return load(Optional.empty());
            } catch (IOException e) {
                throw new UncheckedIOException(Failure.explain(e), e);
            }
        }

        private void note(String text) {
            if (!notes.contains(text)) {
                notes.add(text);
            }
        }

        private Supplier<TokenModel> load(Optional<Adapter> fineTuned) throws IOException {
            String engine = Objects.requireNonNullElse(System.getenv(ENGINE), "");
            if (engine.equals("java")) {
                return loadPortable(fineTuned);
            }
            try {
                return loadOnEngine(fineTuned);
            } catch (EngineException e) {
                note(e.getMessage() + " The specialist computes in Java, which takes longer.");
                return loadPortable(fineTuned);
            }
        }

        private Supplier<TokenModel> loadOnEngine(Optional<Adapter> fineTuned) throws IOException {
            Specialist.Options usual = Specialist.Options.usual();
            Specialist.Options options = fineTuned.map(usual::with).orElse(usual);
            Specialist loaded =
                    weights.isPresent() ? Specialist.load(weights.get(), options) : Specialist.bundled(size, options);
            if (!loaded.fits(tokenizer)) {
                loaded.close();
                throw otherTokenizer();
            }
            return loaded::open;
        }

        private Supplier<TokenModel> loadPortable(Optional<Adapter> fineTuned) throws IOException {
            try (Safetensors file = weights.isPresent() ? Safetensors.open(weights.get()) : size.open()) {
                PortableSpecialist loaded = PortableSpecialist.load(file, name(), fineTuned);
                if (!loaded.fits(tokenizer)) {
                    throw otherTokenizer();
                }
                return loaded::open;
            }
        }

        private IOException otherTokenizer() {
            return new IOException(
                    "the weights " + name() + " were trained with another tokenizer; completion would be noise");
        }

        private String name() {
            return weights.map(Path::toString).orElse(size.file());
        }
    }
}

package dev.cobolwright.cli;

import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.specialist.Specialist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The models of this distribution. The environment variable {@value #OTHER} names a file with other weights. Loading the weights
 * begins at once, beside other work; where they cannot be used, completion says so and goes on without them.
 */
final class LocalModels {
    static final String OTHER = "COBOLWRIGHT_SPECIALIST";

    private LocalModels() {}

    /** @throws IOException where even the cache model cannot be loaded */
    static Models load() throws IOException {
        Opened opened = new Opened();
        Thread.ofPlatform().daemon().name("cobolwright-weights").start(opened::ahead);
        return Models.cacheOnly(List.of()).with(opened);
    }

    /** Loads the weights once, at the first session. */
    private static final class Opened implements Supplier<TokenModel> {
        private Specialist specialist;

        @Override
        public synchronized TokenModel get() {
            if (specialist == null) {
                specialist = load();
            }
            return specialist.open();
        }

        /** While the workspace is being read. What fails here fails again, and is told, when the weights are needed. */
        private synchronized void ahead() {
            try {
                specialist = specialist == null ? load() : specialist;
            } catch (RuntimeException | LinkageError unusable) {
                System.getLogger(LocalModels.class.getName()).log(Level.DEBUG, "No specialist", unusable);
            }
        }

        private static Specialist load() {
            String other = System.getenv(OTHER);
            try {
                return other == null || other.isBlank()
                        ? Specialist.bundled(Specialist.Options.usual())
                        : Specialist.load(Path.of(other), Specialist.Options.usual());
            } catch (IOException e) {
                throw new UncheckedIOException(Failure.explain(e), e);
            }
        }
    }
}

package dev.cobolwright.corpus.commands;

import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Weights as a command's argument: a shipped size by name, or a file. */
final class NamedWeights {
    private NamedWeights() {}

    static Safetensors open(String sizeOrFile) throws IOException {
        Optional<Size> size = Size.named(sizeOrFile);
        return size.isPresent() ? size.get().open() : Safetensors.open(Path.of(sizeOrFile));
    }

    /** Name of the file. */
    static String file(String sizeOrFile) {
        return Size.named(sizeOrFile)
                .map(Size::file)
                .orElseGet(() -> Path.of(sizeOrFile).getFileName().toString());
    }
}

package dev.cobolwright.corpus.commands;

import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Weights as a command's argument: a shipped size by name, or a file. */
final class NamedWeights {
    private NamedWeights() {}

    static Safetensors open(String sizeOrFile) throws IOException {
        for (Size size : Size.values()) {
            if (size.name().toLowerCase(Locale.ROOT).equals(sizeOrFile)) {
                return size.open();
            }
        }
        return Safetensors.open(Path.of(sizeOrFile));
    }
}

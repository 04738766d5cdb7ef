package dev.cobolwright.model.specialist;

import dev.cobolwright.model.safetensors.Safetensors;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes of the specialist that are trained for shipping, the smallest first. */
public enum Size {
    /** 1.9 million parameters. */
    SMALL("specialist-small"),
    /** 7.4 million parameters: what completes unless told otherwise. */
    USUAL("specialist"),
    /** 12 million parameters, the usual size with more layers. */
    LARGE("specialist-large");

    private static final String FOLDER = "/dev/cobolwright/model/";

    private final String id;

    Size(String id) {
        this.id = id;
    }

    /** The size of that name: small, usual or large. */
    public static Optional<Size> named(String name) {
        return Arrays.stream(values())
                .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Name of the model, as commands and reports know it. */
    public String id() {
        return id;
    }

    /** Whether this build has the weights. */
    public boolean isBundled() {
        return Size.class.getResource(FOLDER + file()) != null;
    }

    /** Its weights. @throws IOException if this build has none of that size */
    public Safetensors open() throws IOException {
        try (InputStream in = Size.class.getResourceAsStream(FOLDER + file())) {
            if (in == null) {
                throw new IOException("this build has no " + file() + "; train one with `cobolwright corpus train`");
            }
            return Safetensors.read(in, file());
        }
    }

    /** Name of the weights file. */
    public String file() {
        return id + ".safetensors";
    }
}

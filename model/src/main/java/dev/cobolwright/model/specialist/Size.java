package dev.cobolwright.model.specialist;

import dev.cobolwright.model.safetensors.Safetensors;
import java.io.IOException;
import java.io.InputStream;

/** The sizes of the specialist that are trained for shipping, the smallest first. */
public enum Size {
    /** 1.9 million parameters. */
    SMALL("specialist-small"),
    /** 7.4 million parameters: what completes unless told otherwise. */
    USUAL("specialist");

    private static final String FOLDER = "/dev/cobolwright/model/";

    private final String id;

    Size(String id) {
        this.id = id;
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

package dev.cobolwright.assist.explain.run;

import java.nio.file.Path;

/** A file to explain. */
public record SourceFile(Path path, Kind kind) {
    public enum Kind {
        PROGRAM,
        COPYBOOK,
        JOB
    }
}

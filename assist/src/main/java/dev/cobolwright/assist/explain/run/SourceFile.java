package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.files.SourceFiles;
import java.nio.file.Path;

/** A file to explain. */
public record SourceFile(Path path, Kind kind) {
    public enum Kind {
        PROGRAM,
        COPYBOOK,
        JOB
    }

    /** What a file is, told by its name; one with a name of none of them is taken for a program. */
    public static SourceFile of(Path file) {
        return new SourceFile(
                file, SourceFiles.isJob(file) ? Kind.JOB : SourceFiles.isCopybook(file) ? Kind.COPYBOOK : Kind.PROGRAM);
    }

    /** Whether a file found in a folder is one of them. */
    public static boolean isSource(Path file) {
        return SourceFiles.isProgram(file) || SourceFiles.isCopybook(file) || SourceFiles.isJob(file);
    }
}

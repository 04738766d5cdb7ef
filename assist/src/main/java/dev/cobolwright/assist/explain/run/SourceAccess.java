package dev.cobolwright.assist.explain.run;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** How the texts of a run are read. All parts must be safe for several threads. */
public record SourceAccess(
        Read read, Function<SourceText, Copybooks> copybooks, Function<SourceText, Dialect> dialect) {
    /** Reads a file. */
    @FunctionalInterface
    public interface Read {
        /** @throws IOException with a message for the user */
        SourceText text(Path file) throws IOException;
    }
}

package dev.cobolwright.assist.config;

import dev.cobolwright.assist.Settings.Format;
import dev.cobolwright.grammar.Dialect;
import java.nio.file.Path;
import java.util.List;

/**
 * What holds for one program.
 *
 * @param folder the workspace folder it belongs to
 * @param libraries where COPY looks, in order; those of all configurations
 * @param compilerOptions as they were written, in order
 */
public record SourceOptions(
        Path folder,
        List<Library> libraries,
        Said<Dialect> dialect,
        Said<Format> format,
        Said<String> encoding,
        List<Said<String>> compilerOptions) {}

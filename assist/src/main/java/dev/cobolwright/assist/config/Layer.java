package dev.cobolwright.assist.config;

import dev.cobolwright.assist.Settings.Format;
import dev.cobolwright.grammar.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one place of one configuration says about sources. What it does not say is empty. */
public record Layer(
        List<Library> libraries,
        Optional<Dialect> dialect,
        Optional<Format> format,
        Optional<String> encoding,
        Optional<String> copybookEncoding,
        List<String> compilerOptions) {

    static final Layer NOTHING =
            new Layer(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    static Layer libraries(List<Library> libraries) {
        return new Layer(
                List.copyOf(libraries),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Layer dialect(Dialect dialect) {
        return new Layer(
                List.of(), Optional.of(dialect), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static Layer format(Format format) {
        return new Layer(
                List.of(), Optional.empty(), Optional.of(format), Optional.empty(), Optional.empty(), List.of());
    }

    static Layer encoding(String encoding) {
        return new Layer(
                List.of(), Optional.empty(), Optional.empty(), Optional.of(encoding), Optional.empty(), List.of());
    }

    static Layer copybookEncoding(String encoding) {
        return new Layer(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(encoding), List.of());
    }

    Layer withLibraries(List<Library> others) {
        return new Layer(others, dialect, format, encoding, copybookEncoding, compilerOptions);
    }

    /** Both; where both say one thing, this one holds. */
    Layer and(Layer other) {
        return new Layer(
                joined(libraries, other.libraries),
                dialect.or(() -> other.dialect),
                format.or(() -> other.format),
                encoding.or(() -> other.encoding),
                copybookEncoding.or(() -> other.copybookEncoding),
                joined(compilerOptions, other.compilerOptions));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

package dev.cobolwright.grammar.robustness;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs and copybooks of a folder, programs in order of their paths. */
public record SampleTexts(List<SourceText> programs, Map<String, SourceText> copybooks) {
    private static final List<String> PROGRAMS = List.of("cbl", "cob", "cobol", "pco", "cbx", "sqb", "ccp");
    private static final List<String> COPYBOOKS = List.of("cpy", "copy", "copybook", "cpb", "fd", "ws", "inc");

    /** The sample application of this repository. */
    public static SampleTexts bank() {
        return of(Path.of("..", "samples", "bank"));
    }

    public static SampleTexts of(Path folder) {
        List<SourceText> programs = new ArrayList<>();
        Map<String, SourceText> copybooks = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                String extension = name.substring(name.lastIndexOf('.') + 1);
                boolean program = PROGRAMS.contains(extension);
                if (program || COPYBOOKS.contains(extension)) {
                    String text = Decoder.decode(Files.readAllBytes(file)).text();
                    SourceText source = SourceText.of(file.toString(), text);
                    copybooks.putIfAbsent(plain(name), source);
                    if (program) {
                        programs.add(source);
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new SampleTexts(List.copyOf(programs), copybooks);
    }

    /** Finds a copybook by its name alone, whatever its folder and extension. */
    public Copybooks finder() {
        return (name, library, from) -> Optional.ofNullable(copybooks.get(plain(name.toLowerCase(Locale.ROOT))));
    }

    private static String plain(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }
}

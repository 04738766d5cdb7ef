package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.Decoder;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lines per CPU second of reading, format detection, lexing and preprocessing, copybooks included: give it folders or files;
 * prints one line a round. Programs end in {@code .cbl} or {@code .cob}, copybooks in {@code .cpy}.
 */
final class FrontEndSpeed {
    private FrontEndSpeed() {}

    public static void main(String[] args) throws IOException {
        Map<Path, String> programs = new LinkedHashMap<>();
        Map<String, SourceText> copybooks = new HashMap<>();
        for (String arg : args) {
            try (var files = Files.walk(Path.of(arg))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                    if (name.endsWith(".cbl") || name.endsWith(".cob")) {
                        programs.put(
                                file, Decoder.decode(Files.readAllBytes(file)).text());
                    } else if (name.endsWith(".cpy")) {
                        String text = Decoder.decode(Files.readAllBytes(file)).text();
                        copybooks.put(name.substring(0, name.length() - 4), SourceText.of(file.toString(), text));
                    }
                }
            }
        }
        Copybooks library = (name, in, from) -> Optional.ofNullable(copybooks.get(name.toLowerCase(Locale.ROOT)));
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 15; round++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long lines = 0;
            long tokens = 0;
            long worst = 0;
            for (var program : programs.entrySet()) {
                long start = threads.getCurrentThreadCpuTime();
                SourceText source = SourceText.of(program.getKey().toString(), program.getValue());
                tokens +=
                        Preprocessor.run(source, library, Dialect.IBM).tokens().size();
                lines += source.lineCount();
                worst = Math.max(worst, threads.getCurrentThreadCpuTime() - start);
            }
            double seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d lines, %d tokens, %.3f s, %,.0f lines per CPU second, worst file %.2f ms%n",
                    lines,
                    tokens,
                    seconds,
                    lines / seconds,
                    worst / 1e6);
        }
    }
}

package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines per CPU second of reading and lexing: give it the files, or a folder of {@code .CBL} files; prints one line a round. */
final class FrontEndSpeed {
    private FrontEndSpeed() {}

    public static void main(String[] args) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String arg : args) {
            try (var files = Files.walk(Path.of(arg))) {
                for (Path file : files.filter(f -> f.toString().matches("(?i).*\\.(cbl|cob)"))
                        .sorted()
                        .toList()) {
                    texts.add(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 15; round++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long lines = 0;
            long tokens = 0;
            for (String text : texts) {
                SourceText source = SourceText.of("x", text);
                tokens += Lexer.read(source).size;
                lines += source.lineCount();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf(
                    "%d lines, %d tokens, %.3f s, %,.0f lines per CPU second%n",
                    lines, tokens, seconds, lines / seconds);
        }
    }
}

package dev.cobolwright.grammar;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Parses all programs of folders and prints how many are accepted, which problems occur most, and, with {@code --repeat N}, the
 * lines read per CPU second in the last pass. Run it by hand: {@code Survey [--repeat N] [--dialect D] [--list] FOLDER...}
 */
public final class Survey {
    private Survey() {}

    public static void main(String[] args) throws IOException {
        int repeat = 1;
        Dialect dialect = Dialect.GNUCOBOL;
        boolean list = false;
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--repeat" -> repeat = Integer.parseInt(args[++i]);
                case "--dialect" -> dialect = Dialect.valueOf(args[++i]);
                case "--list" -> list = true;
                default -> folders.add(Path.of(args[i]));
            }
        }
        List<SourceText> programs = new ArrayList<>();
        Map<String, SourceText> copybooks = new HashMap<>();
        for (Path folder : folders) {
            read(folder, programs, copybooks);
        }
        Copybooks finder = finder(copybooks);
        List<Parse> parses = List.of();
        var threads = ManagementFactory.getThreadMXBean();
        for (int pass = 1; pass <= repeat; pass++) {
            long start = threads.getCurrentThreadCpuTime();
            parses = new ArrayList<>();
            long lines = 0;
            for (SourceText program : programs) {
                parses.add(Cobol.parse(program, finder, dialect));
                lines += program.lineCount();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            if (repeat > 1) {
                System.out.printf(
                        "pass %d: %d lines, %.3f s CPU, %.0f lines/s%n", pass, lines, seconds, lines / seconds);
            }
        }
        report(parses, list);
    }

    public static void read(Path folder, List<SourceText> programs, Map<String, SourceText> copybooks)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String name = file.getFileName().toString();
                String lower = name.toLowerCase(Locale.ROOT);
                int dot = lower.lastIndexOf('.');
                String extension = dot < 0 ? "" : lower.substring(dot + 1);
                boolean program = List.of("cbl", "cob", "cobol", "pco", "cbx", "sqb", "ccp")
                        .contains(extension);
                boolean copybook =
                        List.of("cpy", "copy", "copybook", "cpb", "fd", "ws").contains(extension);
                if (!program && !copybook) {
                    continue;
                }
                SourceText text = SourceText.of(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                copybooks.putIfAbsent(dot < 0 ? lower : lower.substring(0, dot), text);
                copybooks.putIfAbsent(lower, text);
                if (program) {
                    programs.add(text);
                }
            }
        }
    }

    public static Copybooks finder(Map<String, SourceText> copybooks) {
        return (name, library, from) -> {
            String plain = name.toLowerCase(Locale.ROOT);
            return Optional.ofNullable(copybooks.get(plain.substring(plain.lastIndexOf('/') + 1)));
        };
    }

    private static void report(List<Parse> parses, boolean list) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> examples = new HashMap<>();
        int accepted = 0;
        for (Parse parse : parses) {
            if (parse.accepted()) {
                accepted++;
                continue;
            }
            for (Problem problem : parse.problems()) {
                if (problem.severity() != Severity.ERROR) {
                    continue;
                }
                String key = problem.code() + " " + problem.message();
                counts.merge(key, 1, Integer::sum);
                String example = problem.span() + "  "
                        + problem.span()
                                .source()
                                .line(problem.span().startLine())
                                .strip();
                examples.putIfAbsent(key, example);
                if (list) {
                    System.out.println(parse.source().path() + " | " + key + "  @ " + example);
                }
            }
        }
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(80)
                .forEach(e ->
                        System.out.printf("%5d %s%n        %s%n", e.getValue(), e.getKey(), examples.get(e.getKey())));
        System.out.printf(
                "%d of %d accepted (%.1f%%)%n", accepted, parses.size(), 100.0 * accepted / Math.max(1, parses.size()));
    }
}

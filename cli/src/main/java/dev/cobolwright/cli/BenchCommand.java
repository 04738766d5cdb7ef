package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times what a person who types waits for, through the protocol, in this process. Figures mean something on an idle machine only. */
@Command(
        name = "bench",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Types into a program through the language server and times ghost text, words and diagnostics.")
final class BenchCommand implements Callable<Integer> {
    private static final int WARM_UP = 15;

    @Parameters(paramLabel = "FILE", description = "A program of a workspace.")
    private Path file;

    @Option(names = "--positions", paramLabel = "N", description = "Lines to type. Default: ${DEFAULT-VALUE}.")
    private int positions = 60;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        Path program = file.toAbsolutePath().normalize();
        SourceText source = SourceFiles.read(program);
        List<Integer> lines = codeLines(source);
        if (lines.isEmpty()) {
            throw new Failure(file + " has no statements to type");
        }
        Random random = new Random(seed);
        Times times = new Times();
        try (EditorSession editor = new EditorSession(LspCommand.options())) {
            editor.start(WorkspaceFolder.around(program));
            editor.open(program, source.text());
            Typist typist = new Typist(editor, program, source, times);
            for (int i = -WARM_UP; i < positions; i++) {
                if (i == 0) {
                    times.forget();
                }
                typist.retype(lines.get(random.nextInt(lines.size())), random);
            }
        }
        System.out.printf(
                Locale.ROOT, "%s: %d lines, %d positions, seed %d%n", file, source.lineCount(), positions, seed);
        print("keystroke to diagnostics", times.problems);
        print("ghost text at a new place", times.first);
        print("ghost text while typing on", times.next);
        print(
                "ghost text, all",
                Stream.concat(times.first.stream(), times.next.stream()).toList());
        print("list of words", times.words);
        System.out.printf(
                Locale.ROOT, "ghost text shown at %d of %d%n", times.shown, times.first.size() + times.next.size());
        long cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        System.out.printf(Locale.ROOT, "process: %.1f CPU s%n", cpu / 1e9);
        return ExitCode.OK;
    }

    /** Milliseconds. */
    private static final class Times {
        final List<Double> problems = new ArrayList<>();
        final List<Double> first = new ArrayList<>();
        final List<Double> next = new ArrayList<>();
        final List<Double> words = new ArrayList<>();
        int shown;

        void forget() {
            problems.clear();
            first.clear();
            next.clear();
            words.clear();
            shown = 0;
        }
    }

    /** Takes the rest of a line away, types some of it again, and asks for ghost text after each key. */
    private static final class Typist {
        private static final int KEYS = 3;

        private final EditorSession editor;
        private final Path file;
        private final SourceText source;
        private final Times times;
        private int version = 1;

        Typist(EditorSession editor, Path file, SourceText source, Times times) {
            this.editor = editor;
            this.file = file;
            this.source = source;
            this.times = times;
        }

        void retype(int line, Random random) throws IOException {
            String text = source.line(line);
            int character = random.nextInt(11, Math.max(12, text.stripTrailing().length()));
            change(line, character, text.length(), "");
            ask(line, character, times.first);
            int typed = character;
            for (int key = 0; key < KEYS && typed < text.length(); key++, typed++) {
                change(line, typed, typed, text.substring(typed, typed + 1));
                ask(line, typed + 1, times.next);
            }
            long start = System.nanoTime();
            editor.request("textDocument/completion", at(line, typed, 1));
            times.words.add((System.nanoTime() - start) / 1e6);
            change(line, typed, typed, text.substring(typed));
        }

        private void change(int line, int from, int to, String text) throws IOException {
            long start = System.nanoTime();
            ObjectNode params = editor.document(file);
            ((ObjectNode) params.get("textDocument")).put("version", ++version);
            ObjectNode change = params.putArray("contentChanges").addObject().put("text", text);
            ObjectNode range = change.putObject("range");
            range.putObject("start").put("line", line).put("character", from);
            range.putObject("end").put("line", line).put("character", to);
            editor.notify("textDocument/didChange", params);
            editor.await(m -> m.path("method").asText().equals("textDocument/publishDiagnostics")
                    && m.path("params").path("version").asInt() >= version);
            times.problems.add((System.nanoTime() - start) / 1e6);
        }

        private void ask(int line, int character, List<Double> millis) throws IOException {
            long start = System.nanoTime();
            JsonNode ghost = editor.request("textDocument/inlineCompletion", at(line, character, 2));
            millis.add((System.nanoTime() - start) / 1e6);
            times.shown += (ghost.isArray() ? ghost : ghost.path("items")).isEmpty() ? 0 : 1;
        }

        private ObjectNode at(int line, int character, int trigger) {
            ObjectNode at = editor.document(file);
            at.putObject("position").put("line", line).put("character", character);
            at.putObject("context").put("triggerKind", trigger);
            return at;
        }
    }

    /** Lines of the PROCEDURE DIVISION with a statement in area B. */
    private static List<Integer> codeLines(SourceText source) {
        List<Integer> lines = new ArrayList<>();
        boolean procedure = false;
        for (int line = 0; line < source.lineCount(); line++) {
            String text = source.line(line);
            procedure |= text.toUpperCase(Locale.ROOT).contains("PROCEDURE DIVISION");
            if (procedure
                    && text.length() > 20
                    && text.charAt(6) == ' '
                    && text.substring(7, 11).isBlank()
                    && !text.substring(11).isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void print(String what, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(m -> m).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-26s p50 %6.1f ms   p95 %6.1f ms   max %6.1f ms   (%d)%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1],
                sorted.length);
    }
}

package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.LspServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
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
        double[] inline = new double[positions];
        double[] words = new double[positions];
        double[] problems = new double[positions];
        int answered = 0;
        try (EditorSession editor = new EditorSession(LspCommand.options())) {
            editor.start(WorkspaceFolder.around(program));
            editor.open(program, source.text());
            int version = 1;
            for (int i = -WARM_UP; i < positions; i++) {
                int line = lines.get(random.nextInt(lines.size()));
                int length = source.line(line).stripTrailing().length();
                int character = random.nextInt(11, Math.max(12, length));
                long start = System.nanoTime();
                change(editor, program, ++version, line, character, source.line(line).length(), "");
                problemsOf(editor, version);
                long edited = System.nanoTime();
                ObjectNode at = editor.document(program);
                at.putObject("position").put("line", line).put("character", character);
                at.putObject("context").put("triggerKind", 2);
                JsonNode ghost = editor.request("textDocument/inlineCompletion", at);
                long ghosted = System.nanoTime();
                at.putObject("context").put("triggerKind", 1);
                editor.request("textDocument/completion", at);
                long listed = System.nanoTime();
                change(editor, program, ++version, line, character, character, source.line(line).substring(Math.min(character, source.line(line).length())));
                problemsOf(editor, version);
                if (i >= 0) {
                    problems[i] = (edited - start) / 1e6;
                    inline[i] = (ghosted - edited) / 1e6;
                    words[i] = (listed - ghosted) / 1e6;
                    answered += ghost.path("items").isEmpty() && !(ghost.isArray() && !ghost.isEmpty()) ? 0 : 1;
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s: %d lines, %d positions, seed %d%n", file, source.lineCount(), positions, seed);
        print("keystroke to diagnostics", problems);
        print("inline completion", inline);
        print("word completion", words);
        System.out.printf(Locale.ROOT, "ghost text shown at %d of %d%n", answered, positions);
        long cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        System.out.printf(Locale.ROOT, "process: %.1f CPU s%n", cpu / 1e9);
        return ExitCode.OK;
    }

    private static void change(EditorSession editor, Path file, int version, int line, int from, int to, String text)
            throws IOException {
        ObjectNode params = editor.document(file);
        ((ObjectNode) params.get("textDocument")).put("version", version);
        ObjectNode change = params.putArray("contentChanges").addObject().put("text", text);
        ObjectNode range = change.putObject("range");
        range.putObject("start").put("line", line).put("character", from);
        range.putObject("end").put("line", line).put("character", to);
        editor.notify("textDocument/didChange", params);
    }

    private static void problemsOf(EditorSession editor, int version) throws IOException {
        editor.await(m -> m.path("method").asText().equals("textDocument/publishDiagnostics")
                && m.path("params").path("version").asInt() >= version);
    }

    /** Lines of the PROCEDURE DIVISION with a statement in area B. */
    private static List<Integer> codeLines(SourceText source) {
        List<Integer> lines = new ArrayList<>();
        boolean procedure = false;
        for (int line = 0; line < source.lineCount(); line++) {
            String text = source.line(line);
            procedure |= text.toUpperCase(Locale.ROOT).contains("PROCEDURE DIVISION");
            if (procedure && text.length() > 20 && text.charAt(6) == ' ' && text.substring(7, 11).isBlank() && !text.substring(11).isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void print(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-26s p50 %6.1f ms   p95 %6.1f ms   max %6.1f ms%n",
                what, sorted[sorted.length / 2], sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)], sorted[sorted.length - 1]);
    }
}

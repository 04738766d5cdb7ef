package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a large generated workspace in a server of its own process, as an editor would, and times what its user waits for. */
@Command(
        name = "bench-workspace",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Times the opening of a workspace of many programs, and a change of thousands of files.")
final class WorkspaceBenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder of the generated workspace; written where it is missing.")
    private Path root;

    @Option(names = "--programs", paramLabel = "N", description = "And as many copybooks. Default: ${DEFAULT-VALUE}.")
    private int programs = 8_000;

    @Option(names = "--changed", paramLabel = "N", description = "Files of one checkout. Default: ${DEFAULT-VALUE}.")
    private int changed = 5_000;

    @Option(
            names = "--cancel",
            description = "Cancel the first reading of the workspace after two seconds, then resume.")
    private boolean cancel;

    private long started;
    private Process server;

    @Override
    public Integer call() throws IOException {
        Path folder = root.toAbsolutePath().normalize();
        List<Path> files = LargeWorkspace.write(folder, programs);
        Path launcher = Path.of(System.getProperty("cobolwright.home", "dist"), "bin/cobolwright");
        started = System.nanoTime();
        server = new ProcessBuilder(launcher.toString(), "lsp")
                .redirectError(folder.resolve("server.log").toFile())
                .start();
        try (EditorSession editor = new EditorSession(server.getInputStream(), server.getOutputStream())) {
            measure(editor, folder, files);
        } finally {
            server.destroy();
        }
        return ExitCode.OK;
    }

    private void measure(EditorSession editor, Path folder, List<Path> files) throws IOException {
        editor.initialize(folder);
        say("initialize answered");
        Path first = files.get(files.size() - 1);
        long opened = System.nanoTime();
        editor.open(first, Files.readString(first));
        JsonNode problems = diagnostics(editor, first);
        say("first file served after didOpen", opened);
        System.out.println(
                "  its problems: " + problems.path("params").path("diagnostics").size());
        long asked = System.nanoTime();
        editor.request("textDocument/documentSymbol", editor.document(first));
        say("outline while the workspace is read", asked);
        if (cancel) {
            if (editor.lastProgress() == null) {
                editor.await(m -> kind(m).equals("begin"));
            }
            ObjectNode token = editor.node();
            token.set("token", editor.lastProgress());
            sleep(2_000);
            long cancelled = System.nanoTime();
            editor.notify("window/workDoneProgress/cancel", token);
            JsonNode end = editor.await(m -> kind(m).equals("end"));
            say("cancelled: " + end.path("params").path("value").path("message").asText(), cancelled);
            ObjectNode resume = editor.node().put("command", "cobolwright.readWorkspace");
            resume.putArray("arguments");
            editor.request("workspace/executeCommand", resume);
            say("resumed");
        }
        editor.await(m -> kind(m).equals("end"));
        say("workspace read");
        memory();
        ObjectNode events = editor.node();
        ArrayNode changes = events.putArray("changes");
        for (Path file : files.subList(0, Math.min(changed, files.size()))) {
            Files.writeString(file, Files.readString(file) + "      * CHANGED\n");
            changes.addObject().put("uri", file.toUri().toString()).put("type", 2);
        }
        long told = System.nanoTime();
        editor.notify("workspace/didChangeWatchedFiles", events);
        long outline = System.nanoTime();
        editor.request("textDocument/documentSymbol", editor.document(first));
        say("outline right after " + changes.size() + " files changed", outline);
        Path probe = files.get(Math.min(changed, files.size()) - 1);
        ObjectNode query = editor.node().put("query", "PGM%05d".formatted(files.size() - 1));
        editor.request("workspace/symbol", query);
        say("workspace symbols asked meanwhile", told);
        editor.open(probe, Files.readString(probe));
        diagnostics(editor, probe);
        say("a changed file opened and served", told);
        sleep(3_000);
        memory();
    }

    private static String kind(JsonNode message) {
        return message.path("method").asText().equals("$/progress")
                ? message.path("params").path("value").path("kind").asText()
                : "";
    }

    private static JsonNode diagnostics(EditorSession editor, Path file) throws IOException {
        String uri = file.toUri().toString();
        return editor.await(m -> m.path("method").asText().equals("textDocument/publishDiagnostics")
                && m.path("params").path("uri").asText().equals(uri));
    }

    private void say(String what) {
        say(what, started);
    }

    private void say(String what, long since) {
        long now = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%7.2f s (%6.2f s CPU of the server)  %s: %.0f ms%n",
                (now - started) / 1e9,
                cpu().toMillis() / 1e3,
                what,
                (now - since) / 1e6);
    }

    /** Of the process and those it started: the launcher may be a script. */
    private void memory() throws IOException {
        List<ProcessHandle> processes = Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .toList();
        for (ProcessHandle process : processes) {
            Path status = Path.of("/proc/" + process.pid() + "/status");
            if (Files.isReadable(status)) {
                Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("VmRSS") || l.startsWith("VmHWM"))
                        .forEach(l -> System.out.println("  memory " + l.replaceAll("\\s+", " ")));
            }
        }
    }

    private Duration cpu() {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

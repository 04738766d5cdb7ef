package dev.cobolwright.retrieval;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A real OpenSearch node in a process of its own, as the module beside this one makes it. */
final class NodeProcess implements AutoCloseable {
    private static final String READY = "listening on ";

    private final Process process;
    private final URI url;

    private NodeProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static NodeProcess start(Path folder) throws IOException {
        Path node = Path.of("..", "node", "target").toRealPath();
        Path log = folder.resolve("node.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        node.resolve("classes") + File.pathSeparator + node.resolve("lib") + File.separator + "*",
                        "dev.cobolwright.opensearch.OpenSearchNode",
                        Files.createDirectory(folder.resolve("node")).toString())
                .redirectError(log.toFile())
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new NodeProcess(process, URI.create("http://127.0.0.1:" + line.substring(READY.length())));
            }
        }
        throw new IOException("the node did not start: " + Files.readString(log));
    }

    OpenSearchServer server(String name) throws IndexException {
        return server(name, (purpose, body) -> (outcome, millis) -> {});
    }

    OpenSearchServer server(String name, OpenSearchServer.Recorder recorder) throws IndexException {
        return new OpenSearchServer(
                new OpenSearchSettings(name, url, Optional.empty(), Optional.empty(), Duration.ofSeconds(30), false),
                UnaryOperator.identity(),
                recorder);
    }

    /** Its standard input ends, and with it the node. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

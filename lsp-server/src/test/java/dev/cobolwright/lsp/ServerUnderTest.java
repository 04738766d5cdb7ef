package dev.cobolwright.lsp;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Workspace;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * A server in this JVM and a client connected to it by pipes. Files of a workspace are written in one text as {@code -- path --}
 * headings; {@code <|>} is the cursor.
 */
public final class ServerUnderTest implements AutoCloseable {
    private static final long SECONDS = 60;

    public final RecordingClient client = new RecordingClient();
    public final LanguageServer server;
    public final RemoteEndpoint endpoint;
    public final PipedOutputStream toServer;
    public final CompletableFuture<Integer> exitCode;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Path folder;
    private String cursorFile;
    private int cursor;
    public InitializeResult initialized;

    private ServerUnderTest(Path folder, LspServer.Options options) throws IOException {
        this.folder = folder;
        PipedInputStream serverIn = new PipedInputStream(1 << 16);
        PipedInputStream clientIn = new PipedInputStream(1 << 16);
        toServer = new PipedOutputStream(serverIn);
        PipedOutputStream fromServer = new PipedOutputStream(clientIn);
        exitCode = CompletableFuture.supplyAsync(
                () -> {
                    try (fromServer) {
                        return LspServer.run(serverIn, fromServer, options);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                threads);
        Launcher<ViewsServer> launcher = new LSPLauncher.Builder<ViewsServer>()
                .setLocalService(client)
                .setRemoteInterface(ViewsServer.class)
                .setClassLoader(ServerUnderTest.class.getClassLoader())
                .setInput(clientIn)
                .setOutput(toServer)
                .setExecutorService(threads)
                .configureGson(gson -> gson.registerTypeAdapterFactory(new AnnotatedEdits()))
                .create();
        launcher.startListening();
        server = launcher.getRemoteProxy();
        endpoint = launcher.getRemoteEndpoint();
    }

    public static ServerUnderTest start(Path folder, String files) throws Exception {
        return start(folder, files, workspace -> Assistant.NONE, capabilities -> {});
    }

    /** Writes the files, starts the server, opens the file with the cursor. */
    public static ServerUnderTest start(
            Path folder,
            String files,
            Function<Workspace, Assistant> assistants,
            Consumer<ClientCapabilities> capabilities)
            throws Exception {
        return start(folder, files, assistants, capabilities, Map.of("status", true));
    }

    /** As {@link #start}, for a client that says in its initialization options what it can. */
    public static ServerUnderTest startSaying(Map<String, Object> options, Path folder, String files) throws Exception {
        return start(folder, files, workspace -> Assistant.NONE, capabilities -> {}, options);
    }

    /** As {@link #start}, with the client's initialization options. */
    public static ServerUnderTest start(
            Path folder,
            String files,
            Function<Workspace, Assistant> assistants,
            Consumer<ClientCapabilities> capabilities,
            Map<String, Object> options)
            throws Exception {
        ServerUnderTest test =
                new ServerUnderTest(folder, new LspServer.Options("test", Settings.DEFAULTS, assistants));
        String text = test.write(files);
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
        params.setCapabilities(new ClientCapabilities());
        params.setInitializationOptions(options);
        params.getCapabilities().setWindow(new WindowClientCapabilities());
        params.getCapabilities().getWindow().setWorkDoneProgress(true);
        capabilities.accept(params.getCapabilities());
        test.initialized = get(test.server.initialize(params));
        test.server.initialized(new InitializedParams());
        test.open(test.cursorFile, text);
        return test;
    }

    public void open(String file, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "cobol", 1, text)));
    }

    public void change(String file, int version, TextDocumentContentChangeEvent... changes) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), version), List.of(changes)));
    }

    /** The problems shown for a version of a file, once they come. */
    public PublishDiagnosticsParams problems(String file, int version) {
        return client.diagnostics(uri(file), d -> d.getVersion() != null && d.getVersion() == version);
    }

    /** Waits until the workspace was read. */
    public void awaitIndexed() {
        client.await(ProgressParams.class, p -> p.getValue().getLeft() instanceof WorkDoneProgressEnd);
    }

    public String uri(String file) {
        return folder.resolve(file).toUri().toString();
    }

    public TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(uri(cursorFile));
    }

    public Position cursor() {
        String before = read(cursorFile).substring(0, cursor);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
    }

    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <R> R get(CompletableFuture<R> answer) throws Exception {
        return answer.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Writes files; gives the text of the one to open. */
    private String write(String files) throws IOException {
        String all = files.startsWith("-- ") ? files : "-- MAIN.cbl --\n" + files;
        for (String part : all.split("(?m)^-- (?=\\S+ --$)")) {
            if (!part.isEmpty()) {
                int end = part.indexOf('\n');
                String name = part.substring(0, end).replace(" --", "").strip();
                String text = part.substring(end + 1);
                if (cursorFile == null || text.contains("<|>")) {
                    cursorFile = name;
                    cursor = Math.max(0, text.indexOf("<|>"));
                }
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.replace("<|>", ""));
            }
        }
        return read(cursorFile);
    }

    @Override
    public void close() throws Exception {
        if (!exitCode.isDone()) {
            get(server.shutdown());
            server.exit();
            get(exitCode);
        }
        threads.shutdownNow();
    }
}

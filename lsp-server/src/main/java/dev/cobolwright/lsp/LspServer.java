package dev.cobolwright.lsp;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Workspace;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;

/** The language server for one client over a pair of streams. */
public final class LspServer {
    private LspServer() {}

    /**
     * @param version shown to clients
     * @param settings before the client says others
     * @param assistants loads models and index for a workspace; called once, in the background
     */
    public record Options(String version, Settings settings, Function<Workspace, Assistant> assistants) {
        public static final Options DEFAULTS = new Options("", Settings.DEFAULTS, workspace -> Assistant.NONE);
    }

    /**
     * Serves until the client says exit, closes the stream or dies. Meanwhile {@code System.out} goes to {@code System.err}, so
     * that nothing but the protocol reaches a client on standard output.
     *
     * @return the exit code of the process: 0 after a shutdown request, else 1
     */
    public static int run(InputStream in, OutputStream out, Options options) {
        PrintStream standardOutput = System.out;
        System.setOut(System.err);
        ExecutorService reader = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "cobolwright-protocol");
            thread.setDaemon(true);
            return thread;
        });
        try (LanguageServerDoor server = new LanguageServerDoor(options)) {
            Launcher<CobolwrightClient> launcher = new LSPLauncher.Builder<CobolwrightClient>()
                    .setLocalServices(List.of(server, server.views()))
                    .setRemoteInterface(CobolwrightClient.class)
                    .setClassLoader(LspServer.class.getClassLoader())
                    .setInput(in)
                    .setOutput(out)
                    .setExecutorService(reader)
                    .setExceptionHandler(LspServer::answerFor)
                    .configureGson(gson -> gson.registerTypeAdapterFactory(new AnnotatedEdits()))
                    .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> await(listening), reader);
            CompletableFuture.anyOf(closed, server.ended()).join();
            listening.cancel(true);
            return server.isShutDown() ? 0 : 1;
        } finally {
            reader.shutdownNow();
            System.setOut(standardOutput);
        }
    }

    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            System.getLogger(LspServer.class.getName()).log(Level.DEBUG, "The client's stream ended", e);
        }
    }

    /** What a client is told when a request failed: enough to report it, no trace of our insides. */
    private static ResponseError answerFor(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof java.lang.reflect.InvocationTargetException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ResponseErrorException known) {
            return known.getResponseError();
        }
        if (cause instanceof CancellationException) {
            return new ResponseError(ResponseErrorCode.RequestCancelled, "The request was cancelled.", null);
        }
        System.getLogger(LspServer.class.getName()).log(Level.ERROR, "A request failed", cause);
        return new ResponseError(
                ResponseErrorCode.InternalError,
                "The request failed (" + cause.getClass().getSimpleName() + "); the log has more.",
                null);
    }
}

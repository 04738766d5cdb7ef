package dev.cobolwright.cli;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.lsp.LspServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "lsp",
        mixinStandardHelpOptions = true,
        description = "Serves an editor over the language server protocol.")
final class LspCommand implements Callable<Integer> {
    @ArgGroup
    private Transport transport = new Transport();

    static final class Transport {
        @Option(names = "--stdio", description = "Over standard input and output (the default).")
        boolean stdio;

        @Option(
                names = "--port",
                paramLabel = "N",
                description = "Over a connection to this port of this machine, for one client.")
        int port;
    }

    @Override
    public Integer call() throws IOException {
        if (transport.port == 0) {
            return serve(System.in, System.out);
        }
        try (ServerSocket door = new ServerSocket(transport.port, 1, InetAddress.getLoopbackAddress());
                Socket client = door.accept()) {
            return serve(client.getInputStream(), client.getOutputStream());
        }
    }

    /**
     * Whether a command line is the one that editors use. It is not worth being read by picocli, whose classes are too old for an AOT cache and cost a
     * fifth of the start.
     */
    static boolean isUsual(String... args) {
        return List.of("lsp", "lsp --stdio").contains(String.join(" ", args));
    }

    /** A server with the models and the index of the workspace. */
    static LspServer.Options options() {
        return new LspServer.Options(Version.NUMBER, Settings.DEFAULTS, LspCommand::assistant);
    }

    static int serve(InputStream in, OutputStream out) {
        return LspServer.run(in, out, options()) == 0 ? ExitCode.OK : ExitCode.FAILURE;
    }

    /** Without models and index the server still does everything else. */
    private static Assistant assistant(Workspace workspace) {
        try {
            return WorkspaceEngine.open(workspace.roots(), LocalModels.load(workspace.roots()));
        } catch (IOException unusable) {
            System.getLogger(LspCommand.class.getName())
                    .log(Level.WARNING, "No completion by models: " + unusable.getMessage());
            return Assistant.NONE;
        }
    }
}

package dev.cobolwright.cli;

import dev.cobolwright.cli.mcp.HttpTransport;
import dev.cobolwright.cli.mcp.ToolServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description =
                "Serves read-only tools about a workspace to an assistant over the Model Context Protocol, on standard input"
                        + " and output or over HTTP. See docs/mcp.md.")
final class McpCommand implements Callable<Integer> {
    static final String TOKEN = "COBOLWRIGHT_MCP_TOKEN";

    @Option(names = "--workspace", paramLabel = "DIR", description = "Folder with the sources. Default: this folder.")
    private Path workspace = Path.of("");

    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description = "Folder with copybooks, searched first; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = {
                "Serve over HTTP on this port of this machine instead, at http://127.0.0.1:N/mcp; 0 takes a free one.",
                "Each request must have the token of the environment variable " + TOKEN
                        + "; where it is not set, one is made and printed."
            })
    private Integer port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = workspace.toAbsolutePath().normalize();
        WorkspaceCode code = WorkspaceCode.in(root, copybooks);
        try (WorkspaceTools tools = new WorkspaceTools(root, copybooks)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closed(tools), "index of similar code"));
            ToolServer server = new ToolServer(tools.all(), code::now);
            return port == null ? stdio(server) : http(server);
        }
    }

    /** A server usually ends by a signal. */
    private static void closed(WorkspaceTools tools) {
        try {
            tools.close();
        } catch (IOException e) {
            System.err.println("cobolwright: a temporary folder is left: " + e.getMessage());
        }
    }

    private static int stdio(ToolServer server) throws InterruptedException {
        PrintStream protocol = System.out;
        System.setOut(System.err);
        try {
            server.serve(System.in, protocol, Version.NUMBER);
        } finally {
            System.setOut(protocol);
        }
        return ExitCode.OK;
    }

    private int http(ToolServer server) throws IOException, InterruptedException {
        String given = System.getenv(TOKEN);
        boolean made = given == null || given.isBlank();
        String token = made ? token() : given.strip();
        try (HttpTransport transport = server.serve(new HttpTransport.Options(port, token), Version.NUMBER)) {
            System.out.println("serving http://127.0.0.1:" + transport.port() + HttpTransport.PATH);
            System.out.println(made ? "token " + token : "token as in " + TOKEN);
            System.out.flush();
            new CountDownLatch(1).await();
        } catch (BindException taken) {
            throw new Failure(
                    "port " + port + " cannot be had (" + taken.getMessage() + "); choose another with --port");
        }
        return ExitCode.OK;
    }

    private static String token() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.cli.mcp.ToolServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description =
                "Serves read-only tools about a workspace to an assistant over the Model Context Protocol, on standard input"
                        + " and output. See docs/mcp.md.")
final class McpCommand implements Callable<Integer> {
    @Option(names = "--workspace", paramLabel = "DIR", description = "Folder with the sources. Default: this folder.")
    private Path workspace = Path.of("");

    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description = "Folder with copybooks, searched first; may be given several times.")
    private List<Path> copybooks = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        WorkspaceCode code = WorkspaceCode.in(workspace.toAbsolutePath(), copybooks);
        PrintStream protocol = System.out;
        System.setOut(System.err);
        try {
            new ToolServer(Tools.ALL, code::now).serve(System.in, protocol, Version.NUMBER);
        } finally {
            System.setOut(protocol);
        }
        return ExitCode.OK;
    }
}

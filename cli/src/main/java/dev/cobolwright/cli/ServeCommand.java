package dev.cobolwright.cli;

import dev.cobolwright.assist.completion.CompletionEngine;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.cli.serve.ModelServer;
import dev.cobolwright.model.library.ModelLibrary;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the models of this machine over the OpenAI protocol: /v1/models, /v1/completions, /v1/chat/completions.",
            "Without --host to this machine alone. There is no key and no encryption: put a gateway in front of it for a team."
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port = 8_765;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on. Default: this machine alone.")
    private String host;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "Folder whose sources the models learn from; its words may then stand in answers to anybody.")
    private Path workspace;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (CompletionEngine engine = new CompletionEngine(LocalModels.load(), Optional.empty())) {
            if (workspace != null) {
                for (Path file : SourceFiles.find(List.of(workspace), true)) {
                    engine.learn(SourceFiles.read(file));
                }
            }
            InetAddress address = host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
            try (ModelServer server =
                    new ModelServer(new InetSocketAddress(address, port), engine, ModelLibrary.shipped())) {
                System.out.println("serving http://" + address.getHostAddress() + ":" + server.port() + "/v1");
                System.out.flush();
                new CountDownLatch(1).await();
            } catch (BindException taken) {
                throw new Failure("port " + port + " of " + address.getHostAddress() + " cannot be had ("
                        + taken.getMessage() + "); choose another with --port");
            }
        }
        return ExitCode.OK;
    }
}

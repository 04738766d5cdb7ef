package dev.cobolwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a stage of the front end.")
final class ShowCommand implements Callable<Integer> {
    @Option(names = "--stage", required = true, description = "tokens, expanded, tree or symbols")
    private String stage;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws Failure {
        throw new Failure("stage '" + stage + "' is not there yet");
    }
}

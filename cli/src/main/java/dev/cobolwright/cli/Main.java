package dev.cobolwright.cli;

import dev.cobolwright.corpus.CorpusCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher: wires the modules into the commands of the design. */
@Command(
        name = "cobolwright",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A COBOL code assistant that runs where the code is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ParseCommand.class,
            ShowCommand.class,
            IndexCommand.class,
            SearchCommand.class,
            CorpusCommand.class,
            CompleteCommand.class,
            EvalCommand.class,
            LspCommand.class,
            DoctorCommand.class,
            SelfTestCommand.class,
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Runs one command and ends the JVM with its exit code: 0 fine, 1 findings in the COBOL, 2 wrong usage or failure. */
    public static void main(String[] args) {
        Logs.configure();
        System.exit(execute(args));
    }

    static int execute(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setErr(new PrintWriter(System.err, true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("cobolwright: " + Failure.explain(failure));
            return ExitCode.FAILURE;
        });
        return line.execute(args);
    }
}

package dev.cobolwright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cobolwright.corpus.CorpusCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher: wires the modules into the commands of the design. */
@Command(
        name = "cobolwright",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A COBOL code assistant that runs where the code is.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            ParseCommand.class,
            ReviewCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            ImpactCommand.class,
            DiffCommand.class,
            AskCommand.class,
            McpCommand.class,
            IndexCommand.class,
            SearchCommand.class,
            CorpusCommand.class,
            CompleteCommand.class,
            EvalCommand.class,
            LspCommand.class,
            ServeCommand.class,
            StatsCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            WorkspaceBenchCommand.class,
            SelfTestCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Runs one command and ends the JVM with its exit code: 0 fine, 1 findings in the COBOL, 2 wrong usage or failure. */
    public static void main(String[] args) {
        Logs.configure();
        WatchedOutput out = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        int exit = LspCommand.isUsual(args) ? LspCommand.serve(System.in, System.out) : execute(args);
        System.out.flush();
        System.exit(out.failure().map(Main::unwritten).orElse(exit));
    }

    private static int unwritten(IOException failure) {
        System.err.println("cobolwright: the output is not complete: " + failure.getMessage());
        return ExitCode.FAILURE;
    }

    static int execute(String... args) {
        CommandLine line = new CommandLine(new Main());
        commands(args).forEach(command -> line.addSubcommand(command));
        line.setErr(new PrintWriter(System.err, true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            String message = Failure.explain(failure);
            command.getErr().println("cobolwright: " + message);
            return failed(message, args);
        });
        CommandLine.IParameterExceptionHandler usage = line.getParameterExceptionHandler();
        line.setParameterExceptionHandler((wrong, given) -> {
            usage.handleParseException(wrong, given);
            return failed(wrong.getMessage(), args);
        });
        return line.execute(args);
    }

    /** The one that is named, for what an option means is only worked out for those that are added; all of them where none is. */
    private static List<Class<?>> commands(String... args) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(c ->
                        args.length > 0 && c.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    /** A script that asked for JSON gets a document that says why there is no other. */
    private static int failed(String message, String[] args) throws JsonProcessingException {
        if (List.of(args).contains("--json")) {
            Json.print(Map.of("error", message));
        }
        return ExitCode.FAILURE;
    }
}

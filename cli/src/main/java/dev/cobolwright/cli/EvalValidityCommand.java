package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.CompilerCheck;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.eval.PositionsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "validity",
        mixinStandardHelpOptions = true,
        description = "Asks GnuCOBOL whether it accepts programs with the suggested lines in place.")
final class EvalValidityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "DIR",
            description = "Code base; once for each positions file.")
    private List<Path> roots;

    @Option(names = "--positions", required = true, paramLabel = "FILE", description = "Positions, JSON lines.")
    private List<Path> positions;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The most suggestions to judge. Default: ${DEFAULT-VALUE}.")
    private int limit = 200;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Report to write, JSON.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (roots.size() != positions.size()) {
            throw new ParameterException(
                    spec.commandLine(), "give --root and --positions the same number of times, in the same order");
        }
        CompilerCheck check = new CompilerCheck(limit, System.err);
        for (int i = 0; i < roots.size(); i++) {
            if (!Files.isDirectory(roots.get(i))) {
                throw new NoSuchFileException(roots.get(i).toString());
            }
            check.add(CodeBase.read(roots.get(i)), PositionsFile.read(positions.get(i)));
        }
        if (check.positions() == 0) {
            throw new Failure("no position can be used: the files of " + positions + " must be below " + roots);
        }
        try (EngineModel model = new EngineModel("mixture", LocalModels.load(), true, Duration.ofSeconds(2))) {
            if (!check.run(model)) {
                System.err.println(
                        "cobolwright: skipped, nothing was judged: no cobc in PATH. Next step: install GnuCOBOL 3 or newer");
                return ExitCode.OK;
            }
        }
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), check.report());
        System.err.println("written: " + out);
        return ExitCode.OK;
    }
}

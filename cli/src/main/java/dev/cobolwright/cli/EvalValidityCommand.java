package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.corpus.eval.CompilerCheck;
import dev.cobolwright.corpus.eval.EngineModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "validity",
        mixinStandardHelpOptions = true,
        description = "Asks GnuCOBOL whether it accepts programs with the suggested lines in place.")
final class EvalValidityCommand implements Callable<Integer> {
    @Mixin
    private CodeBases bases = new CodeBases();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The most suggestions to judge. Default: ${DEFAULT-VALUE}.")
    private int limit = 200;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Report to write, JSON.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        CompilerCheck check = new CompilerCheck(limit, System.err);
        bases.each(check::add);
        if (check.positions() == 0) {
            throw new Failure("no position can be used: the files named in --positions must be below " + bases.roots());
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

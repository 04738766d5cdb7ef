package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.CompletionEvaluation;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.eval.Floor;
import dev.cobolwright.corpus.eval.PositionsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures completion.",
        subcommands = {EvalCommand.Completion.class, EvalValidityCommand.class})
final class EvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to measure: completion or validity");
    }

    @Command(
            name = "completion",
            mixinStandardHelpOptions = true,
            description = "Next word and rest of line at given positions.")
    static final class Completion implements Callable<Integer> {
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
                names = "--models",
                split = ",",
                paramLabel = "ID",
                description = "floor, cache, specialist+retrieval, mixture. Default: all.")
        private List<String> ids = List.of("floor", "cache", "mixture");

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Report to write, JSON.")
        private Path out;

        @Override
        public Integer call() throws IOException {
            if (roots.size() != positions.size()) {
                throw new ParameterException(
                        spec.commandLine(), "give --root and --positions the same number of times, in the same order");
            }
            CompletionEvaluation evaluation = new CompletionEvaluation(System.err);
            for (int i = 0; i < roots.size(); i++) {
                if (!Files.isDirectory(roots.get(i))) {
                    throw new NoSuchFileException(roots.get(i).toString());
                }
                evaluation.add(CodeBase.read(roots.get(i)), PositionsFile.read(positions.get(i)));
            }
            if (evaluation.positions() == 0) {
                throw new Failure("no position can be used: the files of " + positions + " must be below " + roots);
            }
            for (String id : ids) {
                run(id, evaluation);
            }
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), evaluation.report());
            System.err.println("written: " + out);
            return ExitCode.OK;
        }

        private void run(String id, CompletionEvaluation evaluation) throws IOException {
            switch (id) {
                case "floor" -> evaluation.run(new Floor());
                case "cache" -> engine(id, Models.cacheOnly(List.of()), false, evaluation);
                case "mixture" -> engine(id, LocalModels.load(), true, evaluation);
                default -> throw new ParameterException(new CommandLine(this), "unknown model '" + id + "'");
            }
        }

        private static void engine(String id, Models models, boolean retrieval, CompletionEvaluation evaluation) {
            try (EngineModel model = new EngineModel(id, models, retrieval)) {
                evaluation.run(model);
            }
        }
    }
}

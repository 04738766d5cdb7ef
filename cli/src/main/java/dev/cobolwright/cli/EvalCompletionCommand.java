package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.assist.completion.Part;
import dev.cobolwright.corpus.eval.CompletionEvaluation;
import dev.cobolwright.corpus.eval.DecodedModel;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.eval.Floor;
import dev.cobolwright.corpus.eval.QualityTable;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.specialist.Size;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Next word and rest of line at given positions.")
final class EvalCompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CodeBases bases = new CodeBases();

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "ID",
            description = {
                "floor, cache, specialist, specialist+cache: by themselves;",
                "mixture: the product; mixture-specialist, mixture-cache, mixture-retrieval, mixture-symbols, mixture-constraints, mixture-preamble: the product without a part;",
                "mixture-small, mixture-large: with another size of specialist; mixture+adapter: with the one of --adapter.",
                "Default: ${DEFAULT-VALUE}."
            })
    private List<String> ids = List.of("floor", "cache", "specialist", "specialist+cache", "mixture");

    @Option(names = "--adapter", paramLabel = "FILE", description = "What `corpus finetune` wrote.")
    private Path adapter;

    @Option(
            names = "--millis",
            paramLabel = "N",
            description = "How long models may search at one position. Default: as while typing.")
    private long millis = CompletionRequest.TYPING.toMillis();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Report to write, JSON.")
    private Path out;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Page whose completion part is written anew from the report, such as docs/quality.md.")
    private Path page;

    @Override
    public Integer call() throws IOException {
        CompletionEvaluation evaluation = new CompletionEvaluation(System.err);
        bases.each(evaluation::add);
        if (evaluation.positions() == 0) {
            throw new Failure("no position can be used: the files named in --positions must be below " + bases.roots());
        }
        for (String id : ids) {
            run(id, evaluation);
        }
        ObjectNode report = evaluation.report();
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), report);
        if (page != null) {
            QualityTable.update(page, report);
        }
        System.err.println("written: " + out);
        return ExitCode.OK;
    }

    private void run(String id, CompletionEvaluation evaluation) throws IOException {
        switch (id) {
            case "floor" -> evaluation.run(new Floor());
            case "cache" -> evaluation.run(new DecodedModel(id, Tokenizer.bundled(), Optional.empty(), true));
            case "specialist", "specialist+cache" -> {
                TokenModel session =
                        LocalModels.load().specialist().orElseThrow().get();
                evaluation.run(new DecodedModel(id, Tokenizer.bundled(), Optional.of(session), id.endsWith("cache")));
            }
            case "mixture-specialist" -> engine(id, Models.cacheOnly(List.of()), true, evaluation);
            case "mixture-cache" -> {
                Models models = LocalModels.load();
                engine(
                        id,
                        models.with(models.specialist().orElseThrow(), SpecialistGate.ALWAYS, models.notes()),
                        true,
                        evaluation);
            }
            case "mixture-small" -> engine(id, LocalModels.load(Size.SMALL, Optional.empty()), true, evaluation);
            case "mixture-large" -> engine(id, LocalModels.load(Size.LARGE, Optional.empty()), true, evaluation);
            case "mixture+adapter" -> {
                if (adapter == null) {
                    throw new ParameterException(spec.commandLine(), "mixture+adapter needs --adapter FILE");
                }
                engine(id, LocalModels.load(Size.USUAL, Optional.of(adapter)), true, evaluation);
            }
            case "mixture-symbols" -> without(id, Part.SYMBOLS, evaluation);
            case "mixture-constraints" -> without(id, Part.CONSTRAINTS, evaluation);
            case "mixture-preamble" -> without(id, Part.PREAMBLE, evaluation);
            case "mixture-retrieval" -> engine(id, LocalModels.load(), false, evaluation);
            case "mixture" -> engine(id, LocalModels.load(), true, evaluation);
            default -> throw new ParameterException(spec.commandLine(), "unknown model '" + id + "'");
        }
    }

    private void without(String id, Part part, CompletionEvaluation evaluation) throws IOException {
        Duration time = Duration.ofMillis(millis);
        try (EngineModel model = new EngineModel(id, LocalModels.load(), true, Set.of(part), time)) {
            evaluation.run(model);
        }
    }

    private void engine(String id, Models models, boolean retrieval, CompletionEvaluation evaluation) {
        try (EngineModel model = new EngineModel(id, models, retrieval, Duration.ofMillis(millis))) {
            evaluation.run(model);
        }
    }
}

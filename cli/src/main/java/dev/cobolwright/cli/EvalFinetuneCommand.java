package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.corpus.eval.Ages;
import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.CompletionEvaluation;
import dev.cobolwright.corpus.eval.DecodedModel;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.eval.Position;
import dev.cobolwright.corpus.eval.PositionMaker;
import dev.cobolwright.corpus.train.CodeTexts.Text;
import dev.cobolwright.corpus.train.FineTuning;
import dev.cobolwright.corpus.train.Schedule;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.Size;
import dev.cobolwright.model.specialist.WeightsFile;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "finetune",
        mixinStandardHelpOptions = true,
        description = {
            "What fine-tuning gives: learns the older half of a repository's files, by their first commit,",
            "and completes in the newer half, with and without what was learnt."
        })
final class EvalFinetuneCommand implements Callable<Integer> {
    /** So that a busy machine cuts off neither. */
    private static final Duration UNHURRIED = Duration.ofSeconds(1);

    @Option(names = "--root", required = true, paramLabel = "DIR", description = "The code.")
    private Path root;

    @Option(names = "--git", paramLabel = "DIR", description = "Where its history is (default: the same folder).")
    private Path git;

    @Option(names = "--steps", paramLabel = "N", description = "To learn at most (default: 120).")
    private long steps = 120;

    @Option(names = "--positions", paramLabel = "N", description = "In the newer half, at most (default: 150).")
    private int positions = 150;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Report to write, JSON.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CodeBase all = CodeBase.read(root);
        Set<String> older = Ages.of(git == null ? root : git).olderHalf(all);
        Map<String, SourceText> newer = new TreeMap<>(all.files());
        newer.keySet().removeAll(older);
        List<Position> asked = PositionMaker.make(new CodeBase(root, newer), positions, 30, 31);
        if (older.isEmpty() || asked.isEmpty()) {
            throw new Failure(root + " cannot be halved: " + older.size() + " older files, " + newer.size() + " newer");
        }
        Path adapter = Files.createTempFile("adapter", ".safetensors");
        try {
            double cpu = cpuMinutes();
            FineTuning.Result learnt = learn(all, older, adapter);
            cpu = cpuMinutes() - cpu;
            CompletionEvaluation evaluation = new CompletionEvaluation(System.err);
            evaluation.add(all, asked);
            run(evaluation, "", Optional.empty());
            if (learnt.helps()) {
                run(evaluation, "+finetuned", Optional.of(adapter));
            }
            ObjectNode report = evaluation.report();
            report.putObject("finetuning")
                    .put("olderFiles", older.size())
                    .put("newerFiles", newer.size())
                    .put("tokens", learnt.tokens())
                    .put("minutes", learnt.elapsed().toMillis() / 60_000.0)
                    .put("cpuMinutes", cpu)
                    .put("steps", learnt.steps())
                    .put("keptApartBefore", learnt.before())
                    .put("keptApartAfter", learnt.after())
                    .put("adapterBytes", Files.size(adapter));
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), report);
            print(report);
        } finally {
            Files.deleteIfExists(adapter);
        }
        return ExitCode.OK;
    }

    private FineTuning.Result learn(CodeBase all, Set<String> older, Path file)
            throws IOException, InterruptedException {
        List<Text> texts = older.stream()
                .sorted()
                .map(name -> new Text(name, CodeText.of(all.files().get(name))))
                .toList();
        try (Safetensors weights = Size.USUAL.open()) {
            FineTuning.Result learnt = FineTuning.run(
                    WeightsFile.read(weights, Size.USUAL.file()),
                    weights.sha256(),
                    Tokenizer.bundled(),
                    texts,
                    FineTuning.Options.usual(new Schedule.Steps(steps), 1),
                    System.err::println,
                    Cancellation.NEVER);
            learnt.adapter().write(file);
            return learnt;
        }
    }

    private static void run(CompletionEvaluation evaluation, String suffix, Optional<Path> adapter) throws IOException {
        var models = LocalModels.load(Size.USUAL, adapter);
        for (boolean cache : new boolean[] {false, true}) {
            String id = (cache ? "specialist+cache" : "specialist") + suffix;
            evaluation.run(new DecodedModel(
                    id,
                    Tokenizer.bundled(),
                    Optional.of(models.specialist().orElseThrow().get()),
                    cache));
        }
        try (EngineModel model = new EngineModel("mixture" + suffix, models, true, UNHURRIED)) {
            evaluation.run(model);
        }
    }

    private static double cpuMinutes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 60e9
                : Double.NaN;
    }

    private static void print(ObjectNode report) {
        System.out.printf(
                Locale.ROOT,
                "%d positions in the newer half; learnt %d tokens of the older half in %.1f minutes, %.1f of CPU%n",
                report.get("positions").asInt(),
                report.at("/finetuning/tokens").asInt(),
                report.at("/finetuning/minutes").asDouble(),
                report.at("/finetuning/cpuMinutes").asDouble());
        System.out.println("model | first word % | exact line % | bits a byte");
        report.get("models")
                .properties()
                .forEach(model -> System.out.printf(
                        Locale.ROOT,
                        "%s | %.1f | %.1f | %.3f%n",
                        model.getKey(),
                        100 * model.getValue().path("top1").asDouble(),
                        100 * model.getValue().path("lineExact").asDouble(),
                        model.getValue().path("bitsPerByte").asDouble(Double.NaN)));
    }
}

package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.completion.LineModels;
import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.routing.Labelling;
import dev.cobolwright.corpus.routing.Robustness;
import dev.cobolwright.corpus.routing.RoutingEvaluation;
import dev.cobolwright.corpus.routing.RoutingPage;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.library.ModelLibrary;
import dev.cobolwright.model.router.Outcome;
import dev.cobolwright.model.router.OutcomesFile;
import dev.cobolwright.model.router.Routing;
import dev.cobolwright.model.router.RoutingFit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "router",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the confidence and the routing between the models of the library, or learns routing anew.",
            "Without --fit and --refresh, what completion uses here is measured: your own routing.json, or what this build ships."
        })
final class EvalRouterCommand implements Callable<Integer> {
    /** Share of the lines; what the lower end of the 95% interval may fall short by. */
    private static final double LARGEST_LOSS = 0.01;

    @Mixin
    private CodeBases bases = new CodeBases();

    @ArgGroup
    private Learning learning = new Learning();

    static final class Learning {
        @Option(
                names = "--refresh",
                paramLabel = "LABELS",
                description = "Moves what was learned to your code: labels written by --labels, a few hundred.")
        private Path refresh;

        @Option(names = "--fit", paramLabel = "LABELS", description = "Learns from these labels alone.")
        private Path fit;
    }

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Writes what each model makes of each position, JSON lines without any text of the code.")
    private Path labels;

    @Option(
            names = "--measured",
            paramLabel = "LABELS",
            description = "Takes the labels of these positions from a file instead of asking the models again.")
    private Path measured;

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "ID",
            description = "Which models of the library to ask. Default: all of this machine.")
    private List<String> ids;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description =
                    "Writes what was learned; as routing.json in your folder (docs/router.md) completion uses it. Requests are routed by it if that is as good as the best single model at the positions measured, its 95% interval at most a point below.")
    private Path save;

    @Option(
            names = "--robustness",
            paramLabel = "N",
            description =
                    "Also asks at N positions of each code base again with other comments, names and noise, and counts the decisions that flip.")
    private int robustness;

    @Option(
            names = "--millis",
            paramLabel = "N",
            description = "How long models may search at one position. Default: ${DEFAULT-VALUE}.")
    private long millis = 3_000;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Report to write, JSON.")
    private Path out;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Page whose measured part is written anew, with a drawing beside it, such as docs/router.md.")
    private Path page;

    @Override
    public Integer call() throws IOException {
        ModelLibrary library = ModelLibrary.shipped();
        LineModels used = used(library);
        List<Outcome> outcomes = outcomes(library);
        Routing routing = routing(library, used.routing());
        ObjectNode report = new RoutingEvaluation(library, LineModels.of(library, routing), routing).report(outcomes);
        if (robustness > 0) {
            report.set("robustness", robustness());
        }
        save(routing.switched(isAsGood(report.path("difference"))));
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), report);
        System.out.print(RoutingPage.table(report));
        if (page != null) {
            RoutingPage.update(page, report);
        }
        System.err.println("written: " + out);
        return ExitCode.OK;
    }

    /** Routing takes the usual model's place only where it is unlikely to be worse by more than a point. */
    private static boolean isAsGood(JsonNode difference) {
        return difference.path("quality").asDouble() >= 0
                && difference.at("/qualityInterval/0").asDouble() >= -LARGEST_LOSS;
    }

    /** What completion uses here. */
    private static LineModels used(ModelLibrary library) throws IOException {
        List<String> problems = new ArrayList<>();
        LineModels lines = UserFolder.lines(library, problems::add);
        if (!problems.isEmpty()) {
            throw new Failure(problems.getFirst());
        }
        return lines;
    }

    private ObjectNode robustness() throws IOException {
        try (EngineModel engine = new EngineModel("mixture", LocalModels.load(), true, Duration.ofMillis(millis))) {
            Robustness changes = new Robustness(engine, robustness);
            bases.each(changes::add);
            return changes.report();
        }
    }

    private List<Outcome> outcomes(ModelLibrary library) throws IOException {
        if (measured != null) {
            return OutcomesFile.read(measured);
        }
        List<Outcome> outcomes = new ArrayList<>();
        Models models = LocalModels.load();
        try (EngineModel engine = new EngineModel("mixture", models, true, Duration.ofMillis(millis))) {
            Labelling labelling = new Labelling(asked(library), engine, System.err);
            bases.each((base, positions) -> {
                labelling.add(base, positions);
                if (labels != null) {
                    // what was measured stays where the run is cut off
                    OutcomesFile.write(labels, labelling.outcomes());
                }
            });
            outcomes.addAll(labelling.outcomes());
        }
        if (outcomes.isEmpty()) {
            throw new Failure("no position can be used: the files named in --positions must be below " + bases.roots());
        }
        return outcomes;
    }

    private List<LibraryEntry> asked(ModelLibrary library) throws Failure {
        if (ids == null) {
            return library.local();
        }
        List<LibraryEntry> asked = new ArrayList<>();
        for (String id : ids) {
            asked.add(library.find(id)
                    .filter(m -> library.local().contains(m))
                    .orElseThrow(() -> new Failure("there is no model '" + id + "' of this machine; there are "
                            + String.join(
                                    ", ",
                                    library.local().stream()
                                            .map(LibraryEntry::id)
                                            .toList()))));
        }
        return asked;
    }

    private Routing routing(ModelLibrary library, Routing used) throws IOException {
        try {
            if (learning.fit != null) {
                List<Outcome> from = OutcomesFile.read(learning.fit);
                RoutingFit.Learned learned = RoutingFit.fit(
                        from,
                        LineModels.routable(library),
                        from.size() + " positions of " + groups(from) + " repositories");
                learned.scores().forEach(score -> System.err.println("foreseen by " + score));
                return learned.routing();
            }
            if (learning.refresh != null) {
                List<Outcome> from = OutcomesFile.read(learning.refresh);
                return RoutingFit.refresh(used, from, from.size() + " positions of one's own");
            }
        } catch (IllegalArgumentException nothingToLearn) {
            throw new Failure(nothingToLearn.getMessage());
        }
        return used;
    }

    private static long groups(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::group).distinct().count();
    }

    private void save(Routing routing) throws IOException {
        if (save != null) {
            Files.createDirectories(save.toAbsolutePath().getParent());
            try (OutputStream file = Files.newOutputStream(save)) {
                routing.write(file);
            }
            System.err.println(
                    "written: " + save + (routing.on() ? "" : "; routing is off in it, for it may lose lines here"));
        }
    }
}

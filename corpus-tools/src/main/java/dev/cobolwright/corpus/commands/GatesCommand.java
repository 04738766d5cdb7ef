package dev.cobolwright.corpus.commands;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.assist.completion.Part;
import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.EngineModel;
import dev.cobolwright.corpus.eval.GateTraining;
import dev.cobolwright.model.cache.LayerGate;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.specialist.Size;
import dev.cobolwright.model.specialist.Specialist;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns the gates between the cache's layers, and between cache and specialist. */
@Command(
        name = "gates",
        description =
                "Learn how cache layers and specialist are weighed; the specialist on code it was not trained on.")
public final class GatesCommand implements Callable<Integer> {
    @Option(
            names = "--repositories",
            required = true,
            paramLabel = "DIR",
            description = "Training repositories, a folder each, for the layers of the cache.")
    Path repositories;

    @Option(
            names = "--held-out",
            paramLabel = "DIR",
            description = "Repositories the specialist was not trained on, a folder each (the tune split).")
    Path heldOut;

    @Option(names = "--specialist", paramLabel = "FILE", description = "Its weights (default: the shipped ones).")
    Path weights;

    @Option(
            names = "--resources",
            required = true,
            paramLabel = "DIR",
            description = "Where to write them, such as model/src/main/resources/dev/cobolwright/model.")
    Path resources;

    @Option(
            names = "--gate",
            paramLabel = "NAME",
            description =
                    "File name of the specialist's gate, such as specialist-small-gate.json (default: the usual size's).")
    String gate = SpecialistGate.file(Size.USUAL);

    @Option(
            names = "--without-preamble",
            description = "Do not show the specialist similar code and what follows, though it was trained so.")
    boolean withoutPreamble;

    @Option(names = "--positions", paramLabel = "N", description = "At most so many of a repository (default: 25).")
    int positions = 25;

    @Override
    public Integer call() throws IOException {
        GateTraining training = new GateTraining(Tokenizer.bundled(), System.err);
        for (Path repository : folders(repositories)) {
            training.addLayers(CodeBase.read(repository), positions);
        }
        LayerGate layers = training.layers();
        ObjectNode json = new ObjectMapper().createObjectNode();
        for (double[] row : layers.weights()) {
            put(json.withArray("weights").addArray(), row);
        }
        write("cache-gate.json", json);
        if (heldOut != null) {
            Specialist.Options options = Specialist.Options.usual();
            try (Specialist specialist =
                            weights == null ? Specialist.bundled(options) : Specialist.load(weights, options);
                    EngineModel model = new EngineModel(
                            "gates",
                            Models.cacheOnly(List.of()).with(specialist::open),
                            true,
                            withoutPreamble ? Set.of(Part.PREAMBLE) : Set.of(),
                            CompletionRequest.TYPING)) {
                for (Path repository : folders(heldOut)) {
                    training.addSpecialist(CodeBase.read(repository), positions, model);
                }
            }
            SpecialistGate learned = training.specialist();
            ObjectNode row = new ObjectMapper().createObjectNode();
            put(row.putArray("weights"), learned.weights());
            write(gate, row);
        }
        return 0;
    }

    private void write(String name, ObjectNode json) throws IOException {
        Files.createDirectories(resources);
        Files.writeString(resources.resolve(name), json + "\n");
    }

    private static void put(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add(Math.round(value * 1e4) / 1e4);
        }
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }
}

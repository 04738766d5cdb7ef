package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.retrieval.RetrievalEvaluation;
import dev.cobolwright.corpus.eval.retrieval.Retrievers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description =
                "How well code is found: the rest of a paragraph, the same program or table, the code of a comment.")
final class EvalRetrievalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "DIR",
            description = "A repository; several times for several.")
    private List<Path> roots;

    @Option(names = "--each", description = "Each folder directly in --root is a repository.")
    private boolean each;

    @Option(
            names = "--retrievers",
            split = ",",
            paramLabel = "ID",
            description =
                    "bm25 (the product) first, then what is compared with it and fused with it. Default: ${DEFAULT-VALUE}.")
    private List<String> ids = Retrievers.IDS;

    @Option(
            names = "--encoder",
            paramLabel = "ID=COMMAND",
            description =
                    "Also vectors of a program, which answers each line of its input (a JSON string) with a line (a JSON array).")
    private Map<String, String> encoders = new LinkedHashMap<>();

    @Option(
            names = "--tasks",
            paramLabel = "N",
            description = "The most of a kind in one repository. Default: ${DEFAULT-VALUE}.")
    private int tasks = 60;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Report to write, JSON.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        RetrievalEvaluation evaluation;
        try {
            evaluation = new RetrievalEvaluation(ids, encoders, tasks, System.err);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
        for (Path root : repositories()) {
            evaluation.add(String.valueOf(root.toAbsolutePath().normalize().getFileName()), CodeBase.read(root));
        }
        if (evaluation.isEmpty()) {
            throw new Failure("no repository is large enough to look for anything in it: " + roots
                    + "; give folders with at least five paragraphs of six lines");
        }
        ObjectNode report = evaluation.report();
        report.set("mrrByRepository", evaluation.byRepository());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), report);
        System.err.println("written: " + out);
        return ExitCode.OK;
    }

    private List<Path> repositories() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                throw new NoSuchFileException(root.toString());
            }
            if (each) {
                try (Stream<Path> folders = Files.list(root)) {
                    folders.filter(Files::isDirectory).sorted().forEach(all::add);
                }
            } else {
                all.add(root);
            }
        }
        return all;
    }
}

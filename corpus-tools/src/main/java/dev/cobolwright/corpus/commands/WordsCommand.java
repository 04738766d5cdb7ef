package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.eval.WordTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns what the word ranker and the line writer ship, from repositories as folders. */
@Command(
        name = "words",
        description = "Learn common words, skeleton and scorers of the word ranker from repositories, one folder each.")
public final class WordsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Option(
            names = "--repositories",
            required = true,
            paramLabel = "DIR",
            description = "A folder with one folder for each training repository.")
    Path repositories;

    @Option(
            names = "--resources",
            required = true,
            paramLabel = "DIR",
            description = "Where to write them, such as model/src/main/resources/dev/cobolwright/model.")
    Path resources;

    @Option(names = "--positions", paramLabel = "N", description = "At most so many of a repository (default: 300).")
    int positions = 300;

    @Option(names = "--epochs", paramLabel = "N", description = "Times each position is looked at (default: 10).")
    int epochs = 10;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(repositories)) {
            throw new ParameterException(spec.commandLine(), "no such folder: " + repositories);
        }
        new WordTraining(repositories, System.err).run(resources, positions, epochs);
        return 0;
    }
}

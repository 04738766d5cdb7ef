package dev.cobolwright.cli;

import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.Position;
import dev.cobolwright.corpus.eval.PositionsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The code bases and positions that something is measured on: options that several commands share. */
final class CodeBases {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "DIR",
            description = "Code base; once for each positions file, in the same order.")
    private List<Path> roots;

    @Option(names = "--positions", required = true, paramLabel = "FILE", description = "Positions, JSON lines.")
    private List<Path> positions;

    /** Told of each code base with its positions. */
    interface Visitor {
        void visit(CodeBase base, List<Position> positions) throws IOException;
    }

    void each(Visitor visitor) throws IOException {
        if (roots.size() != positions.size()) {
            throw new ParameterException(
                    spec.commandLine(), "give --root and --positions the same number of times, in the same order");
        }
        for (int i = 0; i < roots.size(); i++) {
            if (!Files.isDirectory(roots.get(i))) {
                throw new NoSuchFileException(roots.get(i).toString());
            }
            visitor.visit(CodeBase.read(roots.get(i)), PositionsFile.read(positions.get(i)));
        }
    }

    List<Path> roots() {
        return roots;
    }
}

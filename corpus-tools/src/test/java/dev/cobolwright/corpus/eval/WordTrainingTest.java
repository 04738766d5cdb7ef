package dev.cobolwright.corpus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.model.cache.LayerGate;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of the learning in miniature, on programs made by a seed. */
class WordTrainingTest {
    private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    Path folder;

    private Path repositories() throws IOException {
        Path root = folder.resolve("repositories");
        for (int r = 0; r < 8; r++) {
            Path repository = Files.createDirectories(root.resolve("repository" + r));
            Files.writeString(repository.resolve("PROG.cbl"), program("R" + r, new Random(r)));
        }
        return root;
    }

    private static String program(String prefix, Random random) {
        StringBuilder text = new StringBuilder("       IDENTIFICATION DIVISION.\n       PROGRAM-ID. ")
                .append(prefix)
                .append(".\n       DATA DIVISION.\n       WORKING-STORAGE SECTION.\n");
        for (int i = 0; i < 8; i++) {
            text.append("       01  ").append(prefix).append("-ITEM-").append(i).append("  PIC 9(4).\n");
        }
        text.append("       PROCEDURE DIVISION.\n       MAIN-LINE.\n");
        for (int i = 0; i < 40; i++) {
            String from = prefix + "-ITEM-" + random.nextInt(8);
            String to = prefix + "-ITEM-" + random.nextInt(8);
            text.append("           ")
                    .append(random.nextBoolean() ? "MOVE " : "ADD ")
                    .append(from)
                    .append(" TO ")
                    .append(to)
                    .append('\n');
        }
        return text.append("           STOP RUN.\n").toString();
    }

    @Test
    void writesAllResourcesTheSameTwice() throws IOException {
        Path root = repositories();
        List<String> names = List.of("common-words.txt", "skeleton.bin", "word-scorer.json", "line-scorer.json");
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        new WordTraining(root, QUIET).run(first, 10, 2);
        new WordTraining(root, QUIET).run(second, 10, 2);
        for (String name : names) {
            assertEquals(-1, Files.mismatch(first.resolve(name), second.resolve(name)), name);
        }
        List<String> common = Files.readAllLines(first.resolve("common-words.txt"));
        assertTrue(common.containsAll(List.of("MOVE", "ADD", "TO", "PIC")));
        assertTrue(common.stream().noneMatch(w -> w.contains("ITEM")));
        assertTrue(new ObjectMapper()
                .readTree(first.resolve("word-scorer.json").toFile())
                .has("direct"));
    }

    @Test
    void gateOfTheLayersIsLearned() throws IOException {
        GateTraining training = new GateTraining(Tokenizer.bundled(), QUIET);
        training.addLayers(CodeBase.read(repositories()), 10);
        LayerGate gate = training.layers();
        assertEquals(3, gate.weights().length);
        for (double weight : gate.weights()[0]) {
            assertTrue(Double.isFinite(weight));
        }
    }
}

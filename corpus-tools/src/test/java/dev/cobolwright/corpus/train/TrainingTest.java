package dev.cobolwright.corpus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.CorpusCommand;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.specialist.Preamble;
import dev.cobolwright.model.specialist.Precision;
import dev.cobolwright.model.specialist.Specialist;
import dev.cobolwright.model.specialist.SpecialistConfig;
import dev.cobolwright.model.specialist.WeightsFile;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training run in miniature. */
class TrainingTest {
    @TempDir
    Path folder;

    private Tokenizer tokenizer;

    @BeforeEach
    void corpus() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        try (InputStream in = Tokenizer.class.getResourceAsStream("/dev/cobolwright/model/tokenizer.json")) {
            Files.copy(in, corpus.resolve("tokenizer.json"));
        }
        tokenizer = Tokenizer.load(corpus.resolve("tokenizer.json"));
        write(
                corpus,
                "train",
                IntStream.range(0, 12).mapToObj(TrainingTest::program).toList());
        write(corpus, "valid", List.of(program(100), program(101)));
    }

    @Test
    void theLossFalls() throws Exception {
        var result = Training.run(options("out", 30), line -> {}, Cancellation.NEVER);
        List<String> curve = Files.readAllLines(folder.resolve("out/curve.tsv"));
        assertEquals(1 + 3, curve.size(), String.join("\n", curve));
        double first = Double.parseDouble(curve.get(1).split("\t")[4]);
        double last = Double.parseDouble(curve.getLast().split("\t")[4]);
        assertTrue(last < 0.8 * first, first + " to " + last + " bits a byte");
        assertTrue(result.bestBitsPerByte() <= last + 1e-4);
        assertTrue(Files.readString(folder.resolve("out/curve.svg")).contains("<polyline"));
        assertEquals(30 * 2 * 2 * 32, result.tokens());
        assertEquals("30", WeightsFile.read(result.best()).metadata().get("step"));
    }

    @Test
    void theCommandMakesWeightsThatComplete() throws Exception {
        Path corpus = folder.resolve("corpus");
        Files.writeString(corpus.resolve("corpus.tsv"), "repo\n");
        Path shipped = folder.resolve("shipped.safetensors");
        int code = CorpusCommand.commandLine()
                .execute(
                        "train",
                        "--corpus",
                        corpus.toString(),
                        "--run",
                        folder.resolve("run").toString(),
                        "--steps",
                        "3",
                        "--size",
                        "1,16,2,32",
                        "--context",
                        "32",
                        "--batch",
                        "1",
                        "--ship",
                        shipped.toString());
        assertEquals(0, code);
        try (var specialist = Specialist.load(shipped, Specialist.Options.usual());
                var session = specialist.open()) {
            assertEquals(Training.sha256(corpus.resolve("tokenizer.json")), specialist.tokenizerHash());
            session.context(tokenizer.encode("    MOVE WS-"), Cancellation.NEVER);
            float[][] next = session.next(List.of(new int[0], tokenizer.encode("ORDER")), Cancellation.NEVER);
            assertEquals(
                    1,
                    IntStream.range(0, next[1].length)
                            .mapToDouble(i -> next[1][i])
                            .sum(),
                    1e-4);
        }
    }

    @Test
    void preamblesAreLearntAndSaidInTheWeights() throws Exception {
        var plain = options("with", 30);
        var options = new TrainOptions(
                plain.corpus(),
                plain.out(),
                plain.config(),
                plain.schedule(),
                plain.batch(),
                plain.window(),
                plain.replicas(),
                plain.optimizer(),
                plain.dropout(),
                plain.renamed(),
                0.5,
                plain.every(),
                plain.precision(),
                plain.seed(),
                plain.base(),
                plain.teacher());
        var result = Training.run(options, line -> {}, Cancellation.NEVER);
        List<String> curve = Files.readAllLines(folder.resolve("with/curve.tsv"));
        double first = Double.parseDouble(curve.get(1).split("\t")[4]);
        assertTrue(result.bestBitsPerByte() < 0.9 * first, first + " to " + result.bestBitsPerByte());
        assertEquals("0.5", WeightsFile.read(result.best()).metadata().get(Preamble.SHARE));
    }

    @Test
    void withoutALedgerNothingIsTrainedForShipping() {
        Path run = folder.resolve("run");
        String[] arguments = {
            "train",
            "--corpus",
            folder.resolve("corpus").toString(),
            "--run",
            run.toString(),
            "--steps",
            "3",
            "--size",
            "1,16,2,32",
            "--context",
            "32",
            "--ship",
            folder.resolve("shipped.safetensors").toString()
        };
        assertNotEquals(0, CorpusCommand.commandLine().execute(arguments));
        assertFalse(Files.exists(run));
    }

    @Test
    void aResumedRunGivesTheWeightsOfAnUninterruptedOne() throws Exception {
        var whole = Training.run(options("whole", 8), line -> {}, Cancellation.NEVER);
        var asked = new AtomicInteger();
        var part = Training.run(options("parts", 8), line -> {}, () -> asked.incrementAndGet() == 5);
        assertEquals(5, part.steps());
        var rest = Training.run(options("parts", 8), line -> {}, Cancellation.NEVER);
        assertEquals(8, rest.steps());
        var expected = WeightsFile.read(whole.last()).tensors();
        var found = WeightsFile.read(rest.last()).tensors();
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, tensor) ->
                assertArrayEquals(tensor.values(), found.get(name).values(), name));
    }

    @Test
    void aGrownModelBeginsWhereItsBaseEnded() throws Exception {
        Path base = Training.run(options("base", 30), line -> {}, Cancellation.NEVER)
                .best();
        String[] more = {
            "train",
            "--base",
            base.toString(),
            "--corpus",
            folder.resolve("corpus").toString(),
            "--size",
            "3,16,2,32",
            "--context",
            "32",
            "--batch",
            "1",
            "--steps",
            "1",
            "--rate",
            "1e-9",
            "--dropout",
            "0",
            "--run",
            folder.resolve("grown").toString()
        };
        assertEquals(0, CorpusCommand.commandLine().execute(more));
        WeightsFile grown = WeightsFile.read(folder.resolve("grown/best.safetensors"));
        assertEquals(3, grown.config().layers());
        assertEquals(Training.sha256(base), grown.metadata().get(WeightsFile.BASE));
        int[] text = tokenizer.encode("    MOVE WS-");
        assertArrayEquals(next(base, text), next(folder.resolve("grown/best.safetensors"), text), 1e-4f);
    }

    @Test
    void aBaseOfAnotherWidthIsRefused() throws Exception {
        Path base =
                Training.run(options("base", 1), line -> {}, Cancellation.NEVER).best();
        var wider = SpecialistConfig.of(2, 32, 2, 32, 32, tokenizer.vocabularySize());
        var thrown = assertThrows(IOException.class, () -> Growth.of(WeightsFile.read(base), wider));
        assertTrue(thrown.getMessage().contains("only layers can be added"), thrown.getMessage());
    }

    private static float[] next(Path weights, int[] text) throws IOException {
        try (var specialist = Specialist.load(weights, Specialist.Options.usual());
                var session = specialist.open()) {
            session.context(text, Cancellation.NEVER);
            return session.next(List.of(new int[0]), Cancellation.NEVER)[0];
        }
    }

    @Test
    void aTeacherIsFollowed() throws Exception {
        var taught = Training.run(options("teacher", 30), line -> {}, Cancellation.NEVER);
        WeightsFile teacher = WeightsFile.read(taught.best());
        var all = new TrainOptions.Teacher(teacher, "hash", "MIT", 1);
        var student = Training.run(options("student", 30, Optional.of(all)), line -> {}, Cancellation.NEVER);
        List<String> curve = Files.readAllLines(folder.resolve("student/curve.tsv"));
        double first = Double.parseDouble(curve.get(1).split("\t")[4]);
        assertTrue(student.bestBitsPerByte() < 0.95 * first, first + " to " + student.bestBitsPerByte());
        var metadata = WeightsFile.read(student.best()).metadata();
        assertEquals("hash", metadata.get("teacher_sha256"));
        assertEquals("MIT", metadata.get("teacher_licence"));
        Path ledger = Files.writeString(folder.resolve("corpus.tsv"), "repo\n");
        Shipping.write(student.best(), ledger, folder.resolve("student.safetensors"));
        assertEquals(
                "Apache-2.0 AND MIT",
                WeightsFile.read(folder.resolve("student.safetensors"))
                        .metadata()
                        .get("licence"));
    }

    @Test
    void aTeacherOfAnotherTokenizerIsRefused() throws Exception {
        var config = SpecialistConfig.of(1, 16, 2, 32, 32, tokenizer.vocabularySize());
        var other = new WeightsFile(config, Map.of(WeightsFile.TOKENIZER, "0"), Map.of());
        var teacher = new TrainOptions.Teacher(other, "hash", "MIT", 0.5);
        var thrown = assertThrows(
                IOException.class,
                () -> Training.run(options("out", 2, Optional.of(teacher)), line -> {}, Cancellation.NEVER));
        assertTrue(thrown.getMessage().contains("another tokenizer"), thrown.getMessage());
    }

    @Test
    void unusableInputIsNamed() throws IOException {
        Path corpus = folder.resolve("corpus");
        Files.write(corpus.resolve("valid.tokens"), new byte[3]);
        assertMessage("valid.tokens is cut short");
        Files.writeString(corpus.resolve("valid.tokens"), "\u00ff\u00ff\u00ff\u00ff");
        assertMessage("tokenizer and corpus do not fit");
        Files.delete(corpus.resolve("train.docs.tsv"));
        assertMessage("train.docs.tsv is missing");
        Files.createDirectories(folder.resolve("out"));
    }

    @Test
    void aDamagedCheckpointIsNotOverwritten() throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve("out")).resolve("last.safetensors");
        Files.writeString(checkpoint, "half a checkpo");
        assertMessage("last.safetensors");
        assertEquals("half a checkpo", Files.readString(checkpoint));
    }

    @Test
    void aFullDiskLeavesTheLastGoodCheckpoint() throws Exception {
        Path full = Path.of("/dev/full"); // what is written there ends with "no space left on device"
        Assumptions.assumeTrue(Files.exists(full), "skipped: this system has no /dev/full");
        Training.run(options("out", 2), line -> {}, Cancellation.NEVER);
        Path checkpoint = folder.resolve("out/last.safetensors");
        byte[] good = Files.readAllBytes(checkpoint);
        Files.createSymbolicLink(folder.resolve("out/last.safetensors.part"), full);
        var thrown =
                assertThrows(IOException.class, () -> Training.run(options("out", 4), line -> {}, Cancellation.NEVER));
        assertTrue(thrown.getMessage().contains("cannot write " + checkpoint), thrown.getMessage());
        assertArrayEquals(good, Files.readAllBytes(checkpoint));
        assertEquals(
                4,
                Training.run(options("out", 4), line -> {}, Cancellation.NEVER).steps());
    }

    @Test
    void renamingKeepsKeywordsAndIsConsistent() throws IOException {
        TokenDocuments documents = TokenDocuments.read(folder.resolve("corpus"), "train", tokenizer.vocabularySize());
        var renaming = new Renaming(documents, tokenizer);
        assertTrue(renaming.size() > 100, renaming.size() + " name parts");
        int[] window = tokenizer.encode(program(3));
        int[] renamed = window.clone();
        renaming.apply(renamed, new SplittableRandom(1));
        for (int i = 0; i < window.length; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(window[i] == window[j], renamed[i] == renamed[j]);
            }
        }
        String text = tokenizer.decode(renamed);
        for (String keyword : List.of("IDENTIFICATION DIVISION", "PROGRAM-ID", " MOVE ", " TO ", "WORKING-STORAGE")) {
            assertTrue(text.contains(keyword), text);
        }
    }

    private void assertMessage(String part) {
        var thrown =
                assertThrows(IOException.class, () -> Training.run(options("out", 2), line -> {}, Cancellation.NEVER));
        assertTrue(thrown.getMessage().contains(part), thrown.getMessage());
    }

    private TrainOptions options(String out, int steps) {
        return options(out, steps, Optional.empty());
    }

    private TrainOptions options(String out, int steps, Optional<TrainOptions.Teacher> teacher) {
        return new TrainOptions(
                folder.resolve("corpus"),
                folder.resolve(out),
                SpecialistConfig.of(1, 16, 2, 32, 32, tokenizer.vocabularySize()),
                new Schedule.Steps(steps),
                2,
                32,
                2,
                new TrainOptions.Optimizer(2e-2, 3, 0.9, 0.95, 0.1, 1),
                0.1,
                0.2,
                0,
                new TrainOptions.Every(10, 8, Duration.ofHours(1)),
                Precision.FLOAT32,
                7,
                Optional.empty(),
                teacher);
    }

    private void write(Path corpus, String name, List<String> programs) {
        List<Integer> ids = new ArrayList<>();
        var sidecar = new StringBuilder("offset\ttokens\tweight\tkind\trepo\tpath\n");
        for (String program : programs) {
            int offset = ids.size();
            Arrays.stream(tokenizer.encode(program)).forEach(ids::add);
            ids.add(tokenizer.endOfText());
            sidecar.append("%d\t%d\t1.0\tprogram\town/%s\tP.cbl%n".formatted(offset, ids.size() - offset, name));
        }
        var bytes = ByteBuffer.allocate(ids.size() * 2).order(ByteOrder.LITTLE_ENDIAN);
        ids.forEach(id -> bytes.putShort(id.shortValue()));
        try {
            Files.write(corpus.resolve(name + ".tokens"), bytes.array());
            Files.writeString(corpus.resolve(name + ".docs.tsv"), sidecar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(int seed) {
        String name = List.of("ORDER", "STOCK", "PRICE", "TOTAL").get(seed % 4);
        return """
                IDENTIFICATION DIVISION.
                PROGRAM-ID. %1$s%2$d.
                DATA DIVISION.
                WORKING-STORAGE SECTION.
                01  WS-%1$s-COUNT    PIC 9(4).
                01  WS-%1$s-AMOUNT   PIC S9(7)V99 COMP-3.
                PROCEDURE DIVISION.
                MAIN-PARA.
                    MOVE %2$d TO WS-%1$s-COUNT.
                    ADD 1 TO WS-%1$s-COUNT.
                    MOVE ZERO TO WS-%1$s-AMOUNT.
                    DISPLAY 'COUNT ' WS-%1$s-COUNT.
                    STOP RUN.
                """.formatted(name, seed);
    }
}

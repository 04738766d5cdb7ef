package dev.cobolwright.corpus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.CorpusCommand;
import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.specialist.Adapter;
import dev.cobolwright.model.specialist.Precision;
import dev.cobolwright.model.specialist.Specialist;
import dev.cobolwright.model.specialist.SpecialistConfig;
import dev.cobolwright.model.specialist.TrainingKernels;
import dev.cobolwright.model.specialist.WeightsFile;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Fine-tuning in miniature: random weights, a folder of small programs. */
class FineTuningTest {
    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();
    private Path base;
    private Path code;

    @BeforeEach
    void weights() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        SpecialistConfig config = SpecialistConfig.of(1, 16, 2, 32, 64, tokenizer.vocabularySize());
        TrainingKernels.prepareThread(1);
        base = folder.resolve("base.safetensors");
        new WeightsFile(config, Map.of(WeightsFile.TOKENIZER, tokenizer.hash()), TrainingKernels.initial(config, 1))
                .write(base, DType.F16);
        code = Files.createDirectory(folder.resolve("code"));
    }

    @Test
    void learnsAndLoadsOverTheWeights() throws Exception {
        programs();
        Files.write(code.resolve("LOAD.cbl"), new byte[] {0, 1, 2, 3, 0});
        Files.copy(code.resolve("PROG1.cbl"), code.resolve("COPY1.cbl"));
        assertEquals(0, run("--steps", "60"), errors::toString);
        Path written = code.resolve(".cobolwright/adapter.safetensors");
        Adapter adapter = Adapter.read(written);
        assertEquals(4, adapter.rank());
        assertTrue(Files.size(written) < Files.size(base) / 4);
        assertEquals("11", adapter.metadata().get("files")); // of 12 programs one is kept apart
        try (var specialist = Specialist.load(base, new Specialist.Options(Precision.FLOAT32, 1).with(adapter))) {
            assertTrue(specialist.fits(Tokenizer.bundled()));
        }
        byte[] first = Files.readAllBytes(written);
        assertEquals(0, run("--steps", "60"), errors::toString);
        assertArrayEquals(first, Files.readAllBytes(written), "the same seed gives the same factors");
    }

    @Test
    void changesAllWeightsWhereAsked() throws Exception {
        programs();
        assertEquals(0, run("--steps", "60", "--full"), errors::toString);
        Adapter adapter = Adapter.read(code.resolve(".cobolwright/adapter.safetensors"));
        assertEquals(0, adapter.rank());
        assertTrue(adapter.tensors().containsKey("model.embed_tokens.weight"));
    }

    @Test
    void anEmptyOrBinaryFolderIsNamed() throws Exception {
        assertEquals(2, run("--steps", "5"));
        assertTrue(errors.toString().contains("no COBOL to learn from in " + code), errors::toString);
        Files.write(code.resolve("LOAD.cbl"), new byte[] {0, 1, 2, 3, 0});
        assertEquals(2, run("--steps", "5"));
        assertTrue(errors.toString().contains("LOAD.cbl is not a text file"), errors::toString);
        Files.writeString(code.resolve("TINY.cbl"), "       STOP RUN.\n");
        assertEquals(2, run("--steps", "5"));
        assertTrue(errors.toString().contains("too little COBOL"), errors::toString);
        assertFalse(Files.exists(code.resolve(".cobolwright")));
    }

    @Test
    void weightsOfAnotherTokenizerAreRefused() throws Exception {
        programs();
        SpecialistConfig config = SpecialistConfig.of(1, 16, 2, 32, 64, 300);
        new WeightsFile(config, Map.of(), TrainingKernels.initial(config, 1)).write(base, DType.F16);
        assertEquals(2, run("--steps", "5"));
        assertTrue(errors.toString().contains("they do not belong together"), errors::toString);
    }

    private void programs() throws IOException {
        for (int i = 0; i < 12; i++) {
            Files.writeString(code.resolve("PROG" + i + ".cbl"), """
                           IDENTIFICATION DIVISION.
                           PROGRAM-ID. PROG%1$d.
                           DATA DIVISION.
                           WORKING-STORAGE SECTION.
                           01  WS-COUNT-%1$d    PIC 9(4).
                           PROCEDURE DIVISION.
                           MAIN-PARA.
                               MOVE %1$d TO WS-COUNT-%1$d.
                               DISPLAY 'COUNT ' WS-COUNT-%1$d.
                               STOP RUN.
                    """.formatted(i));
        }
    }

    private int run(String... more) {
        errors.getBuffer().setLength(0);
        CommandLine line = CorpusCommand.commandLine();
        line.setErr(new PrintWriter(errors, true));
        String[] arguments = {
            "finetune", "--root", code.toString(), "--base", base.toString(), "--rank", "4", "--seed", "3"
        };
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return line.execute(all);
    }
}

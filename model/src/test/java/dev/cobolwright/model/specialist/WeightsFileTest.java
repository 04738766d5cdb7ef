package dev.cobolwright.model.specialist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.SafetensorsWriter;
import dev.cobolwright.model.safetensors.Tensor;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged model files: a message that says what is wrong, never a crash. */
class WeightsFileTest {
    @TempDir
    Path folder;

    private Path file;
    private Map<String, Tensor> weights;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("model.safetensors");
        weights = TinyModels.weights(TinyModels.GROUPED, 1);
        new WeightsFile(TinyModels.GROUPED, Map.of("seed", "1"), weights).write(file, DType.F32);
    }

    @Test
    void roundTrip() throws IOException {
        var read = WeightsFile.read(file);
        assertEquals(TinyModels.GROUPED, read.config());
        assertEquals("1", read.metadata().get("seed"));
        for (var slot : WeightLayout.of(TinyModels.GROUPED)) {
            assertArrayEquals(
                    weights.get(slot.name()).values(),
                    read.tensors().get(slot.name()).values());
        }
    }

    @Test
    void cutShort() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 7, 8, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            String message = message();
            assertTrue(message.contains("cut short") || message.contains("no safetensors file"), message);
            assertTrue(message.contains("model.safetensors"), message);
        }
    }

    @Test
    void noSafetensorsFile() throws IOException {
        Files.writeString(file, "       IDENTIFICATION DIVISION.\n");
        assertTrue(message().contains("no safetensors file"), message());
    }

    @Test
    void garbledHeader() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[9] = '}';
        Files.write(file, bytes);
        assertTrue(message().contains("damaged header"), message());
    }

    @Test
    void notANumber() throws IOException {
        weights.get("model.norm.weight").values()[3] = Float.NaN;
        new WeightsFile(TinyModels.GROUPED, Map.of(), weights).write(file, DType.F16);
        assertTrue(message().contains("model.norm.weight has a value that is no finite number"), message());
    }

    @Test
    void anotherShapeThanTheConfiguration() throws IOException {
        new WeightsFile(TinyModels.PLAIN, Map.of(), weights).write(file, DType.F32);
        assertTrue(message().contains("self_attn.k_proj.weight has the shape [16, 32]"), message());
    }

    @Test
    void noConfiguration() throws IOException {
        SafetensorsWriter.write(file, weights, Map.of(), DType.F32);
        assertTrue(message().contains("no model configuration"), message());
    }

    @Test
    void impossibleConfiguration() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String changed = text.replace("hidden_size\\\":32", "hidden_size\\\":33");
        Files.write(file, changed.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(message().contains("damaged model configuration"), message());
    }

    @Test
    void aTokenizerOfOtherWeightsDoesNotFit() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        var config = SpecialistConfig.of(1, 16, 2, 16, 32, tokenizer.vocabularySize());
        for (var known : Map.of(tokenizer.hash(), true, "another", false).entrySet()) {
            new WeightsFile(config, Map.of(WeightsFile.TOKENIZER, known.getKey()), TinyModels.weights(config, 1))
                    .write(file, DType.F16);
            try (var specialist = Specialist.load(file, new Specialist.Options(Precision.FLOAT32, 1))) {
                assertEquals(known.getValue(), specialist.fits(tokenizer));
            }
        }
        new WeightsFile(TinyModels.PLAIN, Map.of(), TinyModels.weights(TinyModels.PLAIN, 1)).write(file, DType.F16);
        try (var specialist = Specialist.load(file, new Specialist.Options(Precision.FLOAT32, 1))) {
            assertFalse(specialist.fits(tokenizer), "100 tokens against 4,096");
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("nowhere.safetensors");
        var thrown = assertThrows(IOException.class, () -> WeightsFile.read(missing));
        assertTrue(thrown.getMessage().contains("nowhere.safetensors"), thrown.getMessage());
    }

    private String message() {
        return assertThrows(IOException.class, () -> WeightsFile.read(file)).getMessage();
    }
}

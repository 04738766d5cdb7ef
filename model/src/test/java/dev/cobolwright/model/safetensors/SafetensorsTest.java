package dev.cobolwright.model.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafetensorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(DType.class)
    void everyTypeGivesBackWhatItCanHold(DType type) throws IOException {
        float[] values = {0, -0f, 1, -1.5f, 0.0078125f, 240, -3};
        Path file = write(type, "a", Tensor.of(values, 7), "b", Tensor.of(new float[] {2, 4, 8, 16}, 2, 2));
        try (var read = Safetensors.open(file)) {
            assertEquals(Set.of("a", "b"), read.names());
            assertArrayEquals(values, read.floats("a"));
            assertArrayEquals(new float[] {2, 4, 8, 16}, read.floats("b", 2, 2));
            assertEquals("me", read.metadata().get("who"));
        }
        try (var in = Files.newInputStream(file);
                var read = Safetensors.read(in, "stream")) {
            assertArrayEquals(values, read.floats("a"));
        }
    }

    @Test
    void sixteenBitsRoundToTheNearestEven() throws IOException {
        float[] values = {1.00390625f, 1.01171875f, 3.1415927f, Float.MAX_VALUE};
        try (var read =
                Safetensors.open(write(DType.BF16, "a", Tensor.of(values, 4), "b", Tensor.of(new float[0], 0)))) {
            assertArrayEquals(new float[] {1f, 1.015625f, 3.140625f, Float.POSITIVE_INFINITY}, read.floats("a"));
            assertEquals(0, read.floats("b").length);
        }
    }

    @Test
    void aTensorOfAnotherShapeIsRefused() throws IOException {
        try (var read =
                Safetensors.open(write(DType.F32, "a", Tensor.of(new float[6], 2, 3), "b", Tensor.of(new float[1])))) {
            assertArrayEquals(new long[0], read.shape("b"));
            assertThrows(IOException.class, () -> read.floats("a", 3, 2));
            assertThrows(IOException.class, () -> read.floats("c"));
        }
    }

    @Test
    void aFailedWriteLeavesTheFileBefore() throws IOException {
        Path file = write(DType.F32, "a", Tensor.of(new float[] {1}, 1), "b", Tensor.of(new float[] {2}, 1));
        Files.createDirectory(folder.resolve("t.safetensors.part")); // stands where the new file would be written
        Files.createFile(folder.resolve("t.safetensors.part/x"));
        assertThrows(
                IOException.class,
                () -> write(DType.F32, "a", Tensor.of(new float[] {3}, 1), "b", Tensor.of(new float[] {4}, 1)));
        try (var read = Safetensors.open(file)) {
            assertArrayEquals(new float[] {1}, read.floats("a"));
        }
        assertFalse(Files.isRegularFile(folder.resolve("t.safetensors.part")));
    }

    private Path write(DType type, String name, Tensor tensor, String other, Tensor second) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(name, tensor);
        tensors.put(other, second);
        Path file = folder.resolve("t.safetensors");
        SafetensorsWriter.write(file, tensors, Map.of("who", "me"), type);
        return file;
    }
}

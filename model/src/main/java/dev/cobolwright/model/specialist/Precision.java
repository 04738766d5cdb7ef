package dev.cobolwright.model.specialist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Type of the numbers in matrix products; everything else is computed in 32 bits. */
public enum Precision {
    FLOAT32(6),
    /** 16 bits with the exponent of 32: faster in large products where the processor has it (AVX512_BF16, AMX), slower elsewhere. */
    BFLOAT16(15),
    /** 8 bits with a scale for each row of a matrix and for each input: inference only, about 1% error a product. */
    INT8(12);

    private final int torchType;

    Precision(int torchType) {
        this.torchType = torchType;
    }

    /** The faster of those to train with on this processor, which on Linux says what it can do. */
    public static Precision forTraining() {
        try {
            String cpu = Files.readString(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1);
            return cpu.contains("amx_bf16") || cpu.contains("avx512_bf16") ? BFLOAT16 : FLOAT32;
        } catch (IOException e) {
            return FLOAT32;
        }
    }

    /** The fastest to complete with: 8 bits on x86-64, where the engine has kernels for them. */
    public static Precision forInference() {
        String architecture = System.getProperty("os.arch");
        return architecture.equals("amd64") || architecture.equals("x86_64") ? INT8 : FLOAT32;
    }

    /** {@code c10::ScalarType}. */
    int torchType() {
        return torchType;
    }
}

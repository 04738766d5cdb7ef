package dev.cobolwright.model.specialist;

/** Type of the numbers in matrix products; everything else is computed in 32 bits. */
public enum Precision {
    FLOAT32(6),
    /** 16 bits with the exponent of 32: faster where the processor has it (AVX512_BF16, AMX), slower elsewhere. */
    BFLOAT16(15);

    private final int torchType;

    Precision(int torchType) {
        this.torchType = torchType;
    }

    /** {@code c10::ScalarType}. */
    int torchType() {
        return torchType;
    }
}

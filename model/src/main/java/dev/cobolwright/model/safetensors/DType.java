package dev.cobolwright.model.safetensors;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Element types this reader turns into floats; the names are those of the safetensors header. */
public enum DType {
    F32(4),
    F16(2),
    BF16(2);

    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int bytes;

    DType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one element. */
    public int bytes() {
        return bytes;
    }

    /** Widens elements of a 16-bit type without loss. Plain loops over arrays: the virtual machine turns them into vector code. */
    void widen(short[] halves, float[] out) {
        switch (this) {
            case F32 -> throw new IllegalStateException("has 32 bits already");
            case F16 -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = Float.float16ToFloat(halves[i]);
                }
            }
            case BF16 -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = Float.intBitsToFloat(halves[i] << 16);
                }
            }
        }
    }

    /** Stores {@code value}, rounded to the nearest even element of this type. */
    void set(MemorySegment values, long index, float value) {
        switch (this) {
            case F32 -> values.set(FLOAT, index * 4, value);
            case F16 -> values.set(SHORT, index * 2, Float.floatToFloat16(value));
            case BF16 -> values.set(SHORT, index * 2, bfloat16(value));
        }
    }

    private static short bfloat16(float value) {
        int bits = Float.floatToIntBits(value);
        if (Float.isNaN(value)) {
            return (short) 0x7fc0;
        }
        return (short) (bits + 0x7fff + (bits >>> 16 & 1) >>> 16);
    }
}

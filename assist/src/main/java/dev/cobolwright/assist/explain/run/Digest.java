package dev.cobolwright.assist.explain.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content addresses: the first 16 bytes of SHA-256, in hexadecimal. */
public final class Digest {
    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(byte[] bytes) {
        Digest digest = new Digest();
        digest.digest.update(bytes);
        return digest.done();
    }

    public static String of(String... parts) {
        Digest digest = new Digest();
        for (String part : parts) {
            digest.add(part);
        }
        return digest.done();
    }

    /** Parts are kept apart: {@code a, bc} is another than {@code ab, c}. */
    Digest add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
        return this;
    }

    Digest add(int number) {
        digest.update(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
        return this;
    }

    String done() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}

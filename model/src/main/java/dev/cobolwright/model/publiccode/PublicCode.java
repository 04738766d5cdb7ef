package dev.cobolwright.model.publiccode;

import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Fingerprints of the public code that the specialist was trained on, each with the licence of that code. Tokens are those of the
 * one tokenizer. Immutable.
 */
public final class PublicCode {
    /** Knows none. */
    public static final PublicCode NONE = new PublicCode("", new int[0], new byte[0], List.of());

    private static final String RESOURCE = "/dev/cobolwright/model/public-code.bin.gz";
    private static final int VERSION = 1;

    private final String tokenizer;
    private final int[] fingerprints;
    private final byte[] licences;
    private final List<String> names;

    private PublicCode(String tokenizer, int[] fingerprints, byte[] licences, List<String> names) {
        this.tokenizer = tokenizer;
        this.fingerprints = fingerprints;
        this.licences = licences;
        this.names = names;
    }

    /** What was learned from, document by document. */
    public static final class Builder {
        private final Map<Integer, String> licences = new TreeMap<>();

        /** A document; of what stands in several, the licence of the first counts. */
        public void add(int[] tokens, String licence) {
            for (int fingerprint : Fingerprints.of(tokens)) {
                licences.putIfAbsent(fingerprint, licence);
            }
        }

        /** What this document has may be used by anybody without naming it. */
        public void remove(int[] tokens) {
            for (int fingerprint : Fingerprints.of(tokens)) {
                licences.remove(fingerprint);
            }
        }

        /** @param tokenizer hash of the tokenizer of the tokens */
        public PublicCode build(String tokenizer) {
            List<String> names = licences.values().stream().distinct().sorted().toList();
            if (names.size() > Byte.MAX_VALUE) {
                throw new IllegalStateException("more than " + Byte.MAX_VALUE + " licences");
            }
            int[] fingerprints = new int[licences.size()];
            byte[] numbers = new byte[licences.size()];
            int i = 0;
            for (var entry : licences.entrySet()) {
                fingerprints[i] = entry.getKey();
                numbers[i++] = (byte) names.indexOf(entry.getValue());
            }
            return new PublicCode(tokenizer, fingerprints, numbers, names);
        }
    }

    /** The code that the shipped weights were trained on. */
    public static PublicCode bundled() {
        try (InputStream in = PublicCode.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("this build has no " + RESOURCE + "; run `corpus fingerprints` and build again");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #write} wrote. @throws IOException if it is something else, or damaged */
    public static PublicCode read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
            if (data.readInt() != VERSION) {
                throw new IOException("fingerprints of public code are of another version");
            }
            String tokenizer = data.readUTF();
            int licences = data.readUnsignedByte();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < licences; i++) {
                names.add(data.readUTF());
            }
            int[] fingerprints = new int[data.readInt()];
            for (int i = 0; i < fingerprints.length; i++) {
                fingerprints[i] = data.readInt();
            }
            byte[] numbers = new byte[fingerprints.length];
            data.readFully(numbers);
            return new PublicCode(tokenizer, fingerprints, numbers, List.copyOf(names));
        }
    }

    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
            data.writeInt(VERSION);
            data.writeUTF(tokenizer);
            data.writeByte(names.size());
            for (String name : names) {
                data.writeUTF(name);
            }
            data.writeInt(fingerprints.length);
            for (int fingerprint : fingerprints) {
                data.writeInt(fingerprint);
            }
            data.write(licences);
        }
    }

    /** Whether these are fingerprints of such tokens. */
    public boolean fits(Tokenizer other) {
        return tokenizer.equals(other.hash());
    }

    public int size() {
        return fingerprints.length;
    }

    /** Those of the fingerprints that public code has. */
    public int[] known(int[] tokens) {
        return Arrays.stream(Fingerprints.of(tokens)).filter(f -> index(f) >= 0).toArray();
    }

    /**
     * The licence of public code with which a text has a run of at least {@value Fingerprints#RUN} tokens in common (shorter ones,
     * from {@value Fingerprints#GRAM} tokens on, may be noticed too).
     *
     * @param own fingerprints that do not count
     */
    public Optional<String> licenceOf(int[] tokens, Set<Integer> own) {
        return Arrays.stream(Fingerprints.of(tokens))
                .filter(f -> !own.contains(f))
                .map(this::index)
                .filter(i -> i >= 0)
                .mapToObj(i -> names.get(licences[i]))
                .findFirst();
    }

    private int index(int fingerprint) {
        return Arrays.binarySearch(fingerprints, fingerprint);
    }
}

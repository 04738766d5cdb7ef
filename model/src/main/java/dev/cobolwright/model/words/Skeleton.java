package dev.cobolwright.model.words;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What kind of symbol follows in COBOL at large: back-off counts over classes (common words as themselves, names by their role),
 * learned from training repositories.
 *
 * <p>File format, gzip: int magic {@code CWSK}, int version 1, int entries, then for each entry, keys ascending, the key's
 * difference to the one before and the count, both as variable-length integers of seven bits a byte, low first. A key is 40
 * bits of a hash.
 */
public final class Skeleton {
    /** Longest history in symbols. */
    static final int ORDER = 6;

    private static final int MAGIC = 0x4357534B;
    private static final int VERSION = 1;
    private static final long KEY_BITS = (1L << 40) - 1;
    private static final long TOTAL = -1;
    private static final long KINDS = -2;
    private static final double TRUST = 0.7;
    private static final String BUNDLED = "/dev/cobolwright/model/skeleton.bin";

    private final CountTable counts;
    private final CommonWords common;

    Skeleton(CommonWords common, CountTable counts) {
        this.common = common;
        this.counts = counts;
    }

    /** The skeleton this build ships. */
    public static Skeleton bundled(CommonWords common) {
        try (InputStream in = Skeleton.class.getResourceAsStream(BUNDLED)) {
            return read(in, common);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An untrained skeleton. */
    public static Skeleton empty(CommonWords common) {
        return new Skeleton(common, new CountTable(1 << 16));
    }

    /** Number of classes that can be predicted. */
    public int classes() {
        return common.classes() + NameRoles.Role.values().length;
    }

    /** The class of the end of a line. */
    int lineEnd() {
        return common.classOf(CommonWords.LINE_END);
    }

    /** The class of a symbol as it is predicted: names by role. */
    public int target(int symbolClass, NameRoles.Role role) {
        return symbolClass == CommonWords.NAME ? common.classes() + role.ordinal() : symbolClass;
    }

    /** Counts the symbols of a text, and the ends of its lines. */
    public void learn(Learned text) {
        text.forEach(this, (history, slot, target) -> {
            for (long key : keys(history, slot)) {
                if (counts.add(mix(key, target), 1) == 0) {
                    counts.add(mix(key, KINDS), 1);
                }
                counts.add(mix(key, TOTAL), 1);
            }
        });
    }

    /** A copy without contexts seen fewer than {@code least} times, and without what followed only once. */
    public Skeleton pruned(Iterable<Learned> texts, int least) {
        CountTable kept = new CountTable(1 << 16);
        for (Learned text : texts) {
            text.forEach(this, (history, slot, target) -> {
                long[] keys = keys(history, slot);
                for (int order = 0; order < keys.length; order++) {
                    if (order == 0 || counts.get(mix(keys[order], TOTAL)) >= least) {
                        keep(kept, mix(keys[order], TOTAL), 1);
                        keep(kept, mix(keys[order], KINDS), 1);
                        keep(kept, mix(keys[order], target), order == 0 ? 1 : 2);
                    }
                }
            });
        }
        return new Skeleton(common, kept);
    }

    /** A text that was learned from. */
    public record Learned(WordStream stream, Lexicon lexicon, NameRoles roles) {
        private interface Each {
            void symbol(int[] history, Slot slot, int target);
        }

        /** Each symbol after the first of the text; where it starts a line, also the end of the line before. */
        private void forEach(Skeleton skeleton, Each each) {
            for (int i = 1; i < stream.size(); i++) {
                int symbol = stream.symbol(i);
                NameRoles.Declaration declared = roles.of(symbol);
                NameRoles.Role role = declared == null ? NameRoles.Role.UNKNOWN : declared.role();
                int[] history = Situation.history(stream, i, ORDER, lexicon);
                each.symbol(history, Slot.at(stream, i), skeleton.target(lexicon.classOf(symbol), role));
                if (stream.isFirst(i)) {
                    each.symbol(history, Slot.INSIDE, skeleton.lineEnd());
                }
            }
        }
    }

    private void keep(CountTable kept, long key, int least) {
        int n = counts.get(key);
        if (n >= least && kept.get(key) == 0) {
            kept.add(key, n);
        }
    }

    /**
     * Probabilities of classes after a history.
     *
     * @param history class codes, latest last, as of {@link Situation#history}
     * @return one for each of {@code targets}
     */
    double[] probabilities(int[] history, Slot slot, int[] targets) {
        long[] keys = keys(history, slot);
        double[] p = new double[targets.length];
        Arrays.fill(p, 1.0 / classes());
        for (long key : keys) {
            int total = counts.get(mix(key, TOTAL));
            if (total == 0) {
                break;
            }
            double shorter = TRUST * counts.get(mix(key, KINDS));
            for (int t = 0; t < p.length; t++) {
                p[t] = (counts.get(mix(key, targets[t])) + shorter * p[t]) / (total + shorter);
            }
        }
        return p;
    }

    private static long[] keys(int[] history, Slot slot) {
        long[] keys = new long[history.length + 1];
        long key = 0x1234567 + slot.ordinal();
        keys[0] = key;
        for (int m = 1; m <= history.length; m++) {
            key = (key ^ history[history.length - m]) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 29;
            keys[m] = key + m;
        }
        return keys;
    }

    private static long mix(long key, long target) {
        long h = (key + target * 0xD1B54A32D192ED03L) * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 27;
        h *= 0x94D049BB133111EBL;
        h = (h ^ (h >>> 31)) & KEY_BITS;
        return h == 0 ? 1 : h;
    }

    public void write(OutputStream to) throws IOException {
        long[] keys = new long[counts.size()];
        int[] n = {0};
        counts.forEachKey(key -> keys[n[0]++] = key);
        Arrays.sort(keys);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to)))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(keys.length);
            long before = 0;
            for (long key : keys) {
                writeVariable(out, key - before);
                writeVariable(out, counts.get(key));
                before = key;
            }
        }
    }

    static Skeleton read(InputStream from, CommonWords common) throws IOException {
        if (from == null) {
            throw new IOException("no skeleton.bin in this build; run `corpus words` and build again");
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from), 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("skeleton.bin is not of this version; run `corpus words` again");
            }
            int entries = in.readInt();
            CountTable counts = new CountTable(entries);
            long key = 0;
            for (int i = 0; i < entries; i++) {
                key += readVariable(in);
                counts.add(key, (int) readVariable(in));
            }
            return new Skeleton(common, counts);
        }
    }

    private static void writeVariable(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 0x80) {
            out.writeByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readVariable(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
    }
}

package dev.cobolwright.corpus.dedupe;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Runs of three consecutive code lines as 64-bit hashes: what documents are compared by. Comments and blank lines are left out;
 * blanks count as one. A document of fewer lines has one shingle of all of them.
 */
public final class Shingles {
    private static final int LINES = 3;

    private Shingles() {}

    /** The shingles of a normalised text in order; empty if it has no code. */
    public static long[] of(String text) {
        List<String> lines =
                text.lines().filter(Shingles::isCode).map(Shingles::squeezed).toList();
        if (lines.isEmpty()) {
            return new long[0];
        }
        if (lines.size() < LINES) {
            return LongStream.of(hash(lines)).toArray();
        }
        return IntStream.rangeClosed(0, lines.size() - LINES)
                .mapToLong(i -> hash(lines.subList(i, i + LINES)))
                .toArray();
    }

    static boolean isCode(String line) {
        return !line.isBlank() && line.charAt(0) != '*' && !line.stripLeading().startsWith("*>");
    }

    /** Without indentation, blanks as one. */
    static String squeezed(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != ' ' || (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')) {
                out.append(c);
            }
        }
        return out.toString().stripTrailing();
    }

    /** FNV-1a over the UTF-16 units, mixed at the end. */
    private static long hash(List<String> lines) {
        long h = 0xcbf29ce484222325L;
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                h = (h ^ line.charAt(i)) * 0x100000001b3L;
            }
            h = (h ^ '\n') * 0x100000001b3L;
        }
        h ^= h >>> 32;
        return h * 0x9E3779B97F4A7C15L;
    }
}

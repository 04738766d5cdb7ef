package dev.cobolwright.retrieval.bench;

import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.Filter.Exclusion;
import dev.cobolwright.retrieval.Hit;
import dev.cobolwright.retrieval.Indexer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Indexing speed, query time, and how often the next line of a paragraph stands in the chunks found for its beginning.
 * Arguments: a folder for the index, then folders of sources. Times are CPU times of one thread, except the total of indexing, which
 * is that of the process.
 */
public final class RetrievalBench {
    private static final int POSITIONS = 1_500;
    private static final int CONTEXT_LINES = 20;
    private static final int K = 10;
    private static final long SEED = 7;

    private RetrievalBench() {}

    /** The code before a cursor at the end of a line, and the line that follows. */
    private record Position(Chunk chunk, String before, String next, int line) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Path> roots = Arrays.stream(args).skip(1).map(Path::of).toList();
        try (CodeIndex index = CodeIndex.open(folder)) {
            index(index, roots);
            System.out.printf("bytes on disk %,d%n", size(folder));
            List<Position> positions = positions(index, roots);
            measure("similar, other lines of the file too", index, positions, false);
            measure("similar, other files only", index, positions, true);
            words(index, positions);
        }
    }

    private static void index(CodeIndex index, List<Path> roots) throws IOException {
        long wall = System.nanoTime();
        long cpu = processCpu();
        var report = new Indexer(index, Chunker::read).index(roots, Indexer.Progress.NONE, () -> false);
        double seconds = (processCpu() - cpu) / 1e9;
        System.out.printf(
                "%d files, %d lines, %d chunks: %.1f CPU s (%.1f s wall), %.0f chunks/CPU s, %.0f lines/CPU s%n",
                report.indexed(),
                report.lines(),
                report.chunks(),
                seconds,
                (System.nanoTime() - wall) / 1e9,
                report.chunks() / seconds,
                report.lines() / seconds);
        report.notes().forEach(System.out::println);
    }

    /** Lines inside paragraphs, drawn at random; the chunks are taken from the index itself, by their names. */
    private static List<Position> positions(CodeIndex index, List<Path> roots) throws IOException {
        List<Chunk> paragraphs = new ArrayList<>();
        for (String path : index.paths().stream().sorted().toList()) {
            String text = new String(Files.readAllBytes(Path.of(path)), StandardCharsets.ISO_8859_1);
            Chunker.read(SourceText.of(path, text)).stream()
                    .filter(c -> c.kind() == Chunk.Kind.PARAGRAPH && c.lines() >= 4)
                    .forEach(paragraphs::add);
        }
        Random random = new Random(SEED);
        Collections.shuffle(paragraphs, random);
        List<Position> positions = new ArrayList<>();
        for (Chunk chunk : paragraphs) {
            List<String> lines = chunk.text().lines().toList();
            int line = 2 + random.nextInt(lines.size() - 2);
            String next = lines.get(line).strip();
            if (next.length() >= 8 && !next.startsWith("*")) {
                String before = String.join("\n", lines.subList(Math.max(0, line - CONTEXT_LINES), line)) + "\n";
                positions.add(new Position(chunk, before, next, chunk.startLine() + line));
            }
            if (positions.size() == POSITIONS) {
                break;
            }
        }
        return positions;
    }

    private static void measure(String title, CodeIndex index, List<Position> positions, boolean otherFiles)
            throws IOException {
        int[] within = new int[K + 1];
        double reciprocal = 0;
        long[] nanos = new long[positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            Position at = positions.get(i);
            Exclusion excluded = otherFiles
                    ? Exclusion.file(at.chunk().path())
                    : new Exclusion(
                            at.chunk().path(),
                            at.chunk().startLine(),
                            at.chunk().endLine());
            long start = threadCpu();
            List<Hit> hits = index.similar(at.before(), K, Filter.NONE.without(excluded));
            nanos[i] = threadCpu() - start;
            int rank = rank(hits, at.next());
            if (rank > 0) {
                reciprocal += 1.0 / rank;
                within[rank]++;
            }
        }
        report(title, positions.size(), within, reciprocal, nanos);
    }

    private static void words(CodeIndex index, List<Position> positions) throws IOException {
        long[] nanos = new long[positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            long start = threadCpu();
            index.search(positions.get(i).next(), K, Filter.NONE);
            nanos[i] = threadCpu() - start;
        }
        System.out.println("search for a line: " + percentiles(nanos));
    }

    private static int rank(List<Hit> hits, String next) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).text().lines().anyMatch(line -> line.strip().equals(next))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void report(String title, int n, int[] within, double reciprocal, long[] nanos) {
        int one = within[1];
        int five = Arrays.stream(within, 1, 6).sum();
        int ten = Arrays.stream(within).sum();
        System.out.printf(
                "%s: next line in the first hit %.1f%%, five %.1f%%, ten %.1f%%, MRR %.3f; %s (%d positions)%n",
                title, 100.0 * one / n, 100.0 * five / n, 100.0 * ten / n, reciprocal / n, percentiles(nanos), n);
    }

    private static String percentiles(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return "CPU ms p50 %.2f p95 %.2f p99 %.2f"
                .formatted(
                        sorted[sorted.length / 2] / 1e6,
                        sorted[sorted.length * 95 / 100] / 1e6,
                        sorted[sorted.length * 99 / 100] / 1e6);
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }
}

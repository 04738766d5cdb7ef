package dev.cobolwright.retrieval.bench;

import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.IndexedFile;
import dev.cobolwright.retrieval.Indexer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One index that grows: chunks a second, bytes a line, time of queries, and how soon a save is found, at each size. Arguments: a folder for
 * the index (must be empty), sizes joined by commas (in chunks), then folders of real sources, of which {@link Mutation} makes the rest.
 * Times are CPU times of the process or the asking thread and, in parentheses, wall times, which a busy machine makes longer.
 */
public final class ScaleBench {
    private static final long SEED = 11;
    private static final int QUERIES = 400;
    private static final int WARM = 200;
    private static final int CONTEXT_LINES = 14;

    private final CodeIndex index;
    private final Path folder;
    private final List<List<Chunk>> real = new ArrayList<>();
    private Mutation mutation;
    private int chunks;
    private long lines;
    private int files;
    private long generating;

    private ScaleBench(CodeIndex index, Path folder) {
        this.index = index;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (CodeIndex index = CodeIndex.open(folder)) {
            ScaleBench bench = new ScaleBench(index, folder);
            bench.read(Arrays.stream(args).skip(2).map(Path::of).toList());
            for (String size : args[1].split(",")) {
                bench.growTo(Integer.parseInt(size));
                bench.similar();
                bench.words();
                bench.save();
            }
        }
    }

    private void read(List<Path> roots) throws IOException {
        long cpu = processCpu();
        int read = 0;
        long readLines = 0;
        for (Path root : roots) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path file : walk.filter(Files::isRegularFile)
                        .filter(Indexer::isSource)
                        .sorted()
                        .toList()) {
                    List<Chunk> all = Chunker.read(SourceText.of(
                            file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
                    if (all.size() > 2) {
                        real.add(all);
                        read += all.size();
                        readLines += all.stream().mapToInt(Chunk::endLine).max().orElse(0);
                    }
                }
            }
        }
        double seconds = (processCpu() - cpu) / 1e9;
        System.out.printf(
                "real: %d files, %,d lines, %,d chunks; read, parsed and cut %,.0f chunks/CPU s, %,.0f lines/CPU s%n",
                real.size(), readLines, read, read / seconds, readLines / seconds);
        mutation = new Mutation(real, SEED);
    }

    private void growTo(int size) throws IOException {
        long wall = System.nanoTime();
        long cpu = processCpu();
        int before = chunks;
        generating = 0;
        while (chunks < size) {
            long from = threadCpu();
            List<Chunk> file = mutation.of(real.get(files % real.size()), "gen/P" + files + ".cbl");
            generating += threadCpu() - from;
            index.update(IndexedFile.of(file.getFirst().path(), String.valueOf(files)), file);
            files++;
            chunks += file.size();
            lines += file.stream()
                    .filter(c -> c.kind().layer() != Chunk.Layer.EMBEDDED)
                    .mapToLong(c -> c.text().lines().count())
                    .sum();
        }
        index.commit();
        index.refresh();
        double seconds = (processCpu() - cpu - generating) / 1e9;
        System.out.printf(
                "%n%,d chunks, %,d lines in %,d files: indexed %,.0f chunks/CPU s (%,.0f wall, with making them); %.1f bytes a line%n",
                chunks,
                lines,
                files,
                (chunks - before) / seconds,
                (chunks - before) / ((System.nanoTime() - wall) / 1e9),
                bytes() / (double) lines);
    }

    private interface Ask {
        void ask(Chunk chunk) throws IOException;
    }

    private void similar() throws IOException {
        Filter cobol = Filter.NONE.only(Chunk.Kind.ofCobol());
        measure("similar to unfinished code", chunk -> {
            List<String> text = chunk.text().lines().toList();
            int cut = (text.size() + 1) / 2;
            index.similar(
                    String.join("\n", text.subList(Math.max(0, cut - CONTEXT_LINES), cut)),
                    4,
                    cobol.without(Filter.Exclusion.file(chunk.path())));
        });
    }

    private void words() throws IOException {
        Random random = new Random(SEED);
        measure("search for three words", chunk -> {
            String[] words = (chunk.text() + " MOVE").strip().split("[^A-Za-z0-9-]+");
            String query = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)] + " "
                    + words[random.nextInt(words.length)];
            index.search(query, 10, Filter.NONE);
        });
    }

    /** Queries are of files that are not in the index, but made as those that are. */
    private void measure(String what, Ask ask) throws IOException {
        Random random = new Random(SEED);
        Mutation other = new Mutation(real, SEED + 1);
        long[] cpu = new long[QUERIES];
        long[] wall = new long[QUERIES];
        for (int i = -WARM; i < QUERIES; i++) {
            List<Chunk> file = other.of(real.get(random.nextInt(real.size())), "gen/P1" + i + ".cbl");
            Chunk chunk = file.get(random.nextInt(file.size()));
            long fromCpu = threadCpu();
            long from = System.nanoTime();
            ask.ask(chunk);
            if (i >= 0) {
                cpu[i] = threadCpu() - fromCpu;
                wall[i] = System.nanoTime() - from;
            }
        }
        System.out.printf("  %s: CPU ms %s (wall %s)%n", what, percentiles(cpu), percentiles(wall));
    }

    private void save() throws Exception {
        long[] visible = new long[9];
        long[] took = new long[9];
        for (int i = 0; i < visible.length; i++) {
            int which = i;
            List<Chunk> file = mutation.of(real.get(i % real.size()), "gen/P" + i + ".cbl");
            Chunk last = file.getLast();
            String text = last.text() + "    MOVE VISIBLE-" + chunks + "-" + i + " TO X.\n";
            file.set(
                    file.size() - 1,
                    Chunk.of(last.path(), last.startLine(), last.endLine(), last.kind(), "", last.name(), text));
            long from = System.nanoTime();
            index.update(IndexedFile.of("gen/P" + i + ".cbl", "saved" + chunks + which), file);
            took[i] = System.nanoTime() - from;
            while (index.search("visible-" + chunks + "-" + i, 1, Filter.NONE.only(last.kind())).stream()
                    .noneMatch(h -> h.text().contains("VISIBLE-" + chunks + "-" + which))) {
                Thread.sleep(2);
            }
            visible[i] = System.nanoTime() - from;
        }
        System.out.printf(
                "  a save is found after (wall) ms %s, of which update %s%n", percentiles(visible), percentiles(took));
    }

    private static String percentiles(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return "p50 %.2f p95 %.2f p99 %.2f"
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

    private long bytes() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.mapToLong(f -> f.toFile().length()).sum();
        }
    }
}

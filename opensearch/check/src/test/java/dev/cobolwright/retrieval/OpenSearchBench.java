package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The same code in a folder and on a node of this machine: time to index, time of a query, and whether the answers are the same. Arguments: a
 * folder for both, then folders of sources.
 */
final class OpenSearchBench {
    private static final int POSITIONS = 500;
    private static final int CONTEXT_LINES = 20;
    private static final long SEED = 7;

    private OpenSearchBench() {}

    /** The code before a line of a paragraph, and the line. */
    private record Position(String path, int line, String before, String next) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Path> roots = Arrays.stream(args).skip(1).map(Path::of).toList();
        try (NodeProcess node = NodeProcess.start(folder);
                LuceneIndex local = CodeIndex.open(folder.resolve("local"));
                OpenSearchIndex remote = OpenSearchIndex.open(node.server("bench"), true)) {
            index("embedded", local, roots);
            index("OpenSearch", remote, roots);
            List<Position> positions = positions(local);
            for (CodeIndex warm : List.of(local, remote)) {
                for (Position at : positions.subList(0, 100)) {
                    warm.similar(at.before(), 10, Filter.NONE);
                    warm.search(at.next(), 10, Filter.NONE);
                }
            }
            compare("similar", local, remote, positions, (index, at) -> index.similar(at.before(), 10, excluding(at)));
            compare("search", local, remote, positions, (index, at) -> index.search(at.next(), 10, Filter.NONE));
            compare(
                    "search, words as they are",
                    local,
                    remote,
                    positions,
                    (index, at) -> index instanceof LuceneIndex lucene
                            ? lucene.search(at.next(), 10, Filter.NONE, Wording.PLAIN)
                            : remote.search(at.next(), 10, Filter.NONE, Wording.PLAIN));
        }
    }

    private static Filter excluding(Position at) {
        return Filter.NONE.without(new Filter.Exclusion(at.path(), at.line(), at.line()));
    }

    private static void index(String what, CodeIndex index, List<Path> roots) throws IOException {
        long start = System.nanoTime();
        Indexer.Report report = new Indexer(index, Chunker::read).index(roots, Indexer.Progress.NONE, () -> false);
        System.out.printf(
                "%s: %d files, %d lines, %d chunks indexed in %.1f s%n",
                what, report.indexed(), report.lines(), report.chunks(), (System.nanoTime() - start) / 1e9);
    }

    private static List<Position> positions(CodeIndex index) throws IOException {
        Random random = new Random(SEED);
        List<Position> positions = new ArrayList<>();
        for (String path : index.paths().stream().sorted().toList()) {
            String text = new String(Files.readAllBytes(Path.of(path)), StandardCharsets.ISO_8859_1);
            for (Chunk chunk : Chunker.read(SourceText.of(path, text))) {
                List<String> lines = chunk.text().lines().toList();
                if (chunk.kind() == Chunk.Kind.PARAGRAPH && lines.size() >= 4) {
                    int line = 2 + random.nextInt(lines.size() - 2);
                    String before = String.join("\n", lines.subList(Math.max(0, line - CONTEXT_LINES), line)) + "\n";
                    positions.add(new Position(path, chunk.startLine() + line, before, lines.get(line)));
                }
            }
        }
        Collections.shuffle(positions, random);
        return positions.subList(0, Math.min(POSITIONS, positions.size()));
    }

    @FunctionalInterface
    private interface Question {
        List<Hit> ask(CodeIndex index, Position at) throws IOException;
    }

    private static void compare(
            String what, CodeIndex local, CodeIndex remote, List<Position> positions, Question question)
            throws IOException {
        long[] here = new long[positions.size()];
        long[] there = new long[positions.size()];
        int same = 0;
        int ties = 0;
        for (int i = 0; i < positions.size(); i++) {
            long start = System.nanoTime();
            List<Hit> expected = question.ask(local, positions.get(i));
            long between = System.nanoTime();
            List<Hit> found = question.ask(remote, positions.get(i));
            here[i] = between - start;
            there[i] = System.nanoTime() - between;
            same += expected.equals(found) ? 1 : 0;
            ties += scores(expected).equals(scores(found)) ? 1 : 0;
        }
        System.out.printf(
                "%s: embedded %s, OpenSearch %s; of %d answers %d equal, %d with equal scores%n",
                what, percentiles(here), percentiles(there), positions.size(), same, ties);
    }

    private static List<Double> scores(List<Hit> hits) {
        return hits.stream().map(Hit::score).toList();
    }

    private static String percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return "ms p50 %.2f p95 %.2f p99 %.2f"
                .formatted(
                        nanos[nanos.length / 2] / 1e6,
                        nanos[nanos.length * 95 / 100] / 1e6,
                        nanos[nanos.length * 99 / 100] / 1e6);
    }
}

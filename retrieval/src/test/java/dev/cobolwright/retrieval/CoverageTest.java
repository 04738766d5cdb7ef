package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of a file is in a chunk, whatever the file: the sample bank's programs, copybooks and jobs, whole and changed at random. */
class CoverageTest {
    private static final Path BANK = Path.of("../samples/bank");
    private static final long SEED = 61;

    @Test
    void everyLineOfTheBankIsInAChunk() throws IOException {
        List<Path> files = files();
        assertTrue(files.size() > 80, files.toString());
        for (Path file : files) {
            check(file.toString(), Files.readString(file));
        }
    }

    @Test
    void everyLineOfAChangedFileIsInAChunk() throws IOException {
        Random random = new Random(SEED);
        List<Path> files = files();
        for (int round = 0; round < 250; round++) {
            Path file = files.get(random.nextInt(files.size()));
            String text = mutated(Files.readString(file), files, random);
            check("seed " + SEED + " round " + round + " " + file, text);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(BANK)) {
            return files.filter(SourceFile::hasSourceName).sorted().toList();
        }
    }

    /** Lines left out, doubled, swapped, cut or taken from another file, and the text cut off. */
    private static String mutated(String text, List<Path> files, Random random) throws IOException {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> other = Files.readString(files.get(random.nextInt(files.size())))
                .lines()
                .toList();
        for (int n = random.nextInt(30); n > 0 && !lines.isEmpty(); n--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, other.get(random.nextInt(other.size())));
                case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 4 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
                default -> lines.addAll(at, other.subList(0, random.nextInt(other.size())));
            }
        }
        String changed = String.join("\n", lines);
        return random.nextInt(4) == 0 ? changed.substring(0, random.nextInt(changed.length() + 1)) : changed;
    }

    private static void check(String path, String text) {
        SourceText source = SourceText.of(path, text);
        List<Chunk> chunks = Chunker.read(source);
        List<Chunk> whole = chunks.stream()
                .filter(c -> c.kind().layer() != Chunk.Layer.EMBEDDED)
                .toList();
        int next = 1;
        for (Chunk chunk : whole) {
            assertEquals(next, chunk.startLine(), () -> path + "\n" + ChunkerTest.rendered(whole));
            next = chunk.endLine() + 1;
        }
        int lines = (int) text.lines().count();
        int last = next - 1;
        assertTrue(last >= lines, () -> path + ": " + last + " of " + lines + "\n" + ChunkerTest.rendered(whole));
        for (Chunk chunk : chunks) {
            assertTrue(chunk.lines() <= Chunker.MAXIMUM_LINES && chunk.lines() >= 1, () -> path + " " + chunk);
            assertTrue(chunk.endLine() <= Math.max(1, last), () -> path + " " + chunk);
        }
    }
}

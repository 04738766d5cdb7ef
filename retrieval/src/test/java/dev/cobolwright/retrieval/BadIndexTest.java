package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.retrieval.IndexException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadIndexTest {
    @TempDir
    Path temp;

    Path folder;

    @BeforeEach
    void index() throws IOException {
        folder = temp.resolve("index");
        try (CodeIndex index = CodeIndex.open(folder)) {
            Fixtures.save(index, "payroll.cbl", Fixtures.PAYROLL);
        }
    }

    @Test
    void lockedByAnotherWriter() throws Exception {
        try (CodeIndex first = CodeIndex.open(folder)) {
            refused(Reason.LOCKED, "close the other program");
            assertEquals(1, first.search("taxcalc", 5, Filter.NONE).size());
        }
        CodeIndex.open(folder).close();
    }

    @Test
    void writtenByAnotherVersion() throws Exception {
        IndexWriterConfig config = new IndexWriterConfig();
        try (var writer = new IndexWriter(FSDirectory.open(folder), config)) {
            writer.setLiveCommitData(Map.of("cobolwright.index.format", "99").entrySet());
        }
        refused(Reason.FOREIGN_VERSION, "version 99");
    }

    @Test
    void writtenByAnOlderVersion() throws Exception {
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("cobolwright.index.format", "1").entrySet());
        }
        IndexException unread = assertThrows(IndexException.class, () -> CodeIndex.openForReading(folder));
        assertEquals(Reason.OLDER_VERSION, unread.reason());
        assertTrue(unread.getMessage().contains("build it again with 'cobolwright index"), unread.getMessage());
        Map<String, Long> before = sizes();
        try (CodeIndex index = CodeIndex.open(folder)) {
            assertEquals(0, index.chunkCount(Filter.NONE));
            assertTrue(
                    sizes().entrySet().containsAll(before.entrySet()),
                    "the old files stay until the new ones are there");
            Fixtures.save(index, "payroll.cbl", Fixtures.PAYROLL);
        }
        try (CodeIndex index = CodeIndex.openForReading(folder)) {
            assertEquals(1, index.search("taxcalc", 5, Filter.NONE).size());
        }
    }

    @Test
    void writtenByAnotherProgram() throws Exception {
        Path other = temp.resolve("other");
        try (var writer = new IndexWriter(FSDirectory.open(other), new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        folder = other;
        refused(Reason.FOREIGN_VERSION, "Choose another folder");
    }

    @Test
    void aFolderOfOtherThings() throws Exception {
        folder = temp.resolve("things");
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("PAYROLL.cbl"), Fixtures.PAYROLL);
        refused(Reason.NOT_AN_INDEX, "PAYROLL.cbl");
    }

    @Test
    void truncatedFiles() throws Exception {
        for (Path file : files(".cfs", ".cfe", ".si", ".fdt", ".tim")) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        refused(Reason.CORRUPT, "built again from the sources");
    }

    @Test
    void garbageInsteadOfTheCommit() throws Exception {
        for (Path file : files("segments_")) {
            Files.writeString(file, "no segments here");
        }
        refused(Reason.CORRUPT, "damaged");
    }

    @Test
    void aMissingSegment() throws Exception {
        for (Path file : files(".cfs", ".fdt")) {
            Files.delete(file);
        }
        refused(Reason.CORRUPT, "damaged");
    }

    @Test
    void aFileWhereTheFolderShouldBe() throws Exception {
        folder = temp.resolve("file");
        Files.writeString(folder, "x");
        IndexException e = assertThrows(IndexException.class, () -> CodeIndex.open(folder));
        assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
    }

    @Test
    void aClosedIndex() throws Exception {
        CodeIndex index = CodeIndex.open(folder);
        index.close();
        IndexException e = assertThrows(IndexException.class, () -> index.search("x", 1, Filter.NONE));
        assertEquals(Reason.UNAVAILABLE, e.reason());
        assertThrows(IndexException.class, () -> Fixtures.save(index, "p", "x"));
    }

    /** Opening fails with this reason, twice, and changes no file. */
    private void refused(Reason reason, String message) throws IOException {
        Map<String, Long> before = sizes();
        for (int i = 0; i < 2; i++) {
            IndexException e = assertThrows(IndexException.class, () -> CodeIndex.open(folder));
            assertEquals(reason, e.reason(), e.getMessage());
            assertTrue(e.getMessage().contains(message), e.getMessage());
        }
        assertEquals(before, sizes());
    }

    private Map<String, Long> sizes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Long> sizes = new java.util.TreeMap<>();
            files.filter(f -> !f.endsWith("write.lock"))
                    .forEach(f ->
                            sizes.put(f.getFileName().toString(), f.toFile().length()));
            return sizes;
        }
    }

    private List<Path> files(String... parts) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> Stream.of(parts)
                            .anyMatch(p -> f.getFileName().toString().contains(p)))
                    .toList();
        }
    }
}

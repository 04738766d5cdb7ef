package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.retrieval.Filter.Exclusion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeIndexTest {
    @TempDir
    Path folder;

    @Test
    void findsByNamePartCommentAndLiteral() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            Fixtures.save(index, "payroll.cbl", Fixtures.PAYROLL);
            Fixtures.save(index, "other.cbl", Fixtures.program("OTHER", "MAIN", "DISPLAY 'NOTHING'"));
            index.refresh();
            assertEquals("2000-COMPUTE-NET-PAY", first(index, "compute net pay").name());
            assertEquals("1000-READ-EMPLOYEE", first(index, "garnishment").name());
            assertEquals("2000-COMPUTE-NET-PAY", first(index, "TaxCalc").name());
            assertEquals("WS-EMP-STATUS", first(index, "Prt-Name").name());
            Hit file = first(index, "emp-salary comp-3");
            assertEquals(
                    "payroll.cbl:10-13 FILE",
                    file.path() + ":" + file.startLine() + "-" + file.endLine() + " " + file.kind());
            assertEquals(List.of(), index.search("", 5, Filter.NONE));
            assertEquals(List.of(), index.search("-- .. ''", 5, Filter.NONE));
        }
    }

    @Test
    void replacesAFileAtOnceAndOnlyWhenItChanged() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            String before = Fixtures.program("PROG", "OLD-PARA", "MOVE ANCIENT TO THING");
            String after = Fixtures.program("PROG", "NEW-PARA", "MOVE MODERN TO THING");
            assertFalse(index.update(IndexedFile.of("p.cbl", "1"), Fixtures.chunks("p.cbl", before))
                    .isNone());
            assertTrue(index.update(IndexedFile.of("p.cbl", "1"), Fixtures.chunks("p.cbl", before))
                    .isNone());
            index.refresh();
            assertEquals("OLD-PARA", first(index, "ancient").name());
            assertFalse(index.update(IndexedFile.of("p.cbl", "2"), Fixtures.chunks("p.cbl", after))
                    .isNone());
            index.refresh();
            assertEquals(List.of(), index.search("ancient", 5, Filter.NONE));
            assertEquals("NEW-PARA", first(index, "modern").name());
            assertTrue(index.remove("p.cbl"));
            assertFalse(index.remove("p.cbl"));
            index.refresh();
            assertEquals(0, index.chunkCount(Filter.NONE));
        }
    }

    @Test
    void aSavedFileIsFoundWithoutARefresh() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            Fixtures.save(index, "p.cbl", Fixtures.program("PROG", "FRESH-PARA", "ADD 1 TO FRESHNESS"));
            long deadline = System.nanoTime() + 20_000_000_000L;
            List<Hit> hits = List.of();
            while (hits.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(20);
                hits = index.search("freshness", 1, Filter.NONE);
            }
            assertEquals(1, hits.size());
        }
    }

    @Test
    void survivesClosing() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            Fixtures.save(index, "payroll.cbl", Fixtures.PAYROLL);
        }
        try (CodeIndex index = CodeIndex.open(folder)) {
            assertTrue(index.isCurrent(IndexedFile.of("payroll.cbl", Chunk.hashOf(Fixtures.PAYROLL))));
            assertEquals(Set.of("payroll.cbl"), index.paths());
            Chunk found = first(index, "compute net pay").chunk();
            Chunk original = Fixtures.chunks("payroll.cbl", Fixtures.PAYROLL).getLast();
            assertEquals(original, found);
        }
    }

    @Test
    void excludesLinesFilesAndKinds() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            Fixtures.save(index, "a.cbl", Fixtures.PAYROLL);
            Fixtures.save(index, "b.cbl", Fixtures.PAYROLL.replace("PAYROLL1", "PAYROLL2"));
            index.refresh();
            String code = "MOVE EMP-SALARY TO PRT-NET-PAY";
            Filter filter = Filter.NONE.without(new Exclusion("a.cbl", 36, 36));
            List<Hit> hits = index.similar(code, 20, filter);
            assertEquals("b.cbl", hits.getFirst().path());
            assertTrue(hits.stream()
                    .noneMatch(h -> h.path().equals("a.cbl") && h.name().startsWith("2000")));
            assertTrue(hits.stream().anyMatch(h -> h.path().equals("a.cbl")));
            List<Hit> others = index.similar(code, 20, Filter.NONE.without(Exclusion.file("b.cbl")));
            assertTrue(others.stream().noneMatch(h -> h.path().equals("b.cbl")));
            List<Hit> records = index.search("emp-salary prt-net-pay", 20, Filter.NONE.only(Chunk.Kind.RECORD));
            assertTrue(records.stream().allMatch(h -> h.kind() == Chunk.Kind.RECORD) && !records.isEmpty());
        }
    }

    @Test
    void looksLikeTheUnfinishedParagraph() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            Fixtures.save(index, "payroll.cbl", Fixtures.PAYROLL);
            for (int i = 0; i < 30; i++) {
                Fixtures.save(
                        index,
                        "n" + i,
                        Fixtures.program("N" + i, "MAIN-" + i, "OPEN INPUT F" + i, "READ F" + i, "CLOSE F" + i));
            }
            index.refresh();
            Hit hit = index.similar("           READ EMPLOYEE-FILE\n               AT END MOVE ", 1, Filter.NONE)
                    .getFirst();
            assertEquals("1000-READ-EMPLOYEE", hit.name());
            assertTrue(hit.score() > 0);
        }
    }

    @Test
    void showsAGroupOnlyWhatItMaySee() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            String secret = Fixtures.program("SECRET", "SECRET-PARA", "MOVE TREASURE TO VAULT");
            index.update(
                    IndexedFile.of("secret.cbl", "1").visibleTo(Set.of("treasury")),
                    Fixtures.chunks("secret.cbl", secret));
            Fixtures.save(index, "open.cbl", Fixtures.program("OPEN1", "OPEN-PARA", "MOVE TREASURE TO MAP"));
            index.refresh();
            assertEquals(
                    List.of("open.cbl"), paths(index.search("treasure", 9, Filter.NONE.visibleTo(Set.of("sales")))));
            assertEquals(
                    List.of("open.cbl"),
                    paths(index.similar("MOVE TREASURE TO VAULT", 9, Filter.NONE.visibleTo(Set.of()))));
            assertEquals(
                    2,
                    index.search("treasure", 9, Filter.NONE.visibleTo(Set.of("treasury")))
                            .size());
            assertFalse(
                    index.update(
                                    IndexedFile.of("secret.cbl", "1").visibleTo(Set.of("sales")),
                                    Fixtures.chunks("secret.cbl", secret))
                            .isNone(),
                    "a new rule counts as a change");
        }
    }

    @Test
    void sameQueryTwiceGivesTheSameHits() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            for (int i = 0; i < 50; i++) {
                Fixtures.save(index, "p" + (i * 37 % 50), Fixtures.program("P", "MAIN", "ADD 1 TO COUNTER"));
                if (i % 7 == 0) {
                    index.refresh();
                }
            }
            index.refresh();
            List<Hit> hits = index.search("counter", 20, Filter.NONE);
            assertEquals(hits, index.search("counter", 20, Filter.NONE));
            assertEquals(hits.stream().map(Hit::path).sorted().toList(), paths(hits));
        }
    }

    @Test
    void servesManyThreads() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder);
                var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> work = new java.util.ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int thread = t;
                work.add(() -> {
                    int found = 0;
                    for (int i = 0; i < 60; i++) {
                        String path = "p" + i % 10;
                        Fixtures.save(
                                index, path, Fixtures.program("P" + i, "MAIN", "ADD " + thread + " TO COUNTER-" + i));
                        found += index.search("counter", 5, Filter.NONE).size();
                        if (i % 20 == 0) {
                            index.commit();
                        }
                    }
                    return found;
                });
            }
            for (Future<Integer> result : pool.invokeAll(work)) {
                result.get();
            }
            index.refresh();
            assertEquals(10, index.paths().size());
            assertEquals(10, index.search("counter", 50, Filter.NONE).size());
        }
    }

    @Test
    void aReaderSeesWhatTheWriterCommits() throws Exception {
        assertThrows(IndexException.class, () -> CodeIndex.openForReading(folder.resolve("none")));
        try (CodeIndex writer = CodeIndex.open(folder);
                CodeIndex reader = CodeIndex.openForReading(folder)) {
            assertEquals(List.of(), reader.search("treasure", 1, Filter.NONE));
            Fixtures.save(writer, "p", Fixtures.program("P", "MAIN", "ADD TREASURE TO X"));
            writer.commit();
            assertEquals(1, reader.search("treasure", 1, Filter.NONE).size());
            IndexException refused = assertThrows(IndexException.class, () -> Fixtures.save(reader, "q", "x"));
            assertTrue(refused.getMessage().contains("reading only"), refused.getMessage());
        }
    }

    private static Hit first(CodeIndex index, String query) throws IndexException {
        return index.search(query, 5, Filter.NONE).getFirst();
    }

    private static List<String> paths(List<Hit> hits) {
        return hits.stream().map(Hit::path).toList();
    }
}

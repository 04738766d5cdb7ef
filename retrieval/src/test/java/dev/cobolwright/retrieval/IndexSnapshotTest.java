package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.retrieval.IndexException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSnapshotTest {
    private static final int FILES = 30;
    /** Of damage; more for a long run. */
    private static final int ROUNDS = Integer.getInteger("damage.rounds", 60);

    private static final long SEED = Long.getLong("damage.seed", 11);
    private static final List<String> QUESTIONS =
            List.of("compute net pay", "marker-3", "cust", "employee", "counter", "add move", "1000-read-employee");

    @TempDir
    Path temp;

    private Path there;
    private Path here;
    private Path snapshot;
    private Path begun;

    /** Two checkouts of the same sources, as CI and a developer have them, and a snapshot of the first. */
    @BeforeEach
    void write() throws IOException {
        there = checkout("ci/builds/7");
        here = checkout("home/dev/bank");
        snapshot = temp.resolve("bank.snapshot");
        begun = temp.resolve("home/dev/bank/.cobolwright/index");
        Path written = temp.resolve("ci/index");
        try (CodeIndex index = CodeIndex.open(written, there)) {
            index(index, there);
        }
        IndexSnapshot.write(written, snapshot, "1.2.3");
    }

    @Test
    void anIndexThatBeganWithASnapshotAnswersAsOneThatWasBuilt() throws IOException {
        begin(snapshot);
        try (CodeIndex index = CodeIndex.open(begun, here);
                CodeIndex built = CodeIndex.open(temp.resolve("built"), here)) {
            index(built, here);
            assertSame(built, index, Filter.NONE);
            assertEquals("0 indexed, 31 unchanged, 0 removed", index(index, here));
        }
        assertEquals(here, CodeIndex.rootOf(begun).orElseThrow());
    }

    @Test
    void whatDiffersFromTheSnapshotIsIndexedAndNothingElse() throws IOException {
        Files.writeString(
                here.resolve("src/P3.cbl"), Fixtures.program("P3", "CHANGED-HERE", "MOVE NEW-NAME TO OLD-NAME"));
        Files.delete(here.resolve("src/P4.cbl"));
        Files.move(here.resolve("src/P5.cbl"), here.resolve("src/Q5.cbl"));
        begin(snapshot);
        try (CodeIndex index = CodeIndex.open(begun, here);
                CodeIndex built = CodeIndex.open(temp.resolve("built"), here)) {
            assertEquals("2 indexed, 28 unchanged, 0 removed", index(index, here));
            index(built, here);
            assertEquals(built.paths(), index.paths());
            for (String question : QUESTIONS) {
                assertEquals(places(built, question), places(index, question), question);
            }
            assertEquals(
                    List.of(),
                    index.search("para-3 para-4", 1000, Filter.NONE).stream()
                            .filter(hit ->
                                    hit.text().contains("PARA-3.") || hit.text().contains("PARA-4."))
                            .toList());
            assertEquals(built.chunkCount(Filter.NONE), index.chunkCount(Filter.NONE));
            assertEquals(
                    here.resolve("src/P3.cbl").toString(),
                    index.search("changed-here", 1, Filter.NONE).getFirst().path());
        }
    }

    @Test
    void rulesHereDecideAndWhatTheyHideHasNoInfluence() throws IOException {
        Path file = Files.writeString(here.resolve("rules"), "src/P1*  treasury\nsrc/PAY*  treasury\n");
        AccessRules rules = AccessRules.read(file);
        IndexSnapshot.begin(snapshot, begun, here, rules);
        Filter everyone = Filter.NONE.visibleTo(Set.of());
        try (CodeIndex reader = CodeIndex.openForReading(begun);
                CodeIndex built = CodeIndex.open(temp.resolve("built"), here)) {
            new Indexer(built, Chunker::chunks, rules).index(List.of(here), Indexer.Progress.NONE, () -> false);
            assertSame(built, reader, everyone);
            assertTrue(reader.paths().stream().noneMatch(path -> path.contains("/P1")), "hidden before it is indexed");
        }
        try (CodeIndex index = CodeIndex.open(begun, here)) {
            new Indexer(index, Chunker::chunks, rules).index(List.of(here), Indexer.Progress.NONE, () -> false);
            assertTrue(index.search("p10", 50, everyone.visibleTo(Set.of("treasury"))).stream()
                    .anyMatch(hit -> hit.path().contains("/P10.")));
        }
    }

    @Test
    void groupsOfTheSnapshotAreKept() throws IOException {
        Path written = temp.resolve("ci/ruled");
        for (Path root : List.of(there, here)) {
            Files.writeString(root.resolve("rules"), "src/P1*  treasury\n");
        }
        try (CodeIndex index = CodeIndex.open(written, there)) {
            new Indexer(index, Chunker::chunks, AccessRules.read(there.resolve("rules")))
                    .index(List.of(there), Indexer.Progress.NONE, () -> false);
        }
        IndexSnapshot.write(written, snapshot, "1.2.3");
        IndexSnapshot.begin(snapshot, begun, here, AccessRules.read(here.resolve("rules")));
        try (CodeIndex index = CodeIndex.openForReading(begun)) {
            Filter everyone = Filter.NONE.visibleTo(Set.of());
            assertEquals(31, index.paths().size());
            assertTrue(index.search("marker-1", 50, everyone).stream()
                    .noneMatch(hit -> hit.path().contains("/P1")));
            assertTrue(index.search("p10", 50, everyone.visibleTo(Set.of("treasury"))).stream()
                    .anyMatch(hit -> hit.path().contains("/P10.")));
        }
    }

    @Test
    void rulesThatCannotBeReadShowNothing() throws IOException {
        IndexSnapshot.begin(snapshot, begun, here, AccessRules.CLOSED);
        try (CodeIndex index = CodeIndex.openForReading(begun)) {
            assertEquals(Set.of(), index.paths());
        }
    }

    @Test
    void whatIsNotHereIsNotFound() throws IOException {
        Files.delete(here.resolve("src/P4.cbl"));
        Files.delete(here.resolve("src/PAYROLL.cbl"));
        begin(snapshot);
        try (CodeIndex reader = CodeIndex.openForReading(begun);
                CodeIndex built = CodeIndex.open(temp.resolve("built"), here)) {
            index(built, here);
            assertSame(built, reader, Filter.NONE);
        }
    }

    @Test
    void aSnapshotSaysWhereItComesFromAndIsNotWrittenTo() throws IOException {
        byte[] before = Files.readAllBytes(snapshot);
        var written = Files.getLastModifiedTime(snapshot);
        IndexSnapshot.Origin origin = begin(snapshot);
        try (CodeIndex index = CodeIndex.open(begun, here)) {
            assertEquals(new IndexSnapshot.Origin("1.2.3", "", index.chunkCount(Filter.NONE)), origin);
            index.remove(here.resolve("src/P4.cbl").toString());
        }
        assertArrayEquals(before, Files.readAllBytes(snapshot));
        assertEquals(written, Files.getLastModifiedTime(snapshot));
    }

    @Test
    void anIndexHoldsWhereItsRootIsMoved() throws IOException {
        Path folder = there.resolve(".cobolwright/index");
        try (CodeIndex index = CodeIndex.open(folder, there)) {
            index(index, there);
        }
        Path moved = temp.resolve("moved");
        Files.move(there, moved);
        try (CodeIndex index = CodeIndex.open(moved.resolve(".cobolwright/index"), moved)) {
            assertEquals("0 indexed, 31 unchanged, 0 removed", index(index, moved));
            Hit hit = index.search("compute net pay", 1, Filter.NONE).getFirst();
            assertEquals(moved.resolve("src/PAYROLL.cbl").toString(), hit.path());
            Filter without = Filter.NONE.without(new Filter.Exclusion(hit.path(), hit.startLine(), hit.endLine()));
            assertTrue(index.search("compute net pay", 9, without).stream()
                    .noneMatch(other -> other.path().equals(hit.path()) && other.startLine() == hit.startLine()));
            assertTrue(
                    index.search("compute net pay", 9, Filter.NONE.without(Filter.Exclusion.file(hit.path()))).stream()
                            .noneMatch(other -> other.path().equals(hit.path())));
        }
        try (CodeIndex reader = CodeIndex.openForReading(moved.resolve(".cobolwright/index"))) {
            assertEquals(
                    moved.resolve("src/PAYROLL.cbl").toString(),
                    reader.search("compute net pay", 1, Filter.NONE).getFirst().path());
        }
    }

    @Test
    void filesOutsideTheRootKeepTheirNames() throws IOException {
        Path folder = temp.resolve("two");
        try (CodeIndex index = CodeIndex.open(folder, here)) {
            Fixtures.save(index, "untitled:One", Fixtures.program("ONE", "OUT-ONE", "ADD 1 TO A"));
            Fixtures.save(index, there.resolve("X.cbl").toString(), Fixtures.program("TWO", "OUT-TWO", "ADD 1 TO A"));
            Fixtures.save(index, here.resolve("Y.cbl").toString(), Fixtures.program("TRE", "OUT-TRE", "ADD 1 TO A"));
            index.refresh();
            assertEquals(
                    Set.of(
                            "untitled:One",
                            there.resolve("X.cbl").toString(),
                            here.resolve("Y.cbl").toString()),
                    index.paths());
        }
        try (CodeIndex plain = CodeIndex.open(folder)) {
            assertEquals(Set.of("untitled:One", there.resolve("X.cbl").toString(), "./Y.cbl"), plain.paths());
            Fixtures.save(plain, "./../../forged.cbl", Fixtures.program("EVIL", "OUT-OUT", "ADD 1 TO A"));
        }
        try (CodeIndex index = CodeIndex.open(folder, here)) {
            assertEquals(
                    "./../../forged.cbl",
                    index.search("out-out", 1, Filter.NONE).getFirst().path());
        }
    }

    @Test
    void damageIsToldAndNothingIsLeftBehind() throws IOException {
        byte[] whole = Files.readAllBytes(snapshot);
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = whole.clone();
            if (i % 3 == 0) {
                bytes = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(snapshot, bytes);
            try {
                begin(snapshot); // some bits of a zip file mean nothing
                try (CodeIndex index = CodeIndex.open(begun, here)) {
                    assertEquals("0 indexed, 31 unchanged, 0 removed", index(index, here));
                }
                delete(begun);
            } catch (IndexException e) {
                assertEquals(Reason.SNAPSHOT, e.reason(), e.getMessage());
                assertTrue(e.getMessage().contains("fetch it again"), e.getMessage());
                assertTrue(IndexSnapshot.canBegin(begun));
                refused++;
            }
            assertEquals(List.of(), left());
        }
        System.out.printf("%d of %d damaged snapshots refused%n", refused, ROUNDS);
        assertTrue(refused > ROUNDS / 2, refused + " refused");
    }

    @Test
    void aSnapshotThatIsAFolderIsNone() throws IOException {
        assertTrue(problem(Files.createDirectory(temp.resolve("folder"))).contains("cannot be read"));
    }

    @Test
    void otherVersionsStrangersAndForgedListsAreRefused() throws IOException {
        assertEquals("there is no such file", problem(temp.resolve("none")));
        Files.writeString(temp.resolve("text"), "no snapshot");
        assertTrue(problem(temp.resolve("text")).startsWith("it is damaged, cut short, or no snapshot"));
        assertEquals("it is no snapshot of an index", problem(zip(Map.of("a", "b"))));
        String first = "cobolwright index snapshot, format ";
        String list = "cobolwright-index-snapshot.txt";
        assertEquals(
                "it was written by version 9.0, not in format " + Fields.FORMAT,
                problem(zip(Map.of(list, first + "99\nversion 9.0\n"))));
        assertEquals(
                "it was written by another version, not in format " + Fields.FORMAT,
                problem(zip(Map.of(list, first + "99\n" + "x".repeat(99)))));
        assertEquals("its list of files is damaged", problem(zip(Map.of(list, first + Fields.FORMAT + "\n"))));
        String line = first + Fields.FORMAT + "\nversion 1.2.3\ncommit \nchunks 9\n" + "0".repeat(64) + " 5 ";
        assertEquals(
                "its list of files is damaged", problem(zip(Map.of(list, line + "../../evil", "../../evil", "x"))));
        assertEquals("it lacks segments_1", problem(zip(Map.of(list, line + "segments_1"))));
        assertEquals(
                "segments_1 is longer than its list says",
                problem(zip(Map.of(list, line + "segments_1", "segments_1", "x".repeat(5_000_000)))));
        assertEquals(
                "segments_1 is not what its list says",
                problem(zip(Map.of(list, line + "segments_1", "segments_1", "12345"))));
        assertFalse(Files.exists(temp.resolve("evil")));
    }

    @Test
    void anIndexThatIsThereIsNeverReplaced() throws IOException {
        try (CodeIndex index = CodeIndex.open(begun, here)) {
            Fixtures.save(
                    index, here.resolve("MINE.cbl").toString(), Fixtures.program("MINE", "MINE-PARA", "ADD 1 TO A"));
        }
        assertFalse(IndexSnapshot.canBegin(begun));
        assertThrows(IndexException.class, () -> begin(snapshot));
        try (CodeIndex index = CodeIndex.openForReading(begun)) {
            assertEquals(1, index.paths().size());
        }
        assertEquals(List.of(), left());
    }

    @Test
    void writingRefusesAnIndexThatIsWrittenAndKeepsTheOldSnapshot() throws IOException {
        byte[] before = Files.readAllBytes(snapshot);
        Path folder = temp.resolve("ci/index");
        try (CodeIndex writer = CodeIndex.open(folder, there)) {
            IndexException e = assertThrows(IndexException.class, () -> IndexSnapshot.write(folder, snapshot, "1.2.3"));
            assertEquals(Reason.LOCKED, e.reason(), e.getMessage());
        }
        assertThrows(IndexException.class, () -> IndexSnapshot.write(temp.resolve("nowhere"), snapshot, "1.2.3"));
        assertArrayEquals(before, Files.readAllBytes(snapshot));
        IndexSnapshot.write(folder, snapshot, "1.2.3");
        begin(snapshot);
    }

    private IndexSnapshot.Origin begin(Path file) throws IOException {
        return IndexSnapshot.begin(file, begun, here, AccessRules.NONE);
    }

    private String problem(Path file) {
        IndexException e = assertThrows(IndexException.class, () -> begin(file));
        assertEquals(Reason.SNAPSHOT, e.reason(), e.getMessage());
        assertTrue(IndexSnapshotTest.isMissing(begun));
        String message = e.getMessage();
        return message.substring(message.indexOf(": ") + 2, message.indexOf("; fetch it again"));
    }

    private static boolean isMissing(Path folder) {
        return !Files.exists(folder);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = temp.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** What is beside the index. */
    private List<String> left() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.exists(begun.getParent())) {
            try (var files = Files.list(begun.getParent())) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("index"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private Path checkout(String name) throws IOException {
        Path root = temp.resolve(name);
        Files.createDirectories(root.resolve("src"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(
                    root.resolve("src/P" + i + ".cbl"),
                    Fixtures.program(
                            "P" + i,
                            "PARA-" + i,
                            "ADD 1 TO COUNTER-" + i % 5,
                            "MOVE CUST-ID TO ACCT-KEY",
                            "MOVE MARKER-" + i % 7 + " TO X"));
        }
        Files.writeString(root.resolve("src/PAYROLL.cbl"), Fixtures.PAYROLL);
        return root;
    }

    private static String index(CodeIndex index, Path root) throws IOException {
        Indexer.Report report =
                new Indexer(index, Chunker::chunks).index(List.of(root), Indexer.Progress.NONE, () -> false);
        return "%d indexed, %d unchanged, %d removed".formatted(report.indexed(), report.unchanged(), report.removed());
    }

    /** All that is found, in no order: until files are merged, what is deleted still counts a little in scores. */
    private static Set<String> places(CodeIndex index, String question) throws IOException {
        return index.search(question, 1000, Filter.NONE).stream()
                .map(hit -> hit.path() + ":" + hit.startLine() + "-" + hit.endLine() + " " + hit.text())
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Every answer is equal, to the last bit of every score. */
    private static void assertSame(CodeIndex expected, CodeIndex actual, Filter filter) throws IOException {
        assertEquals(expected.chunkCount(filter), actual.chunkCount(filter));
        for (String question : QUESTIONS) {
            assertEquals(expected.search(question, 20, filter), actual.search(question, 20, filter), question);
        }
        String code = "           MOVE CUST-ID TO ACCT-KEY\n           MOVE MARKER-2";
        assertEquals(expected.similar(code, 20, filter), actual.similar(code, 20, filter));
    }
}

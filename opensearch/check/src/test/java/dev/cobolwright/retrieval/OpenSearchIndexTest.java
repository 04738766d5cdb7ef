package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real node: the answers are those of the embedded index, and what one may not see has no influence on them. */
class OpenSearchIndexTest {
    private static final Path BANK = Path.of("..", "..", "samples", "bank");
    private static final List<String> QUERIES = List.of(
            "customer account",
            "read the next customer and add up balances",
            "CUSTOMER-ID",
            "cust",
            "move",
            "open close file status",
            "sqlcode",
            "select from account where",
            "send map",
            "sort step dd",
            "the of and",
            "nothing-has-this-name",
            "perform until end of file",
            "interest rate compute");

    @TempDir
    static Path folder;

    private static NodeProcess node;

    @BeforeAll
    static void start() throws IOException {
        node = NodeProcess.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Test
    void theSampleBankIsFoundAsInTheEmbeddedIndex() throws IOException {
        Path root = BANK.toRealPath();
        try (CodeIndex local = CodeIndex.open(folder.resolve("bank"), root);
                CodeIndex remote = OpenSearchIndex.open(node.server("bank"), root, true)) {
            for (CodeIndex index : List.of(local, remote)) {
                new Indexer(index, Chunker::read).index(List.of(root), Indexer.Progress.NONE, () -> false);
            }
            assertEquals(local.paths(), remote.paths());
            assertEquals(local.chunkCount(Filter.NONE), remote.chunkCount(Filter.NONE));
            assertTrue(local.chunkCount(Filter.NONE) > 500);
            Path program = root.resolve("cobol/CBONL020.cbl");
            List<String> lines = Files.readAllLines(program);
            for (Filter filter : List.of(
                    Filter.NONE,
                    Filter.NONE.only(Chunk.Kind.ofCobol()),
                    Filter.NONE.only(Chunk.Kind.STEP),
                    Filter.NONE.without(Filter.Exclusion.file(program.toString())),
                    Filter.NONE.without(new Filter.Exclusion(program.toString(), 100, 400)))) {
                for (String query : QUERIES) {
                    same(local.search(query, 10, filter), remote.search(query, 10, filter));
                }
                for (int i = 40; i < lines.size(); i += 60) {
                    String code = String.join("\n", lines.subList(Math.max(0, i - 25), i));
                    same(local.similar(code, 10, filter), remote.similar(code, 10, filter));
                }
            }
        }
    }

    /** Equal to the last bit of every score; only which of several equally good hits are last may differ. */
    private static void same(List<Hit> expected, List<Hit> found) {
        assertEquals(
                expected.stream().map(Hit::score).toList(),
                found.stream().map(Hit::score).toList());
        assertEquals(decided(expected), decided(found));
    }

    private static List<String> decided(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.score() > hits.getLast().score())
                .map(Hit::toString)
                .toList();
    }

    private static final List<String> WORDS = List.of(
            "treasure",
            "vault",
            "move",
            "treasure vault",
            "SECRET-PARA",
            "secret",
            "customer",
            "cust",
            "emp-salary",
            "account",
            "acct",
            "add counter",
            "perform",
            "marker-3");

    private static final List<String> CODE = List.of(
            "MOVE TREASURE TO VAULT",
            "           READ EMPLOYEE-FILE\n               AT END MOVE ",
            "           MOVE CUST-ID TO CUSTOMER-ID\n           ADD 1 TO COUNTER-3\n");

    /** The same code with and without what a group may not see: every answer is equal, to the last bit of every score. */
    @Test
    void hiddenCodeHasNoInfluence() throws IOException {
        try (OpenSearchIndex all = OpenSearchIndex.open(node.server("hidden"), true);
                OpenSearchIndex open = OpenSearchIndex.open(node.server("open"), true);
                CodeIndex local = CodeIndex.open(folder.resolve("hidden"))) {
            for (int i = 0; i < 40; i++) {
                String visible = program(
                        "OPEN" + i,
                        "ADD 1 TO COUNTER-" + i % 5,
                        "MOVE CUST-ID TO ACCT-KEY",
                        "MOVE MARKER-" + i % 7 + " TO X");
                String secret = program(
                        "SECRET" + i,
                        "MOVE TREASURE TO VAULT",
                        "MOVE CUST-ID TO CUSTOMER-ID",
                        "MOVE ACCT-NO TO ACCOUNT-NO",
                        "PERFORM MARKER-" + i % 3,
                        "ADD 1 TO COUNTER-" + i);
                for (CodeIndex index : List.of(all, open, local)) {
                    save(index, "open" + i, visible, Set.of());
                }
                for (CodeIndex index : List.of(all, local)) {
                    save(index, "secret" + i, secret, Set.of("treasury", "audit" + i % 2));
                }
            }
            for (CodeIndex index : List.of(all, open, local)) {
                index.refresh();
            }
            for (Set<String> groups :
                    List.of(Set.<String>of(), Set.of("sales"), Set.of("*"), Set.of("treasury audit0"))) {
                Filter user = Filter.NONE.visibleTo(groups);
                assertEquals(answers(open, Filter.NONE), answers(all, user));
                assertEquals(open.chunkCount(Filter.NONE), all.chunkCount(user));
            }
            for (Set<String> groups : List.of(Set.of("audit1"), Set.of("treasury"), Set.of("audit0", "audit1"))) {
                Filter user = Filter.NONE.visibleTo(groups);
                assertEquals(answers(local, user), answers(all, user));
                assertEquals(local.chunkCount(user), all.chunkCount(user));
            }
            assertFalse(all.search("treasure", 9, Filter.NONE.visibleTo(Set.of("audit1")))
                    .isEmpty());
        }
    }

    private static List<String> answers(CodeIndex index, Filter filter) throws IndexException {
        List<String> answers = new ArrayList<>();
        for (String query : WORDS) {
            index.search(query, 200, filter).forEach(hit -> answers.add(query + ": " + hit));
        }
        for (String code : CODE) {
            index.similar(code, 200, filter).forEach(hit -> answers.add(code + ": " + hit));
            index.similar(code, 7, filter.only(Chunk.Kind.ofCobol())).forEach(hit -> answers.add(code + ": " + hit));
        }
        return answers;
    }

    private static String program(String name, String... statements) {
        return "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. " + name
                + ".\n       PROCEDURE DIVISION.\n       PARA-" + name + ".\n           "
                + String.join("\n           ", statements) + "\n           GOBACK.\n";
    }

    private static void save(CodeIndex index, String path, String text, Set<String> groups) throws IndexException {
        index.update(
                IndexedFile.of(path, Chunk.hashOf(text)).visibleTo(groups), Chunker.chunks(SourceText.of(path, text)));
    }

    /** A server keeps what was deleted for half a minute; closing waits for that. */
    @Test
    void whatANewRuleHidesHasNoInfluence() throws IOException {
        try (OpenSearchIndex open = OpenSearchIndex.open(node.server("before"), true)) {
            try (OpenSearchIndex all = OpenSearchIndex.open(node.server("after"), true)) {
                for (int i = 0; i < 9; i++) {
                    String visible = program("OPEN" + i, "ADD 1 TO COUNTER-" + i, "MOVE CUST-ID TO ACCT-KEY");
                    save(all, "open" + i, visible, Set.of());
                    save(open, "open" + i, visible, Set.of());
                    String secret = program("SECRET" + i, "MOVE CUST-ID TO VAULT", "MOVE ACCT-NO TO ACCOUNT-NO");
                    save(all, "secret" + i, secret, Set.of());
                }
                all.refresh();
                open.refresh();
                Filter user = Filter.NONE.visibleTo(Set.of("sales"));
                assertNotEquals(answers(open, user), answers(all, user));
                for (int i = 0; i < 9; i++) {
                    String secret = program("SECRET" + i, "MOVE CUST-ID TO VAULT", "MOVE ACCT-NO TO ACCOUNT-NO");
                    save(all, "secret" + i, secret, Set.of("treasury"));
                }
            }
            try (OpenSearchIndex all = OpenSearchIndex.open(node.server("after"), false)) {
                Filter user = Filter.NONE.visibleTo(Set.of("sales"));
                assertEquals(answers(open, user), answers(all, user));
                assertFalse(all.search("vault", 9, Filter.NONE.visibleTo(Set.of("treasury")))
                        .isEmpty());
            }
        }
    }

    @Test
    void changesReplaceWhatWasThere() throws IOException {
        try (OpenSearchIndex index = OpenSearchIndex.open(node.server("changes"), true)) {
            save(index, "a", program("A", "MOVE OLDNAME TO X"), Set.of());
            save(index, "b", program("B", "MOVE OLDNAME TO Y"), Set.of("few"));
            index.refresh();
            Filter few = Filter.NONE.visibleTo(Set.of("few"));
            assertEquals(2, index.search("oldname", 9, few).size());
            assertEquals(
                    1,
                    index.search("oldname", 9, Filter.NONE.visibleTo(Set.of())).size());

            save(index, "a", "\n\n" + program("A", "MOVE NEWNAME TO X"), Set.of());
            save(index, "b", program("B", "MOVE OLDNAME TO Y"), Set.of());
            index.refresh();
            assertEquals(List.of("b"), paths(index.search("oldname", 9, Filter.NONE.visibleTo(Set.of()))));
            List<Hit> moved = index.search("newname", 9, Filter.NONE);
            assertEquals(List.of("a"), paths(moved));
            assertEquals(5, moved.getFirst().startLine());

            save(index, "b", program("B", "MOVE OLDNAME TO Y"), Set.of("few"));
            index.refresh();
            assertEquals(List.of(), index.search("oldname", 9, Filter.NONE.visibleTo(Set.of())));
            assertTrue(index.removeUnlessFor("b", Set.of()));
            assertTrue(index.remove("a"));
            assertFalse(index.remove("a"));
            index.refresh();
            assertEquals(0, index.chunkCount(Filter.NONE));
            assertEquals(Set.of(), index.paths());
        }
    }

    private static List<String> paths(List<Hit> hits) {
        return hits.stream().map(Hit::path).toList();
    }

    /** As after a process that was killed between the two halves of a change. */
    @Test
    void aChangeThatBrokeOffIsMadeAgain() throws IOException {
        try (OpenSearchIndex index = OpenSearchIndex.open(node.server("broken"), true)) {
            save(index, "a", program("A", "MOVE OLDNAME TO X"), Set.of());
            index.commit();
        }
        AtomicInteger left = new AtomicInteger(2);
        OpenSearchServer failing = node.server("broken", (purpose, body) -> {
            if (purpose.equals("index") && left.decrementAndGet() < 0) {
                throw new IOException("no more is sent");
            }
            return (outcome, millis) -> {};
        });
        OpenSearchIndex half = OpenSearchIndex.open(failing, false);
        save(half, "a", program("A", "MOVE SECONDNAME TO X"), Set.of());
        String message = assertThrows(IndexException.class, half::commit).getMessage();
        assertTrue(message.contains("no more is sent"), message);

        try (OpenSearchIndex index = OpenSearchIndex.open(node.server("broken"), false)) {
            String third = program("A", "MOVE THIRDNAME TO X");
            assertFalse(index.isCurrent(IndexedFile.of("a", Chunk.hashOf(third))));
            save(index, "a", third, Set.of());
            index.refresh();
            assertEquals(List.of(), index.search("secondname", 9, Filter.NONE));
            assertEquals(1, index.search("thirdname", 1, Filter.NONE).size());
            assertEquals(Chunker.chunks(SourceText.of("a", third)).size(), index.chunkCount(Filter.NONE));
        }
    }

    /** A server refuses requests that are too large. */
    @Test
    void aLargeFileIsSentInSeveralRequests() throws IOException {
        AtomicInteger largest = new AtomicInteger();
        OpenSearchServer server = node.server("large", (purpose, body) -> {
            largest.accumulateAndGet(body.length, Math::max);
            return (outcome, millis) -> {};
        });
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String text = ("    MOVE ITEM-" + i + " TO SOMETHING-ELSE\n").repeat(48);
            chunks.add(Chunk.of("large", 48 * i + 1, 48 * i + 48, Chunk.Kind.PARAGRAPH, "LARGE", "P-" + i, text));
        }
        try (OpenSearchIndex index = OpenSearchIndex.open(server, true)) {
            assertEquals(
                    3_000, index.update(IndexedFile.of("large", "1"), chunks).added());
            save(index, "small", program("SMALL", "MOVE ITEM-1 TO X"), Set.of());
            index.refresh();
            assertEquals(3_000, index.chunkCount(Filter.NONE.without(Filter.Exclusion.file("small"))));
            assertEquals(Set.of("large", "small"), index.paths());
        }
        assertTrue(largest.get() < 8 << 20, () -> largest + " bytes in one request");
        try (OpenSearchIndex index = OpenSearchIndex.open(node.server("large"), false)) {
            assertTrue(index.isCurrent(IndexedFile.of("large", "1")));
        }
    }

    @Test
    void whatIsNotThereOrStrangeIsTold() throws IOException {
        String missing = assertThrows(IndexException.class, () -> OpenSearchIndex.open(node.server("none"), false))
                .getMessage();
        assertTrue(missing.contains("there is none; build it with 'cobolwright index --remote"), missing);
        node.server("strange").change("PUT", "/strange-files", "{}".getBytes(StandardCharsets.UTF_8));
        String strange = assertThrows(IndexException.class, () -> OpenSearchIndex.open(node.server("strange"), true))
                .getMessage();
        assertTrue(strange.contains("it was written by no version of this program"), strange);
    }
}

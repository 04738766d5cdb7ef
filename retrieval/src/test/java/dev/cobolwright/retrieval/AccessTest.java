package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries to learn of code that one may not see: by what is found, by how many, by scores, and by what words a search takes as related. */
class AccessTest {
    private static final List<String> QUERIES = List.of(
            "treasure",
            "vault",
            "move",
            "treasure vault",
            "SECRET-PARA",
            "secret",
            "customer",
            "cust",
            "compute net pay",
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

    /** So few that an index has no reason of its own to merge its files when they are hidden. */
    private static final int SECRETS = 4;

    @TempDir
    Path temp;

    /** The same code with and without what a group may not see: every answer is equal, to the last bit of every score. */
    @Test
    void hiddenCodeHasNoInfluence() throws Exception {
        try (CodeIndex all = CodeIndex.open(temp.resolve("all"));
                CodeIndex open = CodeIndex.open(temp.resolve("open"))) {
            for (int i = 0; i < 40; i++) {
                Fixtures.save(all, "open" + i, visible(i));
                Fixtures.save(open, "open" + i, visible(i));
                all.update(
                        IndexedFile.of("secret" + i, "1").visibleTo(Set.of("treasury", "audit" + i % 2)),
                        Fixtures.chunks("secret" + i, secret(i)));
            }
            Fixtures.save(all, "payroll", Fixtures.PAYROLL);
            Fixtures.save(open, "payroll", Fixtures.PAYROLL);
            all.refresh();
            open.refresh();
            for (Set<String> groups : List.of(Set.<String>of(), Set.of("sales"), Set.of("audit9"))) {
                Filter user = Filter.NONE.visibleTo(groups);
                assertEquals(answers(open, Filter.NONE), answers(all, user));
                assertEquals(open.chunkCount(Filter.NONE), all.chunkCount(user));
            }
            assertTrue(all.search("treasure", 9, Filter.NONE.visibleTo(Set.of("treasury")))
                            .size()
                    > 5);
            assertEquals(
                    40 * 2 + 7 + 20 * 2,
                    all.chunkCount(Filter.NONE.visibleTo(Set.of("audit1"))),
                    "half of what is hidden");
        }
    }

    /** The same where all was seen before: what is deleted from an index still counts in it, and its words are there, until files are merged. */
    @Test
    void whatIsHiddenLaterHasNoInfluence() throws Exception {
        Path folder = temp.resolve("all");
        try (CodeIndex all = CodeIndex.open(folder);
                CodeIndex open = CodeIndex.open(temp.resolve("open"))) {
            for (int i = 0; i < 40; i++) {
                Fixtures.save(all, "open" + i, visible(i));
                Fixtures.save(open, "open" + i, visible(i));
            }
            for (int i = 0; i < SECRETS; i++) {
                Fixtures.save(all, "secret" + i, secret(i));
            }
            all.refresh();
            open.refresh();
            assertFalse(
                    answers(open, Filter.NONE).equals(answers(all, Filter.NONE)), "the secret is of some influence");
            Set<String> few = Set.of("treasury");
            for (int i = 0; i < SECRETS; i++) {
                if (i % 2 == 0) {
                    assertTrue(all.removeUnlessFor("secret" + i, few));
                } else {
                    all.update(
                            IndexedFile.of("secret" + i, "1").visibleTo(few), Fixtures.chunks("secret" + i, secret(i)));
                }
            }
            all.refresh();
            assertEquals(answers(open, Filter.NONE), answers(all, Filter.NONE.visibleTo(Set.of())));
            all.commit();
            try (CodeIndex reader = CodeIndex.openForReading(folder)) {
                assertEquals(answers(open, Filter.NONE), answers(reader, Filter.NONE.visibleTo(Set.of())));
            }
        }
    }

    private static String visible(int i) {
        return Fixtures.program(
                "OPEN" + i,
                "PARA-" + i,
                "ADD 1 TO COUNTER-" + i % 5,
                "MOVE CUST-ID TO ACCT-KEY",
                "MOVE MARKER-" + i % 7 + " TO X");
    }

    private static String secret(int i) {
        return Fixtures.program(
                "SECRET" + i,
                "SECRET-PARA-" + i,
                "MOVE TREASURE TO VAULT",
                "MOVE CUST-ID TO CUSTOMER-ID",
                "MOVE ACCT-NO TO ACCOUNT-NO",
                "PERFORM MARKER-" + i % 3,
                "ADD 1 TO COUNTER-" + i);
    }

    private static List<String> answers(CodeIndex index, Filter filter) throws IndexException {
        List<String> answers = new ArrayList<>();
        for (String query : QUERIES) {
            index.search(query, 50, filter).forEach(hit -> answers.add(query + ": " + hit));
        }
        for (String code : CODE) {
            index.similar(code, 50, filter).forEach(hit -> answers.add(code + ": " + hit));
            index.similar(code, 50, filter.only(Chunk.Kind.ofCobol())).forEach(hit -> answers.add(code + ": " + hit));
        }
        return answers;
    }

    @Test
    void theFirstRuleThatMatchesDecides() throws IOException {
        AccessRules rules = rules("""
                # payroll
                payroll/interface/**   *
                payroll/**             payroll audit

                **/*SECRET*.cbl        treasury
                """);
        assertEquals(Set.of(), rules.groups(temp.resolve("payroll/interface/A.cpy")));
        assertEquals(Set.of("payroll", "audit"), rules.groups(temp.resolve("payroll/SECRET.cbl")));
        assertEquals(Set.of("treasury"), rules.groups(temp.resolve("x/MYSECRET1.cbl")));
        assertEquals(Set.of(), rules.groups(temp.resolve("x/OPEN.cbl")));
        assertEquals(Set.of(), rules.groups(Path.of("/elsewhere/payroll/A.cbl")));
        assertTrue(rules.allows(temp.resolve("payroll/B.cbl"), Set.of("audit")));
        assertFalse(rules.allows(temp.resolve("payroll/B.cbl"), Set.of("sales")));
    }

    @Test
    void aLineThatIsNoRuleIsRefused() {
        assertTrue(refused("payroll/**\n").contains("access:1: 'payroll/**' names no group"));
        assertTrue(refused("# fine\n[a-/** x\n").contains("access:2: '[a-/**' is no glob"));
        assertTrue(refused("a/** good bad/group\n").contains("access:1: 'bad/group' cannot be the name of a group"));
    }

    private String refused(String text) {
        return assertThrows(IOException.class, () -> rules(text)).getMessage();
    }

    private AccessRules rules(String text) throws IOException {
        return AccessRules.read(Files.writeString(temp.resolve("access"), text));
    }

    @Test
    void aNewRuleHidesWhatWasSeenBefore() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("workspace"));
        Path file = Files.writeString(folder.resolve("P.cbl"), Fixtures.program("P", "MAIN", "MOVE TREASURE TO X"));
        try (CodeIndex index = CodeIndex.open(temp.resolve("index"))) {
            new Indexer(index, Chunker::read).index(List.of(folder), Indexer.Progress.NONE, () -> false);
            Filter sales = Filter.NONE.visibleTo(Set.of("sales"));
            assertEquals(1, index.search("treasure", 5, sales).size());
            Indexer hiding = new Indexer(index, Chunker::read, rules("**/P.cbl treasury\n"));
            assertEquals(
                    1,
                    hiding.index(List.of(folder), Indexer.Progress.NONE, () -> false)
                            .indexed());
            assertEquals(List.of(), index.search("treasure", 5, sales));
            assertEquals(
                    1,
                    index.search("treasure", 5, Filter.NONE.visibleTo(Set.of("treasury")))
                            .size());
            hiding.save(file, Fixtures.program("P", "MAIN", "MOVE TREASURE TO Y"));
            index.refresh();
            assertEquals(List.of(), index.search("treasure", 5, sales));
        }
    }

    @Test
    void aFileThatCannotBeReadDoesNotStayForThoseWhoSawItBefore() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("workspace"));
        Path file = Files.writeString(folder.resolve("P.cbl"), Fixtures.program("P", "MAIN", "MOVE TREASURE TO X"));
        try (CodeIndex index = CodeIndex.open(temp.resolve("index"))) {
            new Indexer(index, Chunker::read).index(List.of(folder), Indexer.Progress.NONE, () -> false);
            Files.write(file, new byte[] {0, 1, 2, 0, 1, 2, 0, 0, 0, 3});
            var report = new Indexer(index, Chunker::read, rules("**/P.cbl treasury\n"))
                    .index(List.of(folder), Indexer.Progress.NONE, () -> false);
            assertEquals(1, report.removed());
            assertEquals(List.of(), index.search("treasure", 5, Filter.NONE));
        }
    }
}

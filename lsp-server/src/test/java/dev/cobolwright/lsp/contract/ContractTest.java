package dev.cobolwright.lsp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.ListedRequests;
import dev.cobolwright.lsp.contract.Contract.Situation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of {@code docs/lsp.md} on whole code, on broken code and in copybooks. */
class ContractTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Situation.class)
    void everyRequestSaysWhatItMust(Situation situation) throws Exception {
        List<String> wrong = new ArrayList<>();
        try (AskedServer server = AskedServer.start(folder, situation)) {
            for (Contract contract : Contract.all()) {
                if (contract.situation() == situation) {
                    String answer = server.ask(contract);
                    String missing = contract.said().stream()
                            .filter(said -> !answer.contains(said))
                            .collect(Collectors.joining("; "));
                    if (!missing.isEmpty()) {
                        wrong.add(contract + "\n  does not say " + missing + "\n  but " + answer);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** A row without a contract, or without one of the three situations, fails. */
    @Test
    void everyRowOfThePageHasContracts() {
        for (Situation situation : Situation.values()) {
            Set<String> held = Contract.all().stream()
                    .filter(c -> c.situation() == situation)
                    .map(Contract::method)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> without = new LinkedHashSet<>(ListedRequests.table());
            without.removeAll(held);
            assertEquals(Set.of(), without, () -> "without a contract in a " + situation + " text");
            held.removeAll(ListedRequests.table());
            assertEquals(Set.of(), held, "contracts of no row");
        }
    }

    /** What is said is never found in what was asked, and never empty. */
    @Test
    void contractsCanFail() {
        for (Contract contract : Contract.all()) {
            assertTrue(contract.said().stream().noneMatch(String::isBlank), contract::toString);
        }
    }
}

package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.agent.Reply;
import dev.cobolwright.assist.agent.dialogue.Agent;
import dev.cobolwright.assist.agent.dialogue.ModelBudget;
import dev.cobolwright.assist.agent.dialogue.RecordedModel;
import dev.cobolwright.assist.agent.dialogue.Research;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a model writes, an answer ends, keeps to its budget, and has lines for each of its sentences. {@code -Dasked.seed} for others. */
class AskAnythingTest {
    private static final long SEED = Long.getLong("asked.seed", 7);
    private static final int ROUNDS = 400;
    private static final List<String> PIECES = List.of(
            "CALL ",
            "SAY ",
            "UNKNOWN ",
            "\n",
            "\n",
            " | ",
            "=",
            "file=src/PAYRUN.cbl",
            "from=1",
            "to=23",
            "from=-5",
            "to=99999999999999999999",
            "read_lines",
            "layout",
            "of=PAYRUN",
            "calculations",
            "program=PAYRUN",
            "name=WS-TAX",
            "who_sets",
            "impact",
            "cursor=line-3",
            "cursor=\u0000",
            "src/PAYRUN.cbl:21",
            "src/PAYRUN.cbl:1-23",
            "src/PAYRUN.cbl:21-3",
            "src/PAYRUN.cbl:9999999",
            ":",
            "2000-TAX rounds WS-TAX.",
            "WS-TAX",
            "‘",
            "’",
            "'",
            "\"",
            "\\Q",
            "(((((",
            "$1",
            "\ud83d",
            "\ue000",
            "never",
            "calls TAXRATE",
            "is set to",
            "0.2",
            "é",
            "\t",
            "{\"a\":",
            "<b>");

    @TempDir
    private Path folder;

    @Test
    void anAnswerAlwaysEndsWithinItsBudgetAndWithEvidence() throws Exception {
        CodeBase code = WorkspaceCode.in(AskedCode.in(folder).root(), List.of()).now();
        Random random = new Random(SEED);
        int stood = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> replies = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                StringBuilder reply = new StringBuilder();
                for (int n = random.nextInt(60); n > 0; n--) {
                    reply.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                replies.add(reply.toString());
            }
            replies.addFirst("CALL read_lines | file=src/PAYRUN.cbl | from=8 | to=23");
            if (round % 4 == 0) {
                replies.set(
                        1, replies.get(1).replace("CALL", "") + "\nSAY 2000-TAX rounds WS-TAX. | src/PAYRUN.cbl:21\n");
            }
            ModelBudget budget = new ModelBudget(6, 9, Long.MAX_VALUE, 1, Duration.ofSeconds(20));
            String seed = "seed " + SEED + ", round " + round + ": " + replies;
            Reply reply = assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> new Research(new Agent(
                                    code,
                                    Tools.ALL,
                                    new RecordedModel("m", replies),
                                    budget,
                                    () -> false,
                                    System::nanoTime))
                            .answer("Why?", List.of(), Optional.empty()),
                    seed);
            assertTrue(
                    reply.journal().size() <= 9
                            && reply.model().orElseThrow().said().size() <= 6,
                    seed);
            for (Told line : reply.lines()) {
                assertFalse(line.evidence().isEmpty(), seed);
            }
            stood += reply.model().orElseThrow().sentences()
                            > reply.model().orElseThrow().leftOut().size()
                    ? 1
                    : 0;
        }
        assertTrue(stood > 0 && stood < ROUNDS, "some answers stand: " + stood);
    }
}

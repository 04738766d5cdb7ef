package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ask --explain} against a model server on this machine: the plan, its approval, what is paid for. */
class AskExplanationTest {
    private static final String BOTH = "Explain PAYRUN and TAXRATE";
    private static final String PAY = "SAY PAYRUN calls TAXRATE with WS-GROSS. | " + AskedCode.at("CALL 'TAXRATE'")
            + "\nSAY 2000-TAX rounds WS-TAX. | " + AskedCode.at("COMPUTE")
            + "\nSAY WS-TAX is written to TAX-FILE. | " + AskedCode.at("COMPUTE");
    private static final String RATE = "SAY TAXRATE sets LK-AMOUNT to 1. | src/TAXRATE.cbl:8";
    private static final String SUMMARY = "SAY PAYRUN calls TAXRATE. | " + AskedCode.at("CALL 'TAXRATE'")
            + "\nSAY TAXRATE calls PAYRUN. | " + AskedCode.at("CALL 'TAXRATE'");

    @TempDir
    private Path folder;

    private final InputStream in = System.in;
    private AskedCode code;
    private TalkingServer server;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(System.getenv(UserFolder.OTHER) != null, "the user's own folder is left alone");
        code = AskedCode.in(folder);
        Files.writeString(code.root().resolve("src/PAYJOB.jcl"), "//PAYJOB JOB (A)\n//PAY EXEC PGM=PAYRUN\n");
        server = new TalkingServer();
        server.allow(code.root(), "send: [names, literals]", "cost: 0.01");
        server.says(PAY, RATE, SUMMARY);
        answer("");
    }

    @AfterEach
    void stop() throws IOException {
        System.setIn(in);
        if (server != null) {
            server.close();
            Files.deleteIfExists(UserFolder.path().resolve(AskMemory.FILE));
        }
    }

    private static void answer(String text) {
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Run explain(Object... more) {
        List<Object> all = new ArrayList<>(List.of("ask", "--workspace", code.root(), "--explain"));
        all.addAll(List.of(more));
        return Run.of(all.toArray());
    }

    @Test
    void thePlanAndItsCostAreShownBeforeAnythingIsSent() {
        for (String no : List.of("", "\n", "n\n", "nope\n")) {
            answer(no);
            Run run = explain(BOTH);
            assertEquals(ExitCode.OK, run.exit());
            assertTrue(run.err().contains("program PAYRUN: explain_program, callers"), run.err());
            assertTrue(run.err().contains("send this? [y/N]"), run.err());
            assertTrue(run.out().contains("not approved; nothing was sent"), run.out());
        }
        JsonNode plan = explain("--plan", "--json", BOTH).json().get("plan");
        assertEquals(3, plan.size(), plan.toString());
        assertEquals("summary", plan.at("/2/title").textValue());
        assertTrue(plan.at("/0/money").doubleValue() > 0, plan.toString());
        assertTrue(explain("--plan", BOTH).out().contains("3 requests to the model team"));
        assertTrue(server.received().isEmpty());
    }

    @Test
    void whatIsApprovedIsWrittenCheckedAndCostsNoMoreThanPlanned() {
        JsonNode plan = explain("--plan", "--json", BOTH).json().get("plan");
        double most = 0;
        for (JsonNode part : plan) {
            most += part.get("money").doubleValue();
        }
        answer("y\n");
        JsonNode report = explain("--json", BOTH).json();
        assertEquals(3, server.received().size());
        List<String> texts = new ArrayList<>();
        report.get("lines").forEach(l -> texts.add(l.get("text").textValue()));
        assertEquals(
                List.of(
                        "program PAYRUN",
                        "PAYRUN calls TAXRATE with WS-GROSS.",
                        "2000-TAX rounds WS-TAX.",
                        "program TAXRATE",
                        "TAXRATE sets LK-AMOUNT to 1.",
                        "summary",
                        "PAYRUN calls TAXRATE."),
                texts,
                report.toPrettyString());
        assertEquals(2, report.at("/model/leftOut").size(), report.toPrettyString());
        assertTrue(report.at("/model/cost").doubleValue() <= most, report.at("/model/cost") + " of " + most);
        explain("--json", BOTH);
        assertEquals(3, server.received().size(), "remembered");
    }

    @Test
    void whatGoesWrongEndsItWithWhatIsThere() throws IOException {
        Run much = explain("--approve", "--most-tokens", "100", BOTH);
        assertTrue(much.out().contains("more than 100; nothing was sent"), much.out());
        assertTrue(explain("--approve", "--most-requests", "2", BOTH).out().contains("the plan has 3 requests"));
        assertTrue(explain("--approve", "--most-money", "0.001", BOTH).out().contains("nothing was sent"));
        assertTrue(server.received().isEmpty());
        assertEquals(
                ExitCode.FAILURE, explain("--approve", "Explain everything").exit());
        server.says(PAY, "RAW nonsense");
        Run half = explain("--approve", BOTH);
        assertTrue(half.out().contains("2000-TAX rounds WS-TAX."), half.out());
        assertTrue(half.out().contains("the model did not write program TAXRATE"), half.out());
        server.says("CALL read_lines | file=/etc/passwd\n" + "x".repeat(100_000), RATE);
        Run none = explain("--approve", "--anew", BOTH);
        assertTrue(none.out().contains("nothing that the model wrote of program PAYRUN stands"), none.out());
        assertEquals(2, server.received().size(), "nothing to sum up");
        Files.delete(TalkingServer.models());
        Run rules = explain("--approve", "--anew", "What does PAYRUN do?");
        assertTrue(rules.out().contains("answered by rules alone"), rules.out());
        assertTrue(rules.out().contains("[src/PAYRUN.cbl:"), rules.out());
    }

    @Test
    void aJobIsExplainedWithWhatItRunsAndIsReplayed() throws IOException {
        Path journal = folder.resolve("journal.txt");
        server.says("SAY PAYJOB runs PAYRUN. | src/PAYJOB.jcl:2", PAY, SUMMARY);
        String first =
                explain("--approve", "--journal", journal, "explain PAYJOB").out();
        assertTrue(first.contains("PAYJOB runs PAYRUN. [src/PAYJOB.jcl:2]"), first);
        assertTrue(Files.readString(journal).contains("task: explanation\n"), Files.readString(journal));
        server.says("UNKNOWN");
        Run again = Run.of("ask", "--workspace", code.root(), "--replay", journal);
        assertEquals(ExitCode.OK, again.exit(), again.err());
        assertEquals(first.replaceAll("\nasked: .*", ""), again.out().replaceAll("\nasked: .*", ""));
        assertFalse(again.err().contains("send this?"), again.err());
        assertTrue(server.received().isEmpty());
    }
}

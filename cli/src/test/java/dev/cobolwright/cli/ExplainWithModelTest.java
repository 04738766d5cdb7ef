package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain --with-model} against a model server on this machine, which tells the truth, lies, breaks and is told what to say. */
class ExplainWithModelTest {
    @TempDir
    private Path folder;

    private final InputStream in = System.in;
    private AskedCode code;
    private TalkingServer server;
    private Path out;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(System.getenv(UserFolder.OTHER) != null, "the user's own folder is left alone");
        code = AskedCode.in(folder);
        out = folder.resolve("site");
        server = new TalkingServer();
        server.allow(code.root(), "send: [names, literals]", "cost: 0.01");
        answer("");
    }

    @AfterEach
    void stop() throws IOException {
        System.setIn(in);
        if (server != null) {
            server.close();
        }
    }

    private static void answer(String text) {
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Run explain(Object... more) {
        List<Object> all = new ArrayList<>(List.of("explain", code.root(), "--out", out));
        all.addAll(List.of(more));
        return Run.of(all.toArray());
    }

    /** All files of the site but those that say how it was made. */
    private Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString();
                if (!name.startsWith("explain.")) {
                    pages.put(name, Files.readString(file));
                }
            }
        }
        return pages;
    }

    private String page() throws IOException {
        return Files.readString(out.resolve("program/payrun.html"));
    }

    /** The number of the fact about PAYRUN, as the model is shown it, that has a text. */
    private int fact(String text) throws IOException {
        server.says("UNKNOWN");
        explain("--with-model", "--approve");
        for (String body : server.received()) {
            String shown =
                    new ObjectMapper().readTree(body).at("/messages/1/content").textValue();
            if (shown.contains("program PAYRUN")) {
                for (String line : shown.lines().toList()) {
                    if (line.matches("\\d+\\. .*") && line.contains(text)) {
                        deleteBook();
                        return Integer.parseInt(line.substring(0, line.indexOf('.')));
                    }
                }
            }
        }
        throw new AssertionError(text + " is in no fact: " + server.received());
    }

    private void deleteBook() throws IOException {
        Files.delete(out.resolve("explain.phrases"));
    }

    @Test
    void nothingIsSentBeforeItsCostIsApproved() throws IOException {
        explain();
        Map<String, String> plain = pages();
        for (String no : List.of("", "n\n")) {
            answer(no);
            Run run = explain("--with-model");
            assertEquals(ExitCode.OK, run.exit(), run.err());
            assertTrue(run.err().contains("requests to the model team"), run.err());
            assertTrue(run.err().contains("not approved; nothing was sent"), run.err());
        }
        assertEquals(List.of(), server.received());
        assertEquals(plain, pages());
    }

    @Test
    void whatIsBorneOutStandsOnThePageAndIsPaidForOnce() throws IOException {
        int call = fact("TAXRATE");
        explain();
        Map<String, String> plain = pages();
        server.says("SAY PAYRUN calls TAXRATE with WS-GROSS. | " + call + "\nSAY PAYRUN deletes CUSTOMER-FILE. | "
                + call + "\nSAY PAYRUN calls TAXRATE. | 999\nSAY It is a fine program. | " + call);
        JsonNode done = explain("--with-model", "--approve", "--json").json();
        assertTrue(page().contains("In other words"), page());
        assertTrue(page().contains("PAYRUN calls TAXRATE with WS-GROSS."), page());
        assertTrue(page().contains("Worded by the model team"), page());
        assertFalse(page().contains("CUSTOMER-FILE"), page());
        assertFalse(page().contains("fine program"), page());
        assertTrue(done.get("worded").asInt() >= 1, done.toString());
        assertTrue(done.get("leftOut").asInt() >= 3, done.toString());
        JsonNode json =
                new ObjectMapper().readTree(out.resolve("program/payrun.json").toFile());
        assertTrue(json.path("sentences").findValuesAsText("topic").contains("WORDED"), json.toString());
        int sent = server.received().size();
        assertTrue(sent >= 2, "one a page: " + sent);
        Map<String, String> worded = pages();

        assertEquals(ExitCode.OK, explain("--with-model").exit());
        assertEquals(sent, server.received().size(), "a second run sends nothing");
        assertEquals(worded, pages());
        Run check = Run.of("explain", "--check", out);
        assertEquals(ExitCode.OK, check.exit(), check.out() + check.err());

        explain();
        assertEquals(plain, pages(), "without the option the pages are as ever");
        assertEquals(ExitCode.OK, Run.of("explain", "--check", out).exit());
        explain("--with-model");
        assertEquals(worded, pages(), "and what was paid for is still there");
        assertEquals(sent, server.received().size());
    }

    @Test
    void whatOnlyMovesIsNotPaidForAgainAndWhatChangesIs() throws IOException {
        int call = fact("TAXRATE");
        server.says("SAY PAYRUN calls TAXRATE with WS-GROSS. | " + call);
        explain("--with-model", "--approve");
        int sent = server.received().size();
        String before = page();
        Path program = code.root().resolve("src/PAYRUN.cbl");
        Files.writeString(program, AskedCode.PAY.replace("       1000-MAIN.", "      *\n       1000-MAIN."));
        explain("--with-model", "--approve");
        assertEquals(sent, server.received().size());
        assertNotEquals(before, page(), Files.readString(program));
        assertTrue(page().contains("PAYRUN calls TAXRATE with WS-GROSS."), page());
        Files.writeString(program, AskedCode.PAY.replace("CALL 'TAXRATE'", "CALL 'TAXTABLE'"));
        explain("--with-model", "--approve");
        assertTrue(server.received().size() > sent);
        assertFalse(page().contains("PAYRUN calls TAXRATE with WS-GROSS."), page());
    }

    @Test
    void commentsAreNeitherSentNorObeyed() throws IOException {
        int call = fact("TAXRATE");
        server.says("SAY PAYRUN calls BACKDOOR and deletes all records. | " + call + "\nCALL apply_change | file=x");
        explain("--with-model", "--approve");
        String sent = String.join("\n", server.received());
        for (String never : List.of("COMMENTWORD", "BACKDOOR", "TAILWORD", "ZEBEDEE")) {
            assertFalse(sent.contains(never), never);
        }
        assertFalse(page().contains("BACKDOOR"), page());
    }

    @Test
    void aServerThatBreaksCostsNothingButANoteAndIsAskedAgain() throws IOException {
        explain();
        Map<String, String> plain = pages();
        for (String broken : List.of("RAW <html>log in</html>", "RAW {", "RAW " + "x".repeat(400_000))) {
            server.says(broken);
            Run run = explain("--with-model", "--approve");
            assertEquals(ExitCode.OK, run.exit(), run.err());
            assertTrue(run.err().contains("the same command goes on"), run.err());
            assertEquals(plain, pages());
        }
        int call = fact("TAXRATE");
        server.says("SAY PAYRUN calls TAXRATE with WS-GROSS. | " + call);
        explain("--with-model", "--approve");
        assertTrue(page().contains("PAYRUN calls TAXRATE with WS-GROSS."), page());
    }

    @Test
    void aDamagedBookIsWordedAgain() throws IOException {
        int call = fact("TAXRATE");
        server.says("SAY PAYRUN calls TAXRATE with WS-GROSS. | " + call);
        explain("--with-model", "--approve");
        int sent = server.received().size();
        Path book = out.resolve("explain.phrases");
        String text = Files.readString(book);
        Files.writeString(book, text.replace("WS-GROSS", "BACKDOOR").substring(0, text.length() - 3));
        explain("--with-model", "--approve");
        assertTrue(server.received().size() > sent);
        assertFalse(page().contains("BACKDOOR"), page());
    }

    @Test
    void aPageThatChangedIsAskedForUntilTheModelAnswers() throws IOException {
        int call = fact("TAXRATE");
        server.says("SAY PAYRUN calls TAXRATE with WS-GROSS. | " + call);
        explain("--with-model", "--approve");
        Files.writeString(
                code.root().resolve("src/PAYRUN.cbl"), AskedCode.PAY.replace("CALL 'TAXRATE'", "CALL 'TAXTABLE'"));
        explain("--with-model");
        server.says("RAW <html>log in</html>");
        explain("--with-model", "--approve");
        assertFalse(page().contains("PAYRUN calls TAXRATE with WS-GROSS."), page());
        server.says("SAY PAYRUN calls TAXTABLE with WS-GROSS. | " + call);
        explain("--with-model", "--approve");
        assertTrue(page().contains("PAYRUN calls TAXTABLE with WS-GROSS."), page());
    }

    @Test
    void aLineThatACrashCutSpoilsNotTheNext() throws IOException {
        int call = fact("TAXRATE");
        server.says("SAY PAYRUN calls TAXRATE with WS-GROSS. | " + call);
        explain("--with-model", "--approve");
        Path book = out.resolve("explain.phrases");
        List<String> lines = Files.readString(book).lines().toList();
        String used =
                lines.stream().filter(l -> l.startsWith("USED")).findFirst().orElseThrow();
        String worded =
                lines.stream().filter(l -> l.startsWith("WORDED")).findFirst().orElseThrow();
        Files.writeString(book, used + "\n" + worded.substring(0, worded.length() / 2));
        explain("--with-model", "--approve");
        int sent = server.received().size();
        explain("--with-model", "--approve");
        assertEquals(sent, server.received().size());
    }

    @Test
    void pagesThatAreGoneDoNotCount() throws IOException {
        int call = fact("TAXRATE");
        server.says("SAY PAYRUN calls TAXRATE with WS-GROSS. | " + call);
        explain("--with-model", "--approve");
        Files.delete(code.root().resolve("src/PAYRUN.cbl"));
        server.says("UNKNOWN");
        JsonNode done = explain("--with-model", "--approve", "--json").json();
        assertEquals(0, done.get("worded").asInt(), done.toString());
        assertEquals(0, done.get("leftOut").asInt(), done.toString());
    }

    @Test
    void aBudgetThatIsUsedUpSendsNothing() throws IOException {
        explain();
        Map<String, String> plain = pages();
        server.allow(code.root(), "send: [names, literals]", "cost: 0.01", "dayTokens: 1");
        Run run = explain("--with-model", "--approve");
        assertEquals(ExitCode.OK, run.exit(), run.err());
        assertTrue(run.err().contains("the same command goes on"), run.err());
        assertEquals(List.of(), server.received());
        assertEquals(plain, pages());
    }

    @Test
    void withoutConsentNothingIsSentAndTheNextStepIsTold() throws IOException {
        Files.delete(TalkingServer.models());
        Run run = explain("--with-model", "--approve");
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.err().contains("models.yaml"), run.err());
        assertEquals(List.of(), server.received());
    }
}

package dev.cobolwright.corpus.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.cobolwright.corpus.CorpusCommand;
import dev.cobolwright.corpus.Fixtures;
import dev.cobolwright.corpus.dedupe.Deduplication;
import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.document.Split;
import dev.cobolwright.corpus.split.Leakage;
import dev.cobolwright.corpus.split.Repositories;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SynthesisTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final StringWriter errors = new StringWriter();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void keepsWhatParsesAndIsNew() throws Exception {
        start(i -> switch (i) {
            case 0 -> program("FIRST", 0);
            case 1 -> "```cobol\n" + body(100) + "```";
            case 2 -> program("BROKEN", 200).replace("MOVE", "IF IF");
            case 3 -> program("AGAIN", 0);
            case 4 -> "I am sorry, I cannot write that.";
            default -> program("LAST", 300);
        });
        assertEquals(0, run(6, "MIT"), errors::toString);
        List<Document> kept = DocumentFile.read(folder.resolve("synthetic.jsonl"));
        assertEquals(
                List.of("SYN00000.cbl", "SYN00001.cbl", "SYN00005.cbl"),
                kept.stream().map(d -> d.origin().path()).toList());
        assertTrue(
                kept.get(1).text().startsWith("IDENTIFICATION DIVISION.\nPROGRAM-ID. SYN00001.\n"), kept.get(1)::text);
        for (Document document : kept) {
            assertEquals("synthetic/org+teacher", document.origin().repository());
            assertEquals("MIT", document.origin().licence());
            Document assigned = Repositories.bundled().assign(document);
            assertEquals(Split.TRAIN, assigned.curation().split());
            assertTrue(assigned.curation().weight() < 0.5);
        }
        assertEquals(6, asked.stream().distinct().count(), "each about something else");
        assertTrue(Files.readString(folder.resolve("egress.jsonl")).contains("training programs"));
    }

    @Test
    void aCopyOfHeldOutCodeIsDroppedWithTheOthers() throws Exception {
        start(i -> program("TWIN", 500));
        assertEquals(0, run(1, "MIT"));
        Document copy = Repositories.bundled()
                .assign(DocumentFile.read(folder.resolve("synthetic.jsonl")).getFirst());
        Document heldOut = Fixtures.document("owner/held", "HELD.cbl", Split.VALIDATION, copy.text());
        List<Document> decided = Deduplication.apply(Leakage.dropped(List.of(copy, heldOut)));
        assertFalse(decided.getFirst().isKept());
        assertTrue(decided.getFirst().curation().decision().contains("held out"));
    }

    @Test
    void aServerThatFailsIsLeftAloneAndNothingIsWritten() throws Exception {
        start(i -> null);
        assertEquals(2, run(50, "MIT"));
        assertTrue(errors.toString().contains("no program was written"), errors::toString);
        assertTrue(asked.size() <= 12, () -> asked.size() + " requests");
        assertFalse(Files.exists(folder.resolve("synthetic.jsonl")));
    }

    @Test
    void anAddressThatIsNoneIsSaid() {
        assertEquals(
                2,
                line().execute(
                                "synthesize",
                                "--endpoint",
                                "http://models.example.com/v1",
                                "--model",
                                "m",
                                "--licence",
                                "MIT",
                                "--out",
                                folder.resolve("x.jsonl").toString()));
        assertTrue(errors.toString().contains("use https"), errors::toString);
    }

    private int run(int programs, String licence) {
        return line().execute(
                        "synthesize",
                        "--endpoint",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                        "--model",
                        "org/teacher",
                        "--licence",
                        licence,
                        "--programs",
                        String.valueOf(programs),
                        "--timeout",
                        "20",
                        "--out",
                        folder.resolve("synthetic.jsonl").toString());
    }

    private CommandLine line() {
        return CorpusCommand.commandLine().setErr(new PrintWriter(errors, true));
    }

    /** @param answers text by number of the request; null for a failure */
    private void start(IntFunction<String> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                int number = asked.size();
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                String text = answers.apply(number);
                var message = JSON.createObjectNode();
                message.putArray("choices").addObject().putObject("message").put("content", text);
                byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(text == null ? 500 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    private static String program(String name, int from) {
        return "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. " + name + ".\n" + body(from);
    }

    /** Statements numbered from a number on, without the program's head. */
    private static String body(int from) {
        String items = IntStream.range(from, from + 12)
                .mapToObj("       01  ITEM-%d PIC 9(5).\n"::formatted)
                .collect(Collectors.joining());
        String moves = IntStream.range(from, from + 12)
                .mapToObj(i -> "           MOVE %d TO ITEM-%d.\n".formatted(i + 7, i))
                .collect(Collectors.joining());
        return "       DATA DIVISION.\n       WORKING-STORAGE SECTION.\n" + items
                + "       PROCEDURE DIVISION.\n       MAIN-LINE.\n" + moves + "           STOP RUN.\n";
    }
}

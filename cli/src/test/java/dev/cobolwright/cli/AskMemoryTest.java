package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ask} remembers, replays, and prints when it is interrupted; against a model server on this machine. */
class AskMemoryTest {
    private static final String QUESTION = "Why could the net pay be a cent off?";
    private static final String READ = "CALL read_lines | file=src/PAYRUN.cbl | from=8 | to=23";
    private static final String SAY = "SAY 2000-TAX rounds WS-TAX. | " + AskedCode.at("COMPUTE")
            + "\nSAY WS-TAX is lost. | " + AskedCode.at("DISPLAY");

    @TempDir
    private Path folder;

    private AskedCode code;
    private TalkingServer server;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(System.getenv(UserFolder.OTHER) != null, "the user's own folder is left alone");
        code = AskedCode.in(folder);
        server = new TalkingServer();
        server.allow(code.root(), "send: [names, literals]");
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(memory());
        }
    }

    private static Path memory() {
        return UserFolder.path().resolve(AskMemory.FILE);
    }

    private Run ask(Object... more) {
        List<Object> all = new ArrayList<>(List.of("ask", "--workspace", code.root()));
        all.addAll(List.of(more));
        return Run.of(all.toArray());
    }

    private void changeTheCode() throws IOException {
        Path file = code.root().resolve("src/PAYRUN.cbl");
        Files.writeString(file, Files.readString(file).replace("* 0.2", "* 0.3"));
    }

    @Test
    void anAnswerIsRememberedWhileItsLinesAreAsTheyWere() throws IOException {
        server.says(READ, SAY);
        ask("--with-model", QUESTION);
        assertEquals(2, server.received().size());
        Run again = ask("--with-model", "--json", QUESTION.toLowerCase(java.util.Locale.ROOT));
        assertEquals(2, server.received().size(), "nothing is paid twice");
        assertEquals("2000-TAX rounds WS-TAX.", again.json().at("/lines/0/text").textValue(), again.out());
        assertTrue(again.json().get("notes").toString().contains("--anew asks again"), again.out());
        server.says(READ, SAY);
        ask("--with-model", "--anew", QUESTION);
        assertEquals(2, server.received().size());
        changeTheCode();
        server.says(READ, SAY);
        ask("--with-model", QUESTION);
        assertEquals(2, server.received().size(), "the lines changed");
        JsonNode kept = ask("--memory", "--json").json().get("memory");
        assertEquals(1, kept.size(), "of one question the last answer");
        Run other = Run.of("ask", "--workspace", folder, "--memory");
        assertTrue(other.out().contains("nothing is remembered"), other.out());
    }

    @Test
    void whatIsRememberedCanBeSeenAndDeleted() throws IOException {
        assertEquals(
                ExitCode.OK,
                ask("--remember", "Answer in one sentence, it's enough").exit());
        server.says(READ, SAY);
        ask("--with-model", QUESTION);
        assertTrue(
                server.shown().contains("[preferences of the user]\nAnswer in one sentence, it’s enough"),
                server.shown());
        String list = ask("--memory").out();
        assertTrue(list.contains("1 ") && list.contains("preference: Answer in one sentence"), list);
        assertTrue(list.contains("answer of team (role reader): " + QUESTION), list);
        assertTrue(list.contains("2000-TAX rounds WS-TAX. [" + AskedCode.at("COMPUTE") + "]"), list);
        assertEquals(ExitCode.OK, ask("--forget", "1").exit());
        assertFalse(Files.readString(memory()).contains("one sentence"));
        assertEquals(ExitCode.FAILURE, ask("--forget", "1").exit());
        server.says("UNKNOWN");
        ask("--with-model", "--anew", QUESTION);
        assertFalse(server.shown().contains("[preferences"), server.shown());
        ask("--forget", "all");
        assertEquals("", Files.readString(memory()));
        server.says(READ, SAY);
        ask("--with-model", "--no-memory", QUESTION);
        assertEquals("", Files.readString(memory()));
        Files.writeString(memory(), "{broken");
        Run damaged = ask("--memory");
        assertEquals(ExitCode.FAILURE, damaged.exit());
        assertTrue(damaged.err().contains("is damaged"), damaged.err());
    }

    @Test
    void aJournalIsReplayedWithoutTheModel() throws IOException {
        Path journal = folder.resolve("journal.txt");
        server.says("First I look.\n\n" + READ + "\nCALL callers | program=TAXRATE", SAY);
        String first = ask("--with-model", "--journal", journal, QUESTION).out();
        String written = Files.readString(journal);
        assertTrue(written.contains("model: team\nrole: reader\ntask: question\ncomments: hidden\n"), written);
        assertTrue(written.contains("  | First I look.\n  | \n  | CALL read_lines"), written);
        assertTrue(written.contains("\n2\tread_lines{file=src/PAYRUN.cbl, from=8, to=23}\t16 lines"), written);
        server.close();
        Files.deleteIfExists(memory());
        Run replayed = ask("--replay", journal);
        assertEquals(ExitCode.OK, replayed.exit(), replayed.err());
        assertEquals(first.replaceAll("\nasked: .*", ""), replayed.out().replaceAll("\nasked: .*", ""));
        assertTrue(replayed.out().contains("left out: 1 of 2 sentences (50%)"), replayed.out());
        assertFalse(Files.exists(memory()), "a replay is not remembered");
        changeTheCode();
        Run changed = ask("--replay", journal);
        assertEquals(ExitCode.FINDINGS, changed.exit());
        assertTrue(changed.err().contains("other than before: 2 read_lines"), changed.err());
    }

    /** A real process that is sent SIGINT while the model thinks. */
    @Test
    void anInterruptionPrintsWhatWasFoundSoFar() throws Exception {
        Assumptions.assumeFalse(File.separatorChar == '\\', "there is no SIGINT to send");
        server.says(READ);
        server.takes(60_000);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cobolwright.cli.Main",
                "ask",
                "--workspace",
                code.root().toString(),
                "--with-model",
                QUESTION);
        Process process = builder.redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (server.received().size() < 2 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(2, server.received().size());
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it ends soon");
        String out = Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
        assertTrue(out.contains("interrupted; this is what was found so far"), out);
        assertTrue(out.contains("COMPUTE WS-TAX ROUNDED"), out);
    }
}

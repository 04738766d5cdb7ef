package dev.cobolwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.DocumentFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The stages over two small repositories that git holds. */
class CorpusCommandTest {
    private static final String TRAINING = "spgennard/vscode_cobol";
    private static final String VALIDATION = "metalbobinou/COBOL-examples";

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void needsGit() {
        boolean there;
        try {
            there = new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            there = false;
        }
        Assumptions.assumeTrue(there, "skipped: the git executable is not on the PATH");
    }

    @Test
    void buildsTokensAndLedgerFromRepositories() throws Exception {
        write(repository(TRAINING, "POST.cbl", """
                000100 IDENTIFICATION DIVISION.
                000200 PROGRAM-ID. POST.
                000300 PROCEDURE DIVISION.
                000400     MOVE WS-AMOUNT TO LG-AMOUNT.
                000500     GOBACK.
                """), repository(VALIDATION, "SHOW.cbl", """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. SHOW.
                       PROCEDURE DIVISION.
                           DISPLAY 'Total' WS-TOTAL.
                           STOP RUN.
                """));
        assertEquals(
                0,
                run("build", "--sources", folder, "--mirrors", folder, "--out", folder.resolve("out")),
                errors::toString);
        List<Document> train = DocumentFile.read(folder.resolve("out/train.jsonl"));
        assertEquals(1, train.size());
        assertTrue(train.getFirst().text().startsWith("IDENTIFICATION DIVISION.\nPROGRAM-ID. POST.\n"));
        assertEquals(1, DocumentFile.read(folder.resolve("out/valid.jsonl")).size());
        assertTrue(Files.size(folder.resolve("out/train.tokens")) > 20);
        List<String> ledger = Files.readAllLines(folder.resolve("out/corpus.tsv"));
        assertEquals(3, ledger.size());
        assertTrue(ledger.get(1).endsWith("\tprogram\tfixed\tUS-ASCII\t5\t5\t1.000\ttrain\tkept"), ledger.get(1));
        assertEquals(0, run("audit", "--out", folder.resolve("out")));
        assertEquals(0, run("stats", "--out", folder.resolve("out")));
    }

    @Test
    void refusesAFileThatIsNotTheListedOne() throws Exception {
        String row = repository(TRAINING, "POST.cbl", "       GOBACK.\n");
        String blob = row.split("\t")[3];
        write(row.replace(blob, "0".repeat(40)));
        assertEquals(2, run("ingest", "--sources", folder, "--mirrors", folder, "--out", folder.resolve("out")));
        assertTrue(errors.toString().contains("is not the listed file"), errors::toString);
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void saysWhichStageOrRepositoryIsMissing() throws Exception {
        assertEquals(2, run("dedupe", "--out", folder.resolve("out")));
        assertTrue(errors.toString().contains("run the corpus stage before"), errors::toString);
        write(repository(TRAINING, "POST.cbl", "       GOBACK.\n"));
        assertEquals(
                2,
                run(
                        "ingest",
                        "--sources",
                        folder,
                        "--mirrors",
                        folder.resolve("elsewhere"),
                        "--out",
                        folder.resolve("out")));
        assertTrue(errors.toString().contains("clone it there as spgennard+vscode_cobol"), errors::toString);
    }

    private int run(Object... arguments) {
        CommandLine line = CorpusCommand.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(
                java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    /** Commits one file to a new repository; gives its row of files.tsv. */
    private String repository(String name, String path, String text) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve(name.replace('/', '+')));
        Files.writeString(work.resolve(path), text);
        git(work, "init", "-q");
        git(work, "add", path);
        git(work, "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "Add " + path);
        return String.join(
                "\t",
                name,
                git(work, "rev-parse", "HEAD"),
                path,
                git(work, "rev-parse", "HEAD:" + path),
                "program",
                "fixed");
    }

    private void write(String... rows) throws IOException {
        StringBuilder sources = new StringBuilder("repo\tcommit\tlicence\n");
        for (String row : rows) {
            String[] cells = row.split("\t");
            sources.append(cells[0]).append('\t').append(cells[1]).append("\tMIT\n");
        }
        Files.writeString(folder.resolve("sources.tsv"), sources);
        Files.writeString(
                folder.resolve("files.tsv"),
                "repo\tcommit\tpath\tblob\tkind\tformat\n" + String.join("\n", rows) + "\n");
    }

    private static String git(Path work, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git", "-C", work.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}

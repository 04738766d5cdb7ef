package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Used by the build: runs what most commands load, in a JVM that records an AOT cache of it. */
@Command(name = "self-test", hidden = true, description = "Runs every part once.")
final class SelfTestCommand implements Callable<Integer> {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. SELFTEST.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-COUNT              PIC 9(4) VALUE ZERO.
                   01  WS-TOTAL              PIC S9(7)V99 COMP-3.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       PERFORM ADD-ONE 10 TIMES.
                       IF WS-COUNT > 5
                           DISPLAY 'COUNT ' WS-COUNT
                       END-IF.
                       STOP RUN.
                   ADD-ONE.
                       ADD 1 TO WS-COUNT.
                       MOVE WS-COUNT TO WS-TOTAL.
            """;

    /** A paragraph with the statements that most programs have; a number makes it another one. */
    private static final String PARAGRAPH = """
                   STEP-%1$d.
                       MOVE WS-COUNT TO WS-TOTAL
                       EXEC CICS READ FILE('ACCOUNTS') INTO(WS-RECORD)
                           RIDFLD(WS-KEY) RESP(WS-RESP)
                       END-EXEC
                       EVALUATE WS-RESP
                           WHEN DFHRESP(NORMAL)
                               ADD 1 TO WS-COUNT
                               COMPUTE WS-TOTAL ROUNDED = WS-TOTAL * 1.05 + %1$d
                                   ON SIZE ERROR
                                       MOVE ZERO TO WS-TOTAL
                               END-COMPUTE
                           WHEN OTHER
                               STRING 'STEP %1$d ' WS-KEY DELIMITED BY SIZE
                                   INTO WS-RECORD
                               EXEC CICS SEND TEXT FROM(WS-RECORD) ERASE
                               END-EXEC
                       END-EVALUATE
                       IF WS-DONE AND WS-COUNT > %1$d
                           CALL 'SUBPROG' USING WS-RECORD WS-KEY
                           GO TO MAIN-PARA
                       ELSE
                           PERFORM VARYING WS-COUNT FROM 1 BY 1 UNTIL WS-COUNT > 9
                               DISPLAY WS-COUNT
                           END-PERFORM
                       END-IF
                       EXEC SQL
                           SELECT NAME INTO :WS-KEY FROM CUSTOMER WHERE ID = :WS-COUNT
                       END-EXEC.
            """;

    private static final String RECORD = """
                   01  WS-RECORD.
                       05  WS-KEY            PIC X(14).
                       05  WS-RESP           PIC S9(8) COMP.
                       05  WS-SWITCH         PIC X OCCURS 3 TIMES.
                           88  WS-DONE       VALUE 'Y'.
            """;

    /** As many lines as programs of a terminal dialogue have, so that the profile of parsing one is recorded. */
    private static final int PARAGRAPHS = 60;

    /** So many lists of words, that what they run through is known to be worth compiling. */
    private static final int LISTS = 40;

    @Option(names = "--write-aot-cache", description = "Record an AOT cache in the distribution.")
    private boolean writeCache;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return writeCache ? record() : exercise();
    }

    private static int exercise() throws IOException {
        Path folder = Files.createTempDirectory("cobolwright-self-test");
        Path file = folder.resolve("selftest.cbl");
        Files.writeString(file, PROGRAM);
        Files.writeString(folder.resolve("cobolwright.json"), "{}");
        Path large = folder.resolve("large.cbl");
        Files.writeString(large, large());
        String index = folder.resolve(".cobolwright/index").toString();
        try {
            int worst = Math.max(
                    Main.execute("parse", "--json", "--repeat", "3", file.toString(), large.toString()),
                    Main.execute("complete", "--json", file + ":15:12"));
            for (int line = 9; line <= 15; line++) {
                worst = Math.max(worst, Main.execute("complete", "--json", file + ":" + line + ":16"));
            }
            worst = Math.max(worst, review(folder.resolve("reviewed"), file, large));
            worst = Math.max(worst, Main.execute("search", "--index", index, "COUNT"));
            return Math.max(worst, serve(file, large));
        } finally {
            delete(folder);
        }
    }

    /** Once anew and once from what was kept. */
    private static int review(Path cache, Path small, Path large) {
        int worst = ExitCode.OK;
        for (int run = 0; run < 2; run++) {
            int exit = Main.execute(
                    "review", "--fail-on", "error", "--cache", cache.toString(), small.toString(), large.toString());
            worst = Math.max(worst, exit);
        }
        return worst;
    }

    /** A short session of an editor. */
    private static int serve(Path file, Path large) throws IOException {
        try (EditorSession editor = new EditorSession(LspCommand.options())) {
            editor.start(file.getParent());
            editor.open(large, Files.readString(large));
            editor.open(file, PROGRAM);
            editor.request("textDocument/documentSymbol", editor.document(file));
            for (String method :
                    List.of("textDocument/hover", "textDocument/completion", "textDocument/inlineCompletion")) {
                ask(editor, method, file, 13);
            }
            for (int line = 30; line < LISTS * 40; line += 40) {
                ask(editor, "textDocument/completion", large, line);
            }
        }
        return ExitCode.OK;
    }

    private static void ask(EditorSession editor, String method, Path file, int line) throws IOException {
        ObjectNode at = editor.document(file);
        at.putObject("position").put("line", line).put("character", 16);
        at.putObject("context").put("triggerKind", 1);
        editor.request(method, at);
    }

    private static String large() {
        String paragraphs =
                IntStream.range(0, PARAGRAPHS).mapToObj(PARAGRAPH::formatted).collect(Collectors.joining());
        return PROGRAM.replace("       PROCEDURE DIVISION.\n", RECORD + "       PROCEDURE DIVISION.\n") + paragraphs;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Starts this distribution's launcher again with the recording switched on. */
    private static int record() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("cobolwright.home"));
        Path cache = home.resolve("lib/cobolwright.aot");
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/cobolwright").toString(), "self-test"));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("COBOLWRIGHT_OPTS", "-XX:AOTCacheOutput=" + cache);
        process.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        int exit = process.start().waitFor();
        if (exit != ExitCode.OK || !Files.exists(cache)) {
            Files.deleteIfExists(cache);
            throw new Failure("the recording run ended with " + exit + " and wrote no cache");
        }
        System.err.printf("AOT cache: %d MB%n", Files.size(cache) >> 20);
        return ExitCode.OK;
    }
}

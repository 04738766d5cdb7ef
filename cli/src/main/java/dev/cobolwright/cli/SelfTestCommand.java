package dev.cobolwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        try {
            int parsed = Main.execute("parse", "--json", file.toString());
            return parsed;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
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

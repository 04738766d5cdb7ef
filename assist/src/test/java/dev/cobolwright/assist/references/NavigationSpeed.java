package dev.cobolwright.assist.references;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.assist.symbols.WorkspaceSymbols;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;

/**
 * Measures navigation in a generated workspace: {@code NavigationSpeed FOLDER PROGRAMS}. A quarter as many copybooks as programs, each
 * with 40 items; each program has about 330 lines, copies five copybooks and calls two programs. Milliseconds are of CPU time of the
 * one thread that works.
 */
public final class NavigationSpeed {
    private static final int ITEMS = 40;
    private static final int ROUNDS = 15;

    private NavigationSpeed() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int programs = Integer.parseInt(args[1]);
        int copybooks = Math.max(1, programs / 4);
        generate(folder, programs, copybooks);
        Workspace workspace = new Workspace(List.of(folder), Settings.DEFAULTS);
        long begun = now();
        workspace.scan(Progress.NONE, Cancellation.NEVER);
        System.out.printf("index %d programs, %d copybooks: %d ms%n", programs, copybooks, millis(begun));
        Snapshot program =
                workspace.snapshot(folder.resolve("P00007.cbl").toString()).orElseThrow();
        measure("references of an item of a copybook", () -> references(program, "C0003-ITEM-07."));
        measure("references of a record of a copybook", () -> references(program, "C0003-RECORD."));
        measure("references of a program that is called", () -> references(program, "P00021'"));
        measure("references of a local item", () -> references(program, "WS-LOCAL-05."));
        for (String query : List.of("C0003-ITEM-07", "c3i7", "itm", "WSLOC", "")) {
            measure(
                    "workspace symbol '" + query + "'",
                    () -> WorkspaceSymbols.find(workspace.entries(), query, 256, Cancellation.NEVER)
                            .size());
        }
    }

    private static int references(Snapshot program, String text) {
        int offset = program.source().text().indexOf(text) + 2;
        return References.of(program, offset, true, References.Search.QUIET, spans -> {})
                .size();
    }

    private static void measure(String what, IntSupplier work) {
        long first = now();
        int found = work.getAsInt();
        long firstMillis = millis(first);
        long[] rounds = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = now();
            work.getAsInt();
            rounds[i] = millis(begun);
        }
        Arrays.sort(rounds);
        System.out.printf(
                "%s: %d found, first %d ms, median %d ms, slowest %d ms%n",
                what, found, firstMillis, rounds[ROUNDS / 2], rounds[ROUNDS - 1]);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long millis(long begun) {
        return (now() - begun) / 1_000_000;
    }

    private static void generate(Path folder, int programs, int copybooks) throws IOException {
        Files.createDirectories(folder.resolve("copy"));
        for (int c = 0; c < copybooks; c++) {
            StringBuilder text = new StringBuilder("       01  C%04d-RECORD.%n".formatted(c));
            for (int i = 0; i < ITEMS; i++) {
                text.append("           05  C%04d-ITEM-%02d        PIC X(%d).%n".formatted(c, i, 1 + i % 30));
            }
            Files.writeString(folder.resolve("copy/C%04d.cpy".formatted(c)), text);
        }
        Random random = new Random(11);
        for (int p = 0; p < programs; p++) {
            Files.writeString(folder.resolve("P%05d.cbl".formatted(p)), program(p, programs, copybooks, random));
        }
    }

    private static String program(int p, int programs, int copybooks, Random random) {
        StringBuilder text = new StringBuilder("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P%05d.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                """.formatted(p));
        int[] copied = random.ints(0, copybooks)
                .distinct()
                .limit(Math.min(5, copybooks))
                .toArray();
        if (p == 7 && Arrays.stream(copied).noneMatch(c -> c == 3)) {
            copied[0] = 3;
        }
        Arrays.stream(copied).forEach(c -> text.append("           COPY C%04d.%n".formatted(c)));
        for (int i = 0; i < 60; i++) {
            text.append("       01  WS-LOCAL-%02d           PIC X(30).%n".formatted(i));
        }
        text.append("       PROCEDURE DIVISION.\n       MAIN-LINE.\n");
        int called = p == 7 ? 21 : random.nextInt(programs);
        text.append("           CALL 'P%05d'.%n           CALL 'P%05d'.%n".formatted(called, random.nextInt(programs)));
        if (p == 7) {
            text.append("           MOVE WS-LOCAL-01 TO C0003-ITEM-07.\n           INITIALIZE C0003-RECORD.\n");
            text.append("           MOVE WS-LOCAL-01 TO WS-LOCAL-05.\n");
        }
        for (int i = 0; i < 80; i++) {
            text.append("       PARA-%02d.%n".formatted(i));
            for (int k = 0; k < 2; k++) {
                text.append("           MOVE WS-LOCAL-%02d TO C%04d-ITEM-%02d.%n"
                        .formatted(random.nextInt(60), copied[random.nextInt(copied.length)], random.nextInt(ITEMS)));
            }
        }
        return text.append("           GOBACK.\n").toString();
    }
}

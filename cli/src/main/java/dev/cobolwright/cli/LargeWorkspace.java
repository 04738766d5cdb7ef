package dev.cobolwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a workspace of many programs and as many copybooks, for measuring: applications of 100 programs, each program with a
 * record of its own, copybooks of its application and of others, and a few dozen paragraphs' worth of statements. The same
 * numbers give the same files.
 */
final class LargeWorkspace {
    private static final int OF_AN_APPLICATION = 100;
    private static final int PARAGRAPHS = 12;

    private final Path root;
    private final int programs;
    private final Random random = new Random(20);

    private LargeWorkspace(Path root, int programs) {
        this.root = root;
        this.programs = programs;
    }

    /** Writes what is not there yet. @return the programs, in order */
    static List<Path> write(Path root, int programs) throws IOException {
        return new LargeWorkspace(root, programs).write();
    }

    private List<Path> write() throws IOException {
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
            Path application = root.resolve("APP%03d".formatted(i / OF_AN_APPLICATION));
            Path program = application.resolve("cbl/PGM%05d.cbl".formatted(i));
            Path copybook = application.resolve("copy/REC%05d.cpy".formatted(i));
            String text = program(i);
            if (!Files.exists(program)) {
                Files.createDirectories(program.getParent());
                Files.createDirectories(copybook.getParent());
                Files.writeString(copybook, copybook(i));
                Files.writeString(program, text);
            }
            written.add(program);
        }
        return written;
    }

    private String copybook(int i) {
        StringBuilder text = new StringBuilder("       01  REC%05d.\n".formatted(i));
        for (int field = 0; field < 10; field++) {
            text.append("           05  R%05d-FIELD-%02d    PIC %s.\n"
                    .formatted(i, field, field % 2 == 0 ? "X(%02d)".formatted(field + 5) : "S9(7)V99 COMP-3"));
        }
        return text.toString();
    }

    private String program(int i) {
        int other = random.nextInt(programs);
        StringBuilder text = new StringBuilder("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. PGM%05d.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  WS-COUNT             PIC 9(5) VALUE ZERO.
                       01  WS-NAME              PIC X(30).
                       COPY REC%05d.
                """.formatted(i, i).indent(0));
        if (other != i) {
            text.append("       COPY REC%05d.%n".formatted(other));
        }
        text.append("       PROCEDURE DIVISION.\n       0000-MAIN.\n");
        for (int p = 0; p < PARAGRAPHS; p++) {
            text.append("           PERFORM %d-STEP.%n".formatted(1000 + p * 100));
        }
        text.append("           GOBACK.\n");
        for (int p = 0; p < PARAGRAPHS; p++) {
            int field = random.nextInt(5) * 2;
            text.append("""
                           %d-STEP.
                               ADD 1 TO WS-COUNT
                               MOVE R%05d-FIELD-%02d TO WS-NAME
                               IF WS-COUNT > %d
                                   COMPUTE R%05d-FIELD-%02d = WS-COUNT * %d
                                   CALL 'PGM%05d' USING REC%05d
                               ELSE
                                   DISPLAY 'COUNT ' WS-COUNT
                               END-IF.
                    """.formatted(
                            1000 + p * 100,
                            i,
                            field,
                            random.nextInt(100),
                            i,
                            field + 1,
                            random.nextInt(9) + 1,
                            random.nextInt(programs),
                            i));
        }
        return text.toString();
    }
}

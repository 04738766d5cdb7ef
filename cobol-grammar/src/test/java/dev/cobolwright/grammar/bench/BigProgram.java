package dev.cobolwright.grammar.bench;

import java.util.Random;

/** Writes valid programs of any size in fixed format: records, conditions, then paragraphs of the usual statements. */
public final class BigProgram {
    private final StringBuilder text = new StringBuilder();
    private final Random random;
    private int lines;
    private int items;

    private BigProgram(long seed) {
        random = new Random(seed);
    }

    /**
     * A program of about so many lines; a quarter of them are declarations.
     *
     * @param copybooks how many COPY statements it has, of copybooks COPY000, COPY001 ...
     */
    public static String of(int lines, int copybooks, long seed) {
        BigProgram program = new BigProgram(seed);
        program.line("       IDENTIFICATION DIVISION.");
        program.line("       PROGRAM-ID. BIG.");
        program.line("       DATA DIVISION.");
        program.line("       WORKING-STORAGE SECTION.");
        for (int i = 0; i < copybooks; i++) {
            program.line("       COPY COPY%03d.".formatted(i));
        }
        while (program.lines < lines / 4) {
            program.record("WS");
        }
        program.line("       PROCEDURE DIVISION.");
        for (int i = 0; program.lines < lines; i++) {
            program.paragraph(i);
        }
        return program.text.toString();
    }

    /** A copybook of records. */
    public static String copybook(int number) {
        BigProgram copybook = new BigProgram(number);
        while (copybook.lines < 100) {
            copybook.record("CB%03d".formatted(number));
        }
        return copybook.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
        lines++;
    }

    private void record(String prefix) {
        line("      * A RECORD");
        line("       01  " + prefix + "-RECORD-" + items + ".");
        for (int i = 0; i < 6; i++) {
            line("           05  " + prefix + "-ITEM-" + items++ + "   PIC S9(7)V99 COMP-3 VALUE ZERO.");
        }
        line("           05  " + prefix + "-SWITCH-" + items + "   PIC X(01) VALUE 'N'.");
        line("               88  " + prefix + "-IS-ON-" + items + "   VALUE 'Y'.");
    }

    private String item() {
        return "WS-ITEM-" + random.nextInt(items);
    }

    private void paragraph(int number) {
        line("       P-" + number + ".");
        line("           MOVE " + item() + " TO " + item() + ".");
        line("           IF " + item() + " > 100 AND " + item() + " NOT = ZERO");
        line("               ADD 1 TO " + item());
        line("               COMPUTE " + item() + " ROUNDED = (" + item() + " + 3) * 2");
        line("           ELSE");
        line("               EVALUATE TRUE");
        line("                   WHEN " + item() + " = 1 MOVE ZERO TO " + item());
        line("                   WHEN OTHER DISPLAY 'VALUE ' " + item());
        line("               END-EVALUATE");
        line("           END-IF.");
        line("      * THE NEXT ONE");
        line("           PERFORM P-" + number / 2 + " UNTIL " + item() + " > 5.");
        line("");
    }
}

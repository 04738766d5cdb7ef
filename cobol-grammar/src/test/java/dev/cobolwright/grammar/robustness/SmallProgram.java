package dev.cobolwright.grammar.robustness;

/** A small program that uses a little of everything. */
public final class SmallProgram {
    public static final String TEXT = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. P1.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  TOTALS.
                       05  COUNTER  PIC 9(5) COMP-3 VALUE 0.
                       05  TITLE    PIC X(20) VALUE "TOTALS".
                       05  ROWS OCCURS 10 TIMES INDEXED BY IX PIC X(4).
                   77  ANSWER PIC X.
                       88 YES-GIVEN VALUE "Y" "y".
                   PROCEDURE DIVISION.
                   MAIN SECTION.
                   START-UP.
                       PERFORM COUNT-ROWS VARYING IX FROM 1 BY 1 UNTIL IX > 10.
                       IF COUNTER > 5 AND YES-GIVEN
                           DISPLAY TITLE COUNTER
                       ELSE
                           EVALUATE TRUE
                               WHEN COUNTER = 0 MOVE "NONE" TO TITLE (1:4)
                               WHEN OTHER COMPUTE COUNTER = (COUNTER + 1) * 2
                                   ON SIZE ERROR MOVE 0 TO COUNTER
                               END-COMPUTE
                           END-EVALUATE
                       END-IF.
                       STOP RUN.
                   COUNT-ROWS.
                       IF ROWS (IX) NOT = SPACES ADD 1 TO COUNTER.
                       EXEC SQL SELECT A INTO :ANSWER FROM T END-EXEC.
            """;

    private SmallProgram() {}
}
